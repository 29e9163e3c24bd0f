import { problemCopy } from '@/features/eligibility/interview-copy'
import { beginTyped } from '@/features/eligibility/typed/begin-typed'
import { NONE } from '@/features/eligibility/typed/none'
import { shownPeriods, usualPeriod, windowMonths } from '@/features/eligibility/typed/periods'
import { readTyped } from '@/features/eligibility/typed/read-typed'
import { toAnswer } from '@/features/eligibility/typed/to-answer'
import type { Typed } from '@/features/eligibility/typed/typed'
import { money, question } from './support/questions'

const messages = (typed: Typed | undefined, asked = question({})) => {
  const read = toAnswer(asked, typed)
  return read.ok ? [] : read.problems.map(({ message }) => message)
}

describe('money', () => {
  it('is taken by the month and by the year together: each as it is in the head', () => {
    expect(toAnswer(question({}), money({ text: '2,800' }, { text: '1.2万', per: 'year' }))).toEqual({
      ok: true,
      answer: [
        { fen: 280_000, per: 'month' },
        { fen: 1_200_000, per: 'year' },
      ],
    })
  })

  it('a row left empty is one there is not; all empty is asked again', () => {
    expect(toAnswer(question({}), money({ text: '0' }, {}))).toEqual({
      ok: true,
      answer: [{ fen: 0, per: 'month' }],
    })
    expect(messages(money({}))).toEqual([problemCopy.nothing.money])
  })

  it('one row not known leaves the others standing; all not known is 不清楚', () => {
    expect(toAnswer(question({}), money({ text: '500' }, { unsure: true }))).toEqual({
      ok: true,
      answer: [{ fen: 50_000, per: 'month' }, 'unknown'],
    })
    expect(toAnswer(question({}), money({ unsure: true }))).toEqual({ ok: true, answer: 'unknown' })
  })

  it('every row that cannot be read is named, at its own box', () => {
    const read = toAnswer(question({}), money({ text: '三千' }, { text: '800' }, { text: 'abc' }))
    expect(read.ok ? [] : read.problems.map(({ id }) => id)).toEqual(['q-income-0', 'q-income-2'])
  })

  it('a sum too large to be meant is asked again', () =>
    expect(messages(money({ text: '999999999' }))).toEqual(['数太大了，请看一下有没有多写 0。']))

  it('weeks are offered only where the standard counts them; of two that count the same, one', () => {
    expect(shownPeriods(question({}))).toEqual(['month', 'season', 'halfYear', 'year'])
    const looking = question({
      periods: ['month', 'week', 'window', 'halfYear', 'year'],
      timesAYear: { month: [12, 1], week: [52, 1], window: [12, 6], halfYear: [2, 1], year: [1, 1] },
    })
    expect(shownPeriods(looking)).toEqual(['month', 'week', 'window', 'year'])
    expect([windowMonths(looking), windowMonths(question({}))]).toEqual([6, null])
    expect([usualPeriod(question({})), usualPeriod(question({ id: 'business' }))]).toEqual(['month', 'year'])
  })
})

describe('a day', () => {
  const born = question({ id: 'born', kind: 'date', earliest: '1900-01-01', latest: '2026-11-23' })
  const typed = (year: string, month: string, day: string): Typed => ({
    is: 'date',
    year,
    month,
    day,
    unsure: false,
  })

  it('is three numbers', () =>
    expect(toAnswer(born, typed('1958', ' 3', '12'))).toEqual({ ok: true, answer: '1958-03-12' }))

  it.each([
    ['1958', '2', '30'],
    ['1958', '', '12'],
    ['1899', '12', '31'],
    ['2026', '11', '24'],
    ['五八', '3', '1'],
    ['', '', ''],
  ])('%s-%s-%s is answered with one sentence', (year, month, day) =>
    expect(messages(typed(year, month, day), born)).toHaveLength(1),
  )

  it('不清楚 is an answer, and what was answered is shown again', () => {
    expect(
      toAnswer(born, { ...typed('', '', ''), is: 'date', year: '', month: '', day: '', unsure: true }),
    ).toEqual({
      ok: true,
      answer: 'unknown',
    })
    expect(beginTyped(born, undefined, '1958-03-12')).toEqual(typed('1958', '3', '12'))
  })
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

describe('what was kept on the phone', () => {
  it.each<Typed>([
    { is: 'one', code: 'yes' },
    { is: 'many', codes: ['a'] },
    { is: 'number', text: '4', unsure: true },
    money({ text: '1' }),
    { is: 'date', year: '1958', month: '3', day: '', unsure: false },
    {
      is: 'list',
      items: [{ has: ['wages'], fields: { wages: { is: 'number', text: '1', unsure: false } } }],
      none: null,
    },
  ])('is read again: %j', (typed) => expect(readTyped(JSON.parse(JSON.stringify(typed)))).toEqual(typed))

  it.each([
    null,
    1,
    'x',
    {},
    { is: 'one' },
    { is: 'money', rows: [{ per: 'century', text: '' }] },
    { is: 'list', items: [7] },
    { is: 'date', year: 1958 },
    { is: 'many' },
  ])('is refused when it is not ours: %j', (raw) => expect(readTyped(raw)).toBeNull())
})
