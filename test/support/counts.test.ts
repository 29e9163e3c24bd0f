import { countsOf, lineOf, sumOf, verdictOf } from './counts'

const summary = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
}

describe('the last line of npm test', () => {
  it('names what passed, failed and was skipped', () => {
    expect(lineOf(countsOf(summary))).toBe('3 passed, 0 failed, 1 skipped')
  })

  it('adds up what ran one after another', () => {
    const counts = countsOf(summary)
    expect(lineOf(sumOf(counts, counts))).toBe('6 passed, 0 failed, 2 skipped')
  })

  it('is good only when something ran and nothing failed', () => {
    expect(verdictOf(countsOf(summary))).toBe(0)
    expect(verdictOf(countsOf({ ...summary, numFailedTests: 1 }))).toBe(1)
    expect(verdictOf(countsOf({ ...summary, numPassedTests: 0 }))).toBe(1)
  })

  it('counts a suite that could not be loaded as failed', () => {
    expect(countsOf({ ...summary, numRuntimeErrorTestSuites: 1 }).failed).toBe(1)
  })
})
