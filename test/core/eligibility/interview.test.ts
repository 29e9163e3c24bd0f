import { checkAnswer } from '@/core/eligibility/check-answer'
import { runCheck } from '@/core/eligibility/check'
import { handlingArea, type Amounts, type Answer, type Facts, type Item } from '@/core/eligibility/facts'
import { nextQuestion, questionOf, questions } from '@/core/eligibility/interview'
import { selectStandard } from '@/core/eligibility/library'
import { dayOne, TODAY, withSample } from './support/data'
import { homes } from './support/household'

const month = (...yuan: number[]) => yuan.map((one) => ({ fen: one * 100, per: 'month' as const }))
const member = (relation: string, wages: Amounts = []): Item => ({
  relation,
  wages,
  business: [],
  property: [],
  transfers: [],
})
/** So many, the first of whom earns. */
const household = (size: number, wages: Amounts = []) =>
  Array.from({ length: size }, (_one, at) => (at === 0 ? member('self', wages) : member('child')))
const plain: Facts = {
  place: '440882',
  migrant: 'no',
  abused: 'no',
  aid: [],
  person: [],
  household: household(2, month(2000)),
  homes: [],
}

/** The questions put to somebody with these answers; 不清楚 where none is given. */
function asked(facts: Facts, library = withSample()): string[] {
  let given: Facts = {}
  const ids: string[] = []
  for (;;) {
    const { question } = runCheck(library, given, { date: TODAY })!
    if (question === null) return ids
    ids.push(question.id)
    given = { ...given, [question.id]: facts[question.id] ?? 'unknown' }
  }
}

describe('only what can still matter is asked', () => {
  it('one question for a matter that is not listed', () =>
    expect(asked({ matter: 'debt' })).toEqual(['matter']))

  it('two for violence: not even where', () => {
    expect(asked({ matter: 'family', abused: 'yes', familyKind: 'divorce' })).not.toContain('household')
    expect(asked({ matter: 'elder-support', abused: 'yes' })).toEqual(['matter', 'abused'])
  })

  it('three for a migrant worker without wages: no money', () => {
    expect(asked({ ...plain, matter: 'unpaid-wages', migrant: 'yes' })).toEqual([
      'matter',
      'place',
      'migrant',
    ])
  })

  it('four for whoever is on 低保', () => {
    expect(asked({ ...plain, matter: 'elder-support', aid: ['dibao'] })).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
    ])
  })

  it('nobody is asked about money whom the law does not check', () => {
    expect(asked({ ...plain, matter: 'elder-support', person: ['elder'], fixedIncome: 'no' })).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
      'person',
      'fixedIncome',
    ])
  })

  it('homes, soon said, before everybody’s money', () => {
    expect(asked({ ...plain, matter: 'elder-support' })).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
      'person',
      'homes',
      'household',
    ])
  })

  it('the other route only when income is over the first line and may be under the second', () => {
    expect(
      asked({ ...plain, matter: 'elder-support', household: household(2, month(4000)), cause: [] }),
    ).toContain('cause')
    expect(
      asked({ ...plain, matter: 'elder-support', household: household(2, month(4000)), cause: [] }),
    ).not.toContain('spending')
    expect(
      asked({ ...plain, matter: 'elder-support', household: household(2, month(90_000)) }),
    ).not.toContain('cause')
    expect(
      asked({
        ...plain,
        matter: 'elder-support',
        household: household(2, month(4000)),
        cause: ['illness'],
        spending: month(5000),
      }),
    ).toContain('spending')
  })

  it('homes in one question, each with how large it is: a home not measured is asked for again', () => {
    const elder = { ...plain, matter: 'elder-support' }
    expect(asked({ ...elder, homes: homes(70, 70) }).filter((id) => id === 'homes')).toHaveLength(1)
    const check = runCheck(withSample(), { ...elder, homes: [{}] }, { date: TODAY })!
    expect(check.question?.id).toBe('homes')
  })

  it('who is in the household without what they earn is not an answer yet', () => {
    const half = { ...plain, matter: 'elder-support', household: [{ relation: 'self' }] }
    expect(runCheck(withSample(), half, { date: TODAY })!.question?.id).toBe('household')
  })

  it('without the figure no money is asked: it could not decide', () => {
    expect(asked({ ...plain, matter: 'elder-support' }, dayOne())).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
      'person',
    ])
  })

  it('where the place has no standard in our data, nor there', () => {
    expect(asked({ ...plain, matter: 'elder-support', place: '450100' })).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
      'person',
    ])
  })

  it('a kind is asked only of its matter', () => {
    expect(asked({ ...plain, matter: 'traffic', injured: 'yes' })).not.toContain('familyKind')
    expect(asked({ ...plain, matter: 'family', familyKind: 'divorce' })).toEqual([
      'matter',
      'abused',
      'familyKind',
    ])
  })
})

