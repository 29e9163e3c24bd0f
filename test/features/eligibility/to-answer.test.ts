import type { Question } from '@/core/eligibility/interview'
import { problemCopy } from '@/features/eligibility/copy'
import { beginTyped, emptyRows } from '@/features/eligibility/typed/begin-typed'
import { sumOf } from '@/features/eligibility/typed/sums'
import { NONE, toAnswer } from '@/features/eligibility/typed/to-answer'
import { readTyped, type Typed, type TypedMoney } from '@/features/eligibility/typed/typed'

const question = (changes: Partial<Question>): Question => ({
  id: 'income',
  kind: 'money',
  heading: '',
  why: '',
  short: '',
  options: [],
  unit: '元',
  least: 0,
  most: 1_000_000,
  scale: 100,
  ...changes,
})

const money = (...changes: Partial<TypedMoney>[]): Typed => ({
  is: 'money',
  way: 'kinds',
  rows: emptyRows('kinds').map((row, at) => ({ ...row, ...changes[at] })),
})

const messages = (typed: Typed | undefined, asked = question({})) => {
  const read = toAnswer(asked, typed)
  return read.ok ? [] : read.problems.map(({ message }) => message)
}

describe('money', () => {
  it('is taken by the month and by the year together: each as it is in the head', () => {
    expect(toAnswer(question({}), money({ text: '2,800' }, { text: '1.2万' }))).toEqual({
      ok: true,
      answer: [
        { fen: 280_000, per: 'month' },
        { fen: 1_200_000, per: 'year' },
      ],
    })
  })

  it('a row left empty is one the household does not have; all empty is asked again', () => {
    expect(toAnswer(question({}), money({ text: '0' }))).toEqual({
      ok: true,
      answer: [{ fen: 0, per: 'month' }],
    })
    expect(messages(money())).toEqual([problemCopy.nothing.money])
  })

  it('one row not known leaves the others standing; all not known is 不清楚', () => {
    expect(toAnswer(question({}), money({ text: '500' }, { unsure: true }))).toEqual({
      ok: true,
      answer: [{ fen: 50_000, per: 'month' }, 'unknown'],
    })
    expect(toAnswer(question({}), money({ unsure: true }))).toEqual({ ok: true, answer: 'unknown' })
  })

  it('every row that cannot be read is named, at its own field', () => {
    const read = toAnswer(question({}), money({ text: '三千' }, { text: '800' }, { text: 'abc' }))
    expect(read.ok ? [] : read.problems.map(({ id }) => id)).toEqual(['q-income-wages', 'q-income-transfer'])
  })

  it('a sum too large to be meant is asked again', () =>
    expect(messages(money({ text: '999999999' }))).toEqual([problemCopy.tooLarge]))
})

describe('counting', () => {
  const members = question({ id: 'members', kind: 'count', unit: '口人', least: 1, most: 30, scale: 1 })
  const typed = (text: string): Typed => ({ is: 'number', text, unsure: false })

  it('takes a number within bounds', () =>
    expect(toAnswer(members, typed(' 4 '))).toEqual({ ok: true, answer: 4 }))

  it.each([
    ['', problemCopy.nothing.count],
    ['四', problemCopy.notWhole],
    ['0', problemCopy.tooSmall(1, '口人')],
    ['31', problemCopy.tooLarge],
    ['2.5', problemCopy.notWhole],
  ])('%s is answered with a sentence', (text, sentence) =>
    expect(messages(typed(text), members)).toEqual([sentence]),
  )

  it('areas keep two digits', () => {
    const area = question({ id: 'largestHome', kind: 'count', unit: '平方米', most: 5000, scale: 100 })
    expect(toAnswer(area, typed('143.99'))).toEqual({ ok: true, answer: 14_399 })
  })
})

describe('choosing', () => {
  const aid = question({ id: 'aid', kind: 'multi' })
  it('都没有 is none of them', () =>
    expect(toAnswer(aid, { is: 'many', codes: [NONE] })).toEqual({ ok: true, answer: [] }))
  it('不清楚 is an answer', () =>
    expect(toAnswer(aid, { is: 'many', codes: ['unknown'] })).toEqual({ ok: true, answer: 'unknown' }))
  it('nothing chosen is asked again', () => {
    expect(messages({ is: 'many', codes: [] }, aid)).toEqual([problemCopy.nothing.multi])
    expect(messages(undefined, question({ kind: 'choice' }))).toEqual([problemCopy.nothing.choice])
    expect(messages(undefined, question({ kind: 'place' }))).toEqual([problemCopy.nothing.place])
  })
})

describe('what the page begins with', () => {
  it('shows again what was answered, in each kind', () => {
    expect(beginTyped(question({ kind: 'choice' }), undefined, 'yes')).toEqual({ is: 'one', code: 'yes' })
    expect(beginTyped(question({ kind: 'multi' }), undefined, [])).toEqual({ is: 'many', codes: [NONE] })
    expect(beginTyped(question({ kind: 'count', scale: 1 }), undefined, 4)).toEqual({
      is: 'number',
      text: '4',
      unsure: false,
    })
  })

  it('what was typed wins, unless the question has become another kind', () => {
    const typed: Typed = { is: 'number', text: '4 ', unsure: false }
    expect(beginTyped(question({ kind: 'count' }), typed, 4)).toBe(typed)
    expect(beginTyped(question({ kind: 'choice' }), typed, undefined)).toBeUndefined()
  })
})

describe('adding up', () => {
  it('is exact over months, half-years and years', () => {
    const rows: TypedMoney[] = [
      { kind: 'wages', text: '2800', per: 'month', unsure: false },
      { kind: 'business', text: '12000', per: 'year', unsure: false },
      { kind: 'total', text: '6', per: 'halfYear', unsure: false },
    ]
    expect(sumOf(rows, 4)).toEqual({
      month: { n: 4_561_200, d: 12 },
      each: { n: 4_561_200, d: 48 },
      part: false,
    })
  })
  it('says nothing while there is nothing, and 至少 while a part is lacking', () => {
    expect(sumOf(emptyRows('kinds'), 4)).toBeNull()
    expect(
      sumOf(
        [
          { kind: 'wages', text: '1', per: 'month', unsure: false },
          { ...emptyRows('total')[0]!, unsure: true },
        ],
        undefined,
      ),
    ).toMatchObject({ part: true, each: null })
  })
})

describe('what was kept on the phone', () => {
  it.each<Typed>([
    { is: 'one', code: 'yes' },
    { is: 'many', codes: ['a'] },
    { is: 'number', text: '4', unsure: true },
    money({ text: '1' }),
  ])('is read again: %j', (typed) => expect(readTyped(JSON.parse(JSON.stringify(typed)))).toEqual(typed))

  it.each([
    null,
    1,
    'x',
    {},
    { is: 'one' },
    { is: 'money', way: 'kinds', rows: [{ kind: 'gold' }] },
    { is: 'many' },
  ])('is refused when it is not ours: %j', (raw) => expect(readTyped(raw)).toBeNull())
})
