import { matterOfCheck } from '@/core/appointments/matter-of-check'
import { MATTER_CODES, isSensitive } from '@/core/appointments/matters'
import { runCheck, type Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { questions } from '@/core/eligibility/interview'
import { loadLibrary } from '@/core/eligibility/library'
import { gistOf } from '@/features/eligibility/articles'
import * as flow from '@/features/eligibility/flow'
import { BUNDLED, BUNDLED_ON } from '@/features/eligibility/law/bundled'
import { phrasesOf } from '@/features/eligibility/phrases'
import { usualLeft } from '@/features/eligibility/usual-left'
import { HOUSEHOLD, SAMPLE, withFacts } from './support/facts'

const library = loadLibrary({ ...BUNDLED, parameters: [...BUNDLED.parameters, ...SAMPLE.documents] })
const check = (facts: Facts): Check => {
  const made = runCheck(library, facts, { date: BUNDLED_ON })
  if (made === null) throw new Error('no law')
  return made
}

describe('what comes next', () => {
  it('is the first question without an answer, then the check page', () => {
    expect(flow.nextStop(check({}))).toEqual({ page: 'question', id: 'matter' })
    expect(flow.nextStop(check({ matter: 'traffic' }))).toEqual({ page: 'question', id: 'injured' })
    expect(flow.nextStop(check(HOUSEHOLD))).toEqual({ page: 'check' })
  })

  it('an address with a question nobody knows leads to the one to ask now', () => {
    expect(flow.questionAt(check({ matter: 'traffic' }), 'nonsense')?.id).toBe('injured')
    expect(flow.questionAt(check({ matter: 'traffic' }), 'matter')?.id).toBe('matter')
  })

  it('上一题 is the one before on the way, none at the first', () => {
    const made = check({ matter: 'traffic', injured: 'yes' })
    expect(flow.questionBefore(made, 'matter')).toBeNull()
    expect(flow.questionBefore(made, 'injured')).toBe('matter')
    expect(flow.questionBefore(made, 'place')).toBe('injured')
  })

  it('from the first question to the check page the number of steps never frightens and never runs out', () => {
    let facts: Facts = {}
    for (;;) {
      const made = check(facts)
      if (made.question === null) break
      const { id } = made.question
      const step = flow.stepOf(made, id, usualLeft(library, made, facts))
      expect(step.of).toBeGreaterThan(step.at)
      expect(step.of).toBeLessThanOrEqual(10)
      facts = { ...facts, [id]: HOUSEHOLD[id] }
    }
    expect(flow.stepOf(check(facts), 'matter', 0).of).toBe(Object.keys(facts).length + 1)
  })

  it('the check page has the matter, the person and the household apart, and what is lacking too', () => {
    const ids = flow.checkGroups(check(HOUSEHOLD)).map((group) => group.map(({ id }) => id))
    expect(ids).toEqual([['matter', 'injured', 'place'], ['aid', 'person'], ['homes'], ['household']])
    const open = flow.checkGroups(check({ matter: 'traffic' })).flat()
    expect(open[open.length - 1]?.id).toBe('injured')
  })
})

describe('guarding', () => {
  it.each<[string, Facts, boolean]>([
    ['a car accident', HOUSEHOLD, false],
    ['family', withFacts({ matter: 'family' }), true],
    ['violence', withFacts({ matter: 'other', otherKind: 'abuse' }), true],
    ['an answer of yes', withFacts({ abused: 'yes' }), true],
  ])('%s', (_what, facts, guarded) => expect(flow.isGuarded(facts)).toBe(guarded))

  it('the question itself is guarded before it is answered', () =>
    expect(flow.isGuarded({}, 'abused')).toBe(true))
})

describe('codes shared with others', () => {
  const matters = questions(check(HOUSEHOLD).standard).find(({ id }) => id === 'matter')?.options ?? []

  it.each(matters.map(({ code }) => code))('%s can be booked', (matter) =>
    expect(MATTER_CODES).toContain(matterOfCheck({ matter })),
  )

  it('violence and crime are booked as what they are, which notices keep neutral', () => {
    expect(matterOfCheck({ matter: 'family', abused: 'yes' })).toBe('violence')
    expect(matterOfCheck({ matter: 'other', otherKind: 'accused' })).toBe('criminal')
    expect(isSensitive('violence') && isSensitive('criminal')).toBe(true)
  })

  it('the matter named at home has words; another code has none', () => {
    expect(flow.matterLabel(check({}), 'unpaid-wages')).toBe('拖欠工资')
    expect(flow.matterLabel(check({}), '<script>')).toBeNull()
    expect(flow.matterLabel(check({}), undefined)).toBeNull()
  })

  it('every article a result can name has its gist', () => {
    const articles = library.standards.flatMap(({ tests = [] }) => tests.map(({ article }) => article))
    expect(articles.filter((article) => gistOf(article).length === 0)).toEqual([])
  })
})

describe('places', () => {
  it('begin with this city, its counties, and the village’s own first', () => {
    expect(flow.homeCity(library)).toBe('440800')
    const counties = flow.placesIn(library, '440800', '440882103201')
    expect(counties).toHaveLength(9)
    expect(counties[0]).toEqual({ code: '440882', name: '雷州市', opens: false })
  })

  it('elsewhere: every province, and the cities of this one', () => {
    const provinces = flow.placesIn(library, null, '440000')
    expect(provinces).toHaveLength(31)
    expect(provinces[0]).toEqual({ code: '440000', name: '广东省', opens: true })
    expect(flow.placesIn(library, '440000', null).map(({ name }) => name)).toContain('深圳市')
  })

  it('a place whose figure we do not have is never guessed', () =>
    expect(check(withFacts({ place: '440300' })).decision.outcome).toBe('unknown'))
})

it('the check page read aloud says every answer', () =>
  expect(flow.answersAloud(check(HOUSEHOLD), HOUSEHOLD, library)).toContain('在哪里办：雷州市。'))

describe('headings in large type', () => {
  it.each([
    ['收入超过标准 83.20 元/月', ['收入超过标准', '83.20 元/月']],
    ['收入超过标准约 145.83 元/月', ['收入超过标准', '约 145.83 元/月']],
    ['收入超过标准 约 1,145.83 元/月', ['收入超过标准', '约 1,145.83 元/月']],
    ['有人受伤，或者去世了吗？', ['有人受伤，', '或者去世了吗？']],
    ['很可能符合', ['很可能符合']],
    ['您现在有没有下面这些？', ['您现在', '有没有下面这些？']],
    ['申请的人是不是下面这样？', ['申请的人', '是不是下面这样？']],
    ['家里一起过日子的有几口人？', ['家里一起过日子的', '有几口人？']],
    ['最近六个月，家里有没有遇上这些事？', ['最近六个月，', '家里', '有没有遇上这些事？']],
  ])('%s breaks by phrase', (heading, phrases) => expect(phrasesOf(heading)).toEqual(phrases))
})
