import fc from 'fast-check'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { nextFact, questionsLeft } from '@/core/eligibility/interview'
import { leversOf } from '@/core/eligibility/levers'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { entailed } from './support/entail'
import {
  AREA,
  boundTo,
  contradictions,
  faultsOf,
  lessSure,
  said,
  saidSlowly,
  unsaid,
} from './support/fuzzing'
import { SEED } from './support/people'
import { answers, days, standards, thinned } from './support/standards'

/** `npm run mutate` asks for fewer: it plays them against every change. */
const RUNS = { seed: SEED, numRuns: Number(process.env['FUZZ_RUNS'] ?? 2000) }
const FEWER = { seed: SEED, numRuns: Math.min(300, RUNS.numRuns) }
const people = fc.tuple(answers(true), answers(true))
const coins = fc.infiniteStream(fc.boolean())

describe(`standards nobody wrote, people nobody met (seed ${SEED})`, () => {
  it('are judged as the slow reading judges them: outcome, grade and amounts, where everything is answered', () => {
    let refused = 0
    fc.assert(
      fc.property(standards, days, people, (document, day, several) => {
        const bound = boundTo(document, day)
        if (bound === null) refused += 1
        else for (const facts of several) expect(faultsOf(bound, document, day, facts)).toEqual([])
      }),
      RUNS,
    )
    expect(refused).toBeLessThan(RUNS.numRuns / 10)
  })

  it('are never judged otherwise where the slow reading is certain; what is certain early stays so when all is answered', () => {
    let hesitant = 0
    fc.assert(
      fc.property(standards, days, answers(true), coins, (document, day, facts, toss) => {
        const bound = boundTo(document, day)
        if (bound === null) return
        const some = thinned(facts, toss)
        const early = said(bound, some)
        const slow = saidSlowly(document, day, some)
        if (lessSure(early, slow)) hesitant += 1
        expect(unsaid(early, slow)).toEqual([])
        expect(contradictions(early, said(bound, facts))).toEqual([])
      }),
      RUNS,
    )
    expect(hesitant).toBeLessThanOrEqual(Math.ceil(RUNS.numRuns / 100))
  })

  it('are explained by what entails the verdict, and put into words, whatever is lacking', () => {
    fc.assert(
      fc.property(standards, days, answers(false), (document, day, facts) => {
        const bound = boundTo(document, day)
        if (bound === null) return
        const decision = decide(bound, facts)
        expect(entailed(decision)).toBe(decision.outcome)
        const view = renderDecision(decision, leversOf(bound, facts))
        expect(JSON.stringify(view)).not.toMatch(/undefined|NaN|Infinity/)
      }),
      FEWER,
    )
  })

  it('are asked about to an end: every answer taken, nothing asked twice', () => {
    fc.assert(
      fc.property(standards, days, answers(true), (document, day, facts) => {
        const bound = boundTo(document, day)
        if (bound === null) return
        let given: Facts = { place: AREA }
        const asked = new Set<string>()
        for (let id = nextFact(bound, given); id !== null; id = nextFact(bound, given)) {
          expect(asked.has(id)).toBe(false)
          expect(questionsLeft(bound, given)).toBeGreaterThan(0)
          asked.add(id)
          given = { ...given, [id]: facts[id] }
        }
        const early = said(bound, given)
        const late = said(bound, { ...facts, place: AREA })
        expect(contradictions({ ...early, amounts: {} }, { ...late, amounts: {} })).toEqual([])
        if (late.outcome === 'likely') expect(early.outcome).toBe('likely')
      }),
      FEWER,
    )
  })
})

describe('a careless reading is caught by the same comparison', () => {
  it('one that takes not known for no', () => {
    const found = fc.check(
      fc.property(standards, days, answers(false), (document, day, facts) => {
        const bound = boundTo(document, day)
        if (bound === null) return true
        const { outcome } = said(bound, facts)
        return (outcome === 'unknown' ? 'over' : outcome) === saidSlowly(document, day, facts).outcome
      }),
      RUNS,
    )
    expect(found.failed).toBe(true)
  })

  it('one that judges by another day', () => {
    const found = fc.check(
      fc.property(standards, answers(true), (document, facts) => {
        const bound = boundTo(document, '2024-05-31')
        return (
          bound === null || said(bound, facts).outcome === saidSlowly(document, '2024-06-01', facts).outcome
        )
      }),
      RUNS,
    )
    expect(found.failed).toBe(true)
  })

  it('one that forgets a member of the household', () => {
    const found = fc.check(
      fc.property(standards, days, answers(true), (document, day, facts) => {
        const bound = boundTo(document, day)
        const fewer = { ...facts, people: (facts['people'] as readonly object[]).slice(0, -1) } as Facts
        return bound === null || said(bound, fewer).outcome === saidSlowly(document, day, facts).outcome
      }),
      RUNS,
    )
    expect(found.failed).toBe(true)
  })
})
