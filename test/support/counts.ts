/** The counts of jest's JSON summary that decide. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Summary {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  /** Suites that could not even be loaded: none of their tests are counted anywhere else. */
  readonly numRuntimeErrorTestSuites: number
}

export function countsOf(summary: Summary): Counts {
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests + summary.numRuntimeErrorTestSuites,
    skipped: summary.numPendingTests + summary.numTodoTests,
  }
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

export function sumOf(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

export function lineOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** 0 only when something ran and nothing failed. */
export function verdictOf({ passed, failed }: Counts): number {
  return failed === 0 && passed > 0 ? 0 : 1
}
