import { anchorOf } from '@/core/eligibility/effect/anchor'
import { population, type Settlement } from '@/core/eligibility/effect/population'
import { judgeOf } from '@/core/eligibility/effect/judge'
import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import { checkAnswer } from '@/core/eligibility/check-answer'
import { questionOf } from '@/core/eligibility/interview'
import type { Facts } from '@/core/eligibility/facts'
import { everyDocument, isStandard } from '../support/shipped'
import { TODAY, withSample } from '../support/data'

const SEED = 7
const library = withSample()
const judge = judgeOf(library, TODAY)
const settled = (area: string, weight = 1): Settlement => ({ area, weight, laws: [judge.boundAt(area)!] })
const wuchuan = { settlements: [settled('440883')], date: TODAY }

const share = (people: readonly Facts[], is: (facts: Facts) => boolean) =>
  people.filter(is).length / people.length

describe('made-up people', () => {
  it('are the same for the same seed, and others for another', () => {
    const people = population(SEED, 200, wuchuan)
    expect(people).toHaveLength(200)
    expect(population(SEED, 200, wuchuan)).toEqual(people)
    expect(population(SEED + 1, 200, wuchuan)).not.toEqual(people)
    expect(population(SEED, 50, wuchuan)).toEqual(people.slice(0, 50))
  })

  it('answer every question of the law so that it fits', () => {
    const { standard } = judge.boundAt('440883')!
    for (const facts of population(SEED, 300, wuchuan))
      standard.facts.forEach((_fact, id) => {
        expect([id, checkAnswer(questionOf(standard, id)!, facts[id])]).toEqual([id, null])
      })
  })

  it('live where they are settled, by weight', () => {
    const settlements = [settled('440883', 3), settled('440882', 1), settled('440881', 0)]
    const people = population(SEED, 2000, { settlements, date: TODAY })
    expect(share(people, ({ place }) => place === '440883')).toBeCloseTo(0.75, 1)
    expect(share(people, ({ place }) => place === '440881')).toBe(0)
    expect(population(SEED, 10, { settlements: [], date: TODAY })).toEqual([])
  })

  it('stand on both sides of the line, so that the line matters', () => {
    const people = population(SEED, 2000, wuchuan)
    for (const outcome of ['likely', 'over', 'no-test', 'unknown', 'not-listed'] as const)
      expect([outcome, share(people, (facts) => judge.outcome(facts) === outcome) > 0.02]).toEqual([
        outcome,
        true,
      ])
  })

  it('a question only the draft asks changes nobody else’s answers', () => {
    const [nation] = library.standards
    const asked: StandardDocument = {
      ...nation!,
      facts: [{ id: 'fresh', kind: 'count', unit: '1', least: 0, most: 9 }, ...nation!.facts!],
    }
    const compiled = compile(asked)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const draft = bind(compiled.value, library.parameters, { area: '440883', date: TODAY })
    const settlements = [{ ...settled('440883'), laws: [judge.boundAt('440883')!, draft] }]
    const more = population(SEED, 100, { settlements, date: TODAY })
    const before = population(SEED, 100, wuchuan)
    const matters = (people: readonly Facts[]) =>
      people.map(({ matter, aid, place }) => ({ matter, aid, place }))
    expect(matters(more)).toEqual(matters(before))
    expect(more.every(({ fresh }) => typeof fresh === 'number' || fresh === 'unknown')).toBe(true)
  })
})

describe('for any standard there is', () => {
  const standards = everyDocument().filter(isStandard)
  it.each(standards.map((one) => [one._id, one] as const))(
    '%s: people answer all it asks, known to the engine',
    (_id, one) => {
      const date = one.from > TODAY ? one.from : TODAY
      const [nation] = library.standards
      const alone = compile(one)
      const compiled = alone.ok ? alone : compile([nation!, one])
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
      const law = bind(compiled.value, [], { area: one.area, date })
      const people = population(SEED, 60, { settlements: [{ area: one.area, weight: 1, laws: [law] }], date })
      for (const facts of people)
        compiled.value.facts.forEach((_fact, id) => {
          const question = questionOf(compiled.value, id)
          expect([id, question && checkAnswer(question, facts[id])]).toEqual([id, null])
        })
    },
  )
})

test('amounts lie around the limit of the place: 1,600 yuan a month in Zhanjiang, by the sample figure', () => {
  const anchor = anchorOf(judge.boundAt('440883')!)
  expect(anchor).toBeGreaterThanOrEqual(1600 * 12 * 100)
  expect(anchor).toBeLessThanOrEqual(3200 * 12 * 100)
})
