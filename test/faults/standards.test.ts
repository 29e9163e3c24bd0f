import fc from 'fast-check'
import {
  boundTo,
  contradictions,
  faultsOf,
  lessSure,
  said,
  saidSlowly,
  unsaid,
} from '../core/eligibility/support/fuzzing'
import { answers, days, standards, thinned } from '../core/eligibility/support/standards'

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261124)
const STANDARDS = LONG ? 100_000 : 200
const TIME = LONG ? 3_600_000 : 120_000

describe('random standards against random people', () => {
  const title = `${STANDARDS} standards: no crash, judged as the slow reading judges, never contradicted by more answers (seed ${SEED})`
  test(
    title,
    () => {
      const seen: Record<string, number> = {}
      const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1)
      fc.assert(
        fc.property(
          standards,
          days,
          answers(true),
          fc.infiniteStream(fc.boolean()),
          (document, day, facts, toss) => {
            const bound = boundTo(document, day)
            if (bound === null) return void count('refused')
            const full = said(bound, facts)
            count(full.outcome)
            expect(faultsOf(bound, document, day, facts)).toEqual([])
            const some = thinned(facts, toss)
            const early = said(bound, some)
            const slow = saidSlowly(document, day, some)
            if (lessSure(early, slow)) count('less sure')
            expect(unsaid(early, slow)).toEqual([])
            expect(contradictions(early, full)).toEqual([])
          },
        ),
        { seed: SEED, numRuns: STANDARDS },
      )
      if (LONG) console.info(JSON.stringify(seen))
      for (const outcome of ['likely', 'over', 'no-test', 'not-listed', 'unknown'])
        expect(seen[outcome]).toBeGreaterThan(0)
    },
    TIME,
  )

  test('control: an engine that looks at the first person only is caught within a thousand', () => {
    const found = fc.check(
      fc.property(standards, days, answers(true), (document, day, facts) => {
        const bound = boundTo(document, day)
        const people = facts['people']
        const first = { ...facts, people: Array.isArray(people) ? people.slice(0, 1) : people }
        return bound === null || said(bound, first).outcome === saidSlowly(document, day, facts).outcome
      }),
      { seed: SEED, numRuns: 1000 },
    )
    expect(found.failed).toBe(true)
  })
})
