import fc from 'fast-check'
import { bringList } from '@/core/eligibility/bring-list'
import { checkAnswer } from '@/core/eligibility/check-answer'
import { runCheck } from '@/core/eligibility/check'
import type { Answer, Facts } from '@/core/eligibility/facts'
import { questions } from '@/core/eligibility/interview'
import { loadLibrary } from '@/core/eligibility/library'
import { nextSteps } from '@/core/eligibility/next-steps'
import { answerText } from '@/core/eligibility/render/answer-text'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { TODAY, withSample } from './support/data'
import { SEED } from './support/people'

const library = withSample()
const standard = runCheck(library, { place: '440882' }, { date: TODAY })!.standard
const ids = questions(standard).map(({ id }) => id)
const RUNS = { seed: SEED, numRuns: 300 }

/** A draft of an older program, a broken phone, or an ill will. */
const rubbish = fc.dictionary(
  fc.constantFrom(...ids, '__proto__', 'constructor'),
  fc.anything(),
) as fc.Arbitrary<Facts>

describe('whatever stands in a draft', () => {
  it('a check is made, shown and read aloud', () => {
    fc.assert(
      fc.property(rubbish, (facts) => {
        const { decision, levers } = runCheck(library, facts, { date: TODAY })!
        const view = renderDecision(decision, levers)
        expect(readAloud(view)).toContain('这是自查，不是批准')
        expect(nextSteps(decision, facts).length).toBeGreaterThan(0)
        expect(bringList(facts, decision).length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })

  it('an answer is shown or said not to fit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions(standard)),
        fc.anything() as fc.Arbitrary<Answer>,
        (question, answer) => {
          const sentence = checkAnswer(question, answer)
          if (sentence === null) expect(answerText(question, answer)).toMatch(/./)
          else expect(sentence).toMatch(/[\u4e00-\u9fff]/)
        },
      ),
      RUNS,
    )
  })

  it('an answer said to fit is taken by the engine, one said not to is not', () => {
    const fits = (facts: Facts, id: string) =>
      runCheck(library, facts, { date: TODAY })!.path.some((one) => one.id === id)
    const way: Facts = {
      matter: 'elder-support',
      abused: 'no',
      place: '440882',
      aid: [],
      person: [],
      homes: [],
    }
    const household = questions(standard).find(({ id }) => id === 'household')!
    const money = fc.oneof(
      fc.constantFrom<unknown>([], 'unknown', undefined, 0, ['unknown'], [{ fen: 1, per: 'window' }]),
      fc.array(fc.record({ fen: fc.integer({ min: -1, max: 9e8 }), per: fc.constantFrom('month', 'week') })),
    )
    const plain = { business: [], property: [], transfers: [] }
    const item = fc.record({ relation: fc.constantFrom('self', 'uncle', undefined), wages: money })
    const items = fc.array(
      item.map((one) => ({ ...plain, ...one })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.oneof(items, fc.anything()) as fc.Arbitrary<Answer>, (answer) => {
        expect(fits({ ...way, household: answer }, 'household')).toBe(checkAnswer(household, answer) === null)
      }),
      RUNS,
    )
  })
})

describe('whatever comes as law', () => {
  it('is read or refused by name, never thrown at the caller', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything(), { maxLength: 3 }),
        fc.array(fc.anything(), { maxLength: 3 }),
        (standards, parameters) => {
          const loaded = loadLibrary({ standards, parameters })
          expect(loaded.standards.length + loaded.parameters.length).toBe(0)
          expect(loaded.refused.length).toBeGreaterThanOrEqual(standards.length + parameters.length)
          expect(runCheck(loaded, {}, { date: TODAY })).toBeNull()
        },
      ),
      RUNS,
    )
  })

  it('one part of a right standard put out of shape is found', () => {
    const right = JSON.stringify(library.standards[0])
    const broken = [
      right.replace('"choice"', '"chance"'),
      right.replace('"all":[', '"every":['),
      right.replace('"in":["other"]', '"in":"other"'),
    ]
    for (const text of broken) {
      const { refused } = loadLibrary({ standards: [JSON.parse(text)], parameters: [] })
      expect(refused.length).toBeGreaterThan(0)
      for (const { path, sentence } of refused) expect([path, sentence]).not.toContain('')
    }
  })
})
