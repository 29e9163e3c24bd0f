import type { ParameterDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { fullSince } from '@/core/eligibility/since'
import { issuesOf } from './support/a-standard'
import { monthly, written, decided, shown, worth } from './support/shown'

describe('dates', () => {
  it.each([
    ['2008-11-23', '2026-11-23', 'year', 18],
    ['2008-11-24', '2026-11-23', 'year', 17],
    ['2008-02-29', '2026-02-28', 'year', 17],
    ['2008-02-29', '2026-03-01', 'year', 18],
    ['2026-01-31', '2026-02-28', 'month', 0],
    ['2026-01-31', '2026-03-01', 'month', 1],
    ['2024-02-28', '2024-03-01', 'day', 2],
    ['1999-12-31', '2000-01-01', 'day', 1],
    ['1899-12-31', '1900-03-01', 'day', 60],
    ['2000-02-01', '2000-03-01', 'day', 29],
    ['1899-01-01', '2001-01-01', 'day', 37255],
    ['2000-02-28', '2100-03-01', 'day', 36526],
    ['2025-01-15', '2026-03-15', 'month', 14],
    ['2025-01-15', '2026-03-14', 'month', 13],
    ['2025-01-15', '2026-03-16', 'month', 14],
    ['2026-11-23', '2026-11-23', 'day', 0],
    ['2027-01-01', '2026-01-01', 'day', 0],
  ] as const)('from %s to %s in %ss: %d', (from, to, unit, full) => {
    const number = (day: string) => Number(day.replace(/-/g, ''))
    expect(fullSince(number(from), number(to), unit)).toBe(full)
  })

  it('周岁 in criminal law is full the day after the birthday', () => {
    const age = (dayAfter: boolean, date: string) =>
      worth(
        shown(
          { since: 'born', in: 'year', ...(dayAfter ? { dayAfter } : {}) } as NumberRule,
          { born: '2008-11-23' },
          [],
          date,
        ),
      )[0]
    expect([age(false, '2026-11-23'), age(true, '2026-11-23'), age(true, '2026-11-24')]).toEqual([18, 17, 18])
  })

  it('a day not known, ahead, or that does not exist is none', () => {
    const years: NumberRule = { since: 'born', in: 'year' }
    for (const born of ['unknown', '2026-11-24', '2025-02-29', '1899-12-31'])
      expect(worth(shown(years, { born }))).toEqual([0, null])
  })

  const dated = (...days: [string, string | null, number][]): NumberRule => ({
    dated: days.map(([from, to, value]) => ({ from, to, value })),
    unit: 'fen/month',
  })
  it('the value of the day judged', () => {
    const rule = dated(['2020-01-01', '2025-06-30', 10], ['2025-07-01', null, 20])
    expect(['2025-06-30', '2025-07-01'].map((date) => worth(shown(rule, {}, [], date))[0])).toEqual([10, 20])
  })
  it.each([
    [dated(['2020-01-01', '2021-12-31', 1], ['2022-01-02', null, 2]), 'date-gap'],
    [dated(['2020-01-01', '2021-12-31', 1], ['2021-12-31', null, 2]), 'date-overlap'],
    [dated(['2020-01-01', null, 1], ['2021-12-31', null, 2]), 'date-overlap'],
    [dated(['2020-01-02', null, 1]), 'date-gap'],
    [dated(['2020-01-01', '2030-12-31', 1]), 'date-gap'],
    [dated(['2020-01-01', '2019-12-31', 1]), 'date-order'],
  ])('days that do not follow are refused %#: %s', (rule, code) => {
    expect(issuesOf(written({ hardship: { below: [monthly, rule] } }))).toEqual([
      expect.objectContaining({ code }),
    ])
  })
})

describe('places', () => {
  const within: TruthRule = { within: 'home', areas: ['440800', '441900'] }
  it('in the nation everybody is, in what is no area nobody may be asked to be', () => {
    const nation: TruthRule = { within: 'home', areas: ['100000'] }
    expect(decided({ hardship: nation }, { home: '440882' }).hardship?.value).toBe('met')
    for (const area of ['湛江', '44088', '4408820', '省440000', '']) {
      const [found, ...more] = issuesOf(written({ hardship: { within: 'home', areas: ['440800', area] } }))
      expect([found?.path, found?.sentence, more]).toEqual(['hardship.areas.1', '这里应该是六位地区代码', []])
    }
  })

  it.each([
    ['440882', 'met'],
    ['440800', 'met'],
    ['440000', 'unknown'],
    ['440300', 'not-met'],
    ['unknown', 'unknown'],
    [undefined, 'unknown'],
  ])('%s in 湛江市 or 东莞市: %s', (home, value) =>
    expect(decided({ hardship: within }, { home }).hardship?.value).toBe(value),
  )

  const figure = (area: string, value: number): ParameterDocument => ({
    _id: `parameter:${area}`,
    schema: 1,
    revision: 1,
    indicator: 'line',
    area,
    title: '线',
    period: '2025',
    inUse: { from: '2026-01-01', to: null },
    status: 'provisional',
    value,
    unit: 'fen/year/person',
    source: '测试',
  })
  const line: NumberRule = { parameter: 'line', of: 'prefecture', at: 'home' }
  const rule: TruthRule = { below: [{ divide: [{ sum: 'pay' }, { value: 1, unit: 'person' }] }, line] }
  const judged = (home: string | undefined) =>
    decided({ hardship: rule }, { home, pay: [{ fen: 100, per: 'year' }] }, [
      { ...figure('440300', 1), _id: 'parameter:rent', indicator: 'rent' },
      { ...figure('440300', 1), _id: 'parameter:last-year', inUse: { from: '2025-01-01', to: '2025-12-31' } },
      figure('440300', 101),
      figure('440800', 100),
    ])

  it('a figure looked up where the person says, not where the agency is', () => {
    expect(judged('440305').hardship?.value).toBe('met')
    expect(judged('440882').hardship?.value).toBe('not-met')
    expect(judged('440305').parameters.map(({ id }) => id)).toContain('parameter:440300')
  })

  it('a place without a figure, or not known, is no number', () => {
    for (const home of ['450100', '440000', 'unknown', undefined])
      expect(judged(home).hardship?.value).toBe('unknown')
  })
})