describe('the path', () => {
  const facts = { ...plain, matter: 'elder-support' }

  it('lists answered questions in the order asked, with what is left', () => {
    const check = runCheck(withSample(), facts, { date: TODAY })!
    expect(check.path.map(({ id }) => id)).toEqual([
      'matter',
      'abused',
      'place',
      'aid',
      'person',
      'homes',
      'household',
    ])
    expect(check).toMatchObject({ question: null, progress: { done: 7, left: 0 } })
  })

  it('stops at the first question without a fitting answer', () => {
    const check = runCheck(withSample(), { ...facts, household: [] }, { date: TODAY })!
    expect(check.question?.id).toBe('household')
    expect(check.progress.done).toBe(6)
    expect(check.progress.left).toBeGreaterThan(0)
  })

  it('another answer leads another way, and an old answer on the old way does no harm', () => {
    const check = runCheck(withSample(), { ...facts, matter: 'debt' }, { date: TODAY })!
    expect(check.path.map(({ id }) => id)).toEqual(['matter'])
    expect(check.decision.outcome).toBe('not-listed')
  })

  it('nextQuestion says the same for one standard', () => {
    const library = withSample()
    const place = { area: handlingArea(facts), date: TODAY }
    const standard = selectStandard(library, place)!
    expect(nextQuestion(standard, library.parameters, { matter: 'traffic' }, place)?.id).toBe('injured')
    expect(nextQuestion(standard, library.parameters, facts, place)).toBeNull()
  })
})

describe('questions', () => {
  const standard = selectStandard(withSample(), { area: '440882', date: TODAY })!

  it('every one has its words, and every option its label', () => {
    for (const question of questions(standard)) {
      expect(question.heading).toMatch(/？$/)
      expect(question.why).not.toBe('')
      expect(question.short).not.toBe(question.id)
      for (const { code, label } of question.options) expect(label).not.toBe(code)
      if (question.kind === 'count' || question.kind === 'money') expect(question.unit).not.toBe('')
    }
  })

  it('an unknown one is nobody’s', () => expect(questionOf(standard, 'shape')).toBeNull())

  it('words may come with the standard', () => {
    const words = { heading: '家里有几头牛？', why: '看家产。', short: '牛', unit: '头' }
    const cows = { id: 'cows', kind: 'count', unit: 'home', least: 0, most: 9, words }
    const facts = new Map(standard.facts).set('cows', { slot: 0, document: cows as never })
    expect(questionOf({ ...standard, facts }, 'cows')).toMatchObject({ heading: words.heading, unit: '头' })
  })

  it.each([
    ['matter', 'traffic', null],
    ['matter', 'unknown', null],
    ['matter', 'ufo', '请选一个'],
    ['matter', undefined, '请选一个，或者选不清楚'],
    ['aid', [], null],
    ['aid', ['dibao', 'ufo'], '请重新选一下'],
    ['aid', 'dibao', '请重新选一下'],
    ['household', [], '最少 1 口人'],
    ['household', household(31), '最多 30 口人'],
    ['household', household(3, month(1200)), null],
    ['household', 'unknown', null],
    ['household', 3, '请一个一个填上，或者选不清楚'],
    ['household', [member('self'), member('ufo')], '第 2 个家里人，是谁：请选一个'],
    ['household', household(1, [...month(5), 'unknown']), null],
    ['household', household(1, [{ fen: -1, per: 'month' }]), '第 1 个家里人，工钱：请填数字，没有就填 0'],
    [
      'household',
      household(1, [{ fen: 1e12, per: 'month' }]),
      '第 1 个家里人，工钱：数太大了，请看一下有没有多写 0',
    ],
    ['homes', [], null],
    ['homes', homes(143.99), null],
    ['homes', homes(5000.01), '第 1 个房子，面积：最多 5,000 平方米，请看一下有没有多填'],
    ['homes', [{ area: 2.5 }], '第 1 个房子，面积：请填数字'],
    ['place', '440882', null],
    ['place', '湛江', '请选地方'],
  ] as [string, Answer | undefined, string | null][])('%s answered %j: %s', (id, answer, sentence) => {
    expect(checkAnswer(questionOf(standard, id)!, answer)).toBe(sentence)
  })
})
