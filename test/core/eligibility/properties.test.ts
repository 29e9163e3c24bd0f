import fc from 'fast-check'
import { bind } from '@/core/eligibility/bind'
import { runCheck } from '@/core/eligibility/check'
import type { Decision, Outcome } from '@/core/eligibility/decision'
import { evaluate, outcomeFor } from '@/core/eligibility/evaluate'
import { handlingArea, type Amount, type Facts, type Item, type Period } from '@/core/eligibility/facts'
import { documentsFor, selectStandard } from '@/core/eligibility/library'
import { dayOne, TODAY, withSample } from './support/data'
import { naiveOutcome } from './support/naive'
import { people, RUNS } from './support/people'
import { entailed } from './support/entail'

const library = withSample()

function decide(facts: Facts, from = library) {
  const place = { area: handlingArea(facts), date: TODAY }
  return evaluate(selectStandard(from, place)!, from.parameters, facts, place)
}

/** All that is said of a person; the explanation names items in the order they were given. */
const told = ({ outcome, by, failing, overBy, missing, uncertain, limit }: Decision) => ({
  outcome,
  by,
  failing,
  overBy,
  missing,
  uncertain,
  limit,
})

const positive = (outcome: Outcome) => outcome === 'likely' || outcome === 'no-test'
const inZhanjiang = people(true).map((facts): Facts => ({ ...facts, place: '440882' }))

describe(`properties (seed ${RUNS.seed})`, () => {
  it('agrees with the law read slowly, for everybody who knows everything', () => {
    fc.assert(
      fc.property(people(true), (facts) => {
        const area = handlingArea(facts)
        const documents = documentsFor(library.standards, area, TODAY)
        const naive = naiveOutcome({ documents, parameters: library.parameters, area, date: TODAY }, facts)
        expect(decide(facts).outcome).toBe(naive)
      }),
      RUNS,
    )
  })

  it('never says less or other than the law read slowly, with 不清楚 and gaps', () => {
    fc.assert(
      fc.property(people(false), (facts) => {
        const area = handlingArea(facts)
        const documents = documentsFor(library.standards, area, TODAY)
        const naive = naiveOutcome({ documents, parameters: library.parameters, area, date: TODAY }, facts)
        const { outcome } = decide(facts)
        if (naive !== 'unknown') expect(positive(outcome)).toBe(positive(naive))
        if (naive === 'over' || naive === 'not-listed') expect(outcome).toBe(naive)
      }),
      RUNS,
    )
  })

  it('more income never makes a person eligible who was not', () => {
    fc.assert(
      fc.property(inZhanjiang, fc.integer({ min: 1, max: 500_000 }), (facts, more) => {
        const [self, ...others] = facts.household as Item[]
        const wages = [...(self!.wages as Amount[]), { fen: more, per: 'month' as const }]
        const richer: Facts = { ...facts, household: [{ ...self, wages }, ...others] }
        if (positive(decide(richer).outcome)) expect(positive(decide(facts).outcome)).toBe(true)
      }),
      RUNS,
    )
  })

  it('the order of members and of things ticked changes nothing', () => {
    fc.assert(
      fc.property(inZhanjiang, (facts) => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([id, answer]) => [
            id,
            Array.isArray(answer) ? [...answer].reverse() : answer,
          ]),
        ) as Facts
        expect(told(decide(turned))).toEqual(told(decide(facts)))
      }),
      RUNS,
    )
  })

  it('an amount by month, season, half-year or year is the same amount', () => {
    fc.assert(
      fc.property(inZhanjiang, (facts) => {
        const times: Partial<Record<Period, number>> = { month: 12, season: 4, halfYear: 2, year: 1 }
        const byYear = (answer: unknown) =>
          Array.isArray(answer)
            ? answer.map(({ fen, per }: Amount) => ({ fen: fen * times[per]!, per: 'year' as const }))
            : answer
        const yearly = (facts.household as Item[]).map((one) =>
          Object.fromEntries(Object.entries(one).map(([id, answer]) => [id, byYear(answer)])),
        )
        expect(decide({ ...facts, household: yearly as Item[] })).toEqual(decide(facts))
      }),
      RUNS,
    )
  })

  it('fewer answers never contradict more', () => {
    fc.assert(
      fc.property(inZhanjiang, fc.infiniteStream(fc.boolean()), (facts, coins) => {
        const some: Facts = Object.fromEntries(Object.entries(facts).filter(() => coins.next().value))
        const early = decide({ ...some, place: '440882' }).outcome
        const late = decide(facts).outcome
        if (positive(early)) expect(positive(late)).toBe(true)
        if (early === 'not-listed') expect(late).toBe(early)
        if (early === 'over') expect(['over', 'not-listed']).toContain(late)
      }),
      RUNS,
    )
  })

  it('the explanation alone entails the verdict', () => {
    fc.assert(
      fc.property(people(false), (facts) => {
        const decision = decide(facts)
        expect(entailed(decision)).toBe(decision.outcome)
      }),
      RUNS,
    )
  })

  it('a missing parameter never yields a number, nor a verdict on means', () => {
    fc.assert(
      fc.property(people(false), (facts) => {
        const decision = decide(facts, dayOne())
        expect(decision.parameters.every(({ value }) => value === null)).toBe(true)
        expect(decision.by).not.toBe('hardship')
        expect(decision.outcome).not.toBe('over')
        expect(decision.overBy).toBeUndefined()
      }),
      RUNS,
    )
  })

  it('the interview ends, asks nothing twice, and asks nothing once the outcome is certain', () => {
    fc.assert(
      fc.property(people(true), (facts) => {
        let given: Facts = {}
        const asked: string[] = []
        for (;;) {
          const { question, decision } = runCheck(library, given, { date: TODAY })!
          if (decision.outcome !== 'unknown') expect(question).toBeNull()
          if (question === null) break
          expect(asked).not.toContain(question.id)
          asked.push(question.id)
          given = { ...given, [question.id]: facts[question.id] }
        }
        const early = decide(given).outcome
        const late = decide(facts).outcome
        expect(early === 'likely' && late === 'no-test' ? late : early).toBe(late)
        expect(asked.length).toBeLessThanOrEqual(14)
      }),
      { ...RUNS, numRuns: 120 },
    )
  })

  it('asking in the order of the interview is never longer than asking everything, and usually much shorter', () => {
    const bound = bind(selectStandard(library, { area: '440882', date: TODAY })!, library.parameters, {
      area: '440882',
      date: TODAY,
    })
    const lengths = fc.sample(inZhanjiang, { seed: RUNS.seed, numRuns: 120 }).map((facts) => {
      const path = runCheck(library, facts, { date: TODAY })!.path
      expect(outcomeFor(bound, facts)).not.toBe('unknown')
      return path.length
    })
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(mean).toBeLessThan(7)
  })
})
