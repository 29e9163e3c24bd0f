import fc from 'fast-check'
import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { nextFact, questionsLeft } from '@/core/eligibility/interview'
import { leversOf } from '@/core/eligibility/levers'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { entailed } from './support/entail'
import { naiveOutcome } from './support/naive'
import { SEED } from './support/people'
import { answers, parameters, standards } from './support/standards'

const place = { area: '440882', date: '2024-01-01' }
const RUNS = { seed: SEED, numRuns: 800 }

function boundTo(document: StandardDocument) {
  const compiled = compile(document)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return bind(compiled.value, parameters, place)
}

const slowly = (document: StandardDocument, facts: Facts) =>
  naiveOutcome({ documents: [document], parameters, ...place }, facts)

describe(`standards nobody wrote, people nobody met (seed ${SEED})`, () => {
  it('are judged as the slow reading judges them, where everything is answered', () => {
    fc.assert(
      fc.property(standards, answers(true), (document, facts) => {
        expect(decide(boundTo(document), facts).outcome).toBe(slowly(document, facts))
      }),
      RUNS,
    )
  })

  it('are never judged otherwise where the slow reading is certain; what is more certain stays true when all is answered', () => {
    fc.assert(
      fc.property(standards, answers(true), fc.infiniteStream(fc.boolean()), (document, facts, coins) => {
        const some: Facts = Object.fromEntries(Object.entries(facts).filter(() => coins.next().value))
        const early = decide(boundTo(document), some).outcome
        const slow = slowly(document, some)
        if (slow !== 'unknown' && slow !== 'likely') expect(early).toBe(slow)
        const late = decide(boundTo(document), facts).outcome
        if (early === 'not-listed' || early === 'no-test') expect(late).toBe(early)
        if (early === 'over') expect(['over', 'not-listed']).toContain(late)
        if (early === 'likely') expect(['likely', 'no-test']).toContain(late)
      }),
      RUNS,
    )
  })

  it('are explained by what entails the verdict, and put into words, whatever is lacking', () => {
    fc.assert(
      fc.property(standards, answers(false), (document, facts) => {
        const bound = boundTo(document)
        const decision = decide(bound, facts)
        expect(entailed(decision)).toBe(decision.outcome)
        const view = renderDecision(decision, leversOf(bound, facts))
        expect(JSON.stringify(view)).not.toMatch(/undefined|NaN|Infinity/)
      }),
      { ...RUNS, numRuns: 300 },
    )
  })

  it('are asked about to an end: every answer taken, nothing asked twice', () => {
    fc.assert(
      fc.property(standards, answers(true), (document, facts) => {
        const bound = boundTo(document)
        let given: Facts = { place: '440882' }
        const asked = new Set<string>()
        for (let id = nextFact(bound, given); id !== null; id = nextFact(bound, given)) {
          expect(asked.has(id)).toBe(false)
          expect(questionsLeft(bound, given)).toBeGreaterThan(0)
          asked.add(id)
          given = { ...given, [id]: facts[id] }
        }
        const early = decide(bound, given).outcome
        const late = decide(bound, facts).outcome
        if (early === 'not-listed' || early === 'no-test') expect(late).toBe(early)
        if (early === 'over') expect(['over', 'not-listed']).toContain(late)
        if (late === 'likely') expect(early).toBe('likely')
      }),
      { ...RUNS, numRuns: 250 },
    )
  })
})

describe('a careless reading is caught by the same comparison', () => {
  const careless = (document: StandardDocument, facts: Facts) => {
    const { outcome } = decide(boundTo(document), facts)
    return outcome === 'unknown' ? 'over' : outcome
  }

  it('one that takes not known for no', () => {
    const found = fc.check(
      fc.property(
        standards,
        answers(false),
        (document, facts) => careless(document, facts) === slowly(document, facts),
      ),
      RUNS,
    )
    expect(found.failed).toBe(true)
  })
})
