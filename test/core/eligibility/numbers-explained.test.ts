import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { Quantified } from '@/core/eligibility/decision'
import type { FactDocument, ParameterDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'

const words = (short: string) => ({ heading: short, why: short, short })
const facts: FactDocument[] = [
  { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30, words: words('几口人') },
  { id: 'income', kind: 'money', most: 1e12 },
  { id: 'spending', kind: 'money', most: 1e12 },
  { id: 'colour', kind: 'choice', options: ['red', 'blue'] },
  { id: 'home', kind: 'place' },
  { id: 'born', kind: 'date', earliest: '1900-01-01' },
  {
    id: 'family',
    kind: 'list',
    unit: 'person',
    least: 0,
    most: 9,
    words: { ...words('家里人'), fields: { pay: words('挣的钱') } },
    fields: [
      { id: 'kin', kind: 'choice', options: ['self', 'child'] },
      { id: 'pay', kind: 'money', most: 1e9 },
      { id: 'gift', kind: 'money', most: 1e9, words: words('人情') },
      { id: 'rent', kind: 'money', most: 1e9 },
    ],
  },
]
const parameters = [{ id: 'line', title: '线', unit: 'fen/year/person', most: 1e8 }]
const inCounty: ParameterDocument = {
  _id: 'parameter:line',
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440883',
  title: '吴川的线',
  period: '2026',
  inUse: { from: '2020-01-01', to: null },
  status: 'verified',
  value: 100,
  unit: 'fen/year/person',
  source: '测试',
}
const place = { area: '440882', date: '2026-11-23' }

function decided(hardship: TruthRule, rule: NumberRule, given: Facts, date = place.date) {
  const amounts = [{ id: 'a', title: '一个数', article: '测试', rule }]
  const figures = [{ id: 'shared', title: '共用的数', rule: { perMonth: { sum: 'income' } } as const }]
  const compiled = compile(document({ facts, parameters, figures, hardship, amounts }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return decide(bind(compiled.value, [inCounty], { ...place, date }), given)
}

/** A number as it is explained. */
const told = (rule: NumberRule, given: Facts, date?: string): Quantified =>
  decided({ all: [] }, rule, given, date).amounts[0]!.amount!

const year = (fen: number) => [{ fen, per: 'year' as const }]
const fen = (value: number): NumberRule => ({ value, unit: 'fen/year' })
const lows = (operands: readonly Quantified[]) => operands.map(({ low }) => low.n / low.d)
const red: TruthRule = { is: 'colour', in: ['red'] }

describe('a number tells where it was read', () => {
  it('years since a day, with the day where it is known', () => {
    const rule: NumberRule = { since: 'born', in: 'year' }
    expect(told(rule, { born: '2000-11-23' })).toMatchObject({
      op: 'since',
      name: 'born',
      unit: 'year',
      low: { n: 26, d: 1 },
      high: { n: 26, d: 1 },
      since: { in: 'year', day: '2000-11-23' },
      operands: [],
    })
    for (const born of [undefined, 'unknown'])
      expect(told(rule, { born })).toMatchObject({ high: null, since: { in: 'year', day: null } })
  })

  it('a value that changed, with the days it stands for', () => {
    const first = { from: '2020-01-01', to: '2023-12-31', value: 7 }
    const second = { from: '2024-01-01', to: null, value: 8 }
    const rule: NumberRule = { unit: 'fen/year', dated: [first, second] }
    expect(told(rule, {}, '2023-12-31')).toMatchObject({
      low: { n: 7, d: 1 },
      dated: { from: '2020-01-01', to: '2023-12-31' },
    })
    expect(told(rule, {}, '2024-01-01')).toMatchObject({
      low: { n: 8, d: 1 },
      dated: { from: '2024-01-01', to: null },
    })
  })

  it('a rounding, with its step and its way', () =>
    expect(told({ round: fen(12), to: 10, way: 'up' }, {})).toMatchObject({
      low: { n: 20, d: 1 },
      rounded: { to: 10, way: 'up' },
    }))

  it('a figure of the agency’s place, missing or not', () => {
    const line: NumberRule = { parameter: 'line', of: 'county' }
    const { parameter, high, at } = told(line, {})
    expect([parameter?.id, parameter?.indicator, parameter?.area, parameter?.value, high, at]).toEqual([
      null,
      'line',
      '440882',
      null,
      null,
      undefined,
    ])
  })

  it('a figure of where somebody lives: once that is told', () => {
    const line: NumberRule = { parameter: 'line', of: 'county', at: 'home' }
    const open = told(line, {})
    expect([open.at, 'parameter' in open, open.high]).toEqual(['home', false, null])
    const known = told(line, { home: '440883' })
    expect([known.at, known.parameter?.id, known.high]).toEqual(['home', 'parameter:line', { n: 100, d: 1 }])
    expect(told(line, { home: '440882' })).toMatchObject({ at: 'home', parameter: { id: null, value: null } })
  })

  it('nothing of the kind where it is a plain number', () => {
    const plain = told(fen(5), {})
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['parameter']))
    expect([plain.at, plain.rounded, plain.since, plain.dated, plain.words]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    )
  })

  it('the words its standard brings, of a field its own before its list’s', () => {
    const all: NumberRule = {
      each: 'family',
      total: { add: [{ sum: 'family.pay' }, { sum: 'family.gift' }] },
    }
    expect(told({ fact: 'members' }, {}).words?.short).toBe('几口人')
    expect(told({ sum: 'income' }, {}).words).toBeUndefined()
    expect(told(all, {}).words?.short).toBe('家里人')
    const [first] = told(all, { family: [{ kin: 'self', pay: [], gift: [] }] }).operands
    expect(first?.operands.map((one) => one.words?.short)).toEqual(['挣的钱', '人情'])
    const rent = told({ each: 'family', total: { sum: 'family.rent' } }, { family: [{ rent: [] }] })
    expect(rent.operands[0]?.words).toBeUndefined()
  })
})

describe('a number not known tells the least it can be', () => {
  const left: NumberRule = {
    divide: [{ subtract: [{ sum: 'income' }, { sum: 'spending' }] }, { fact: 'members' }],
  }
  it.each<[string, number, number, number, number]>([
    ['shared among as many as may be', 400, 100, 10, 1],
    ['owed by as few as may be', 100, 400, -300, 1],
    ['nothing', 100, 100, 0, 1],
    ['in lowest terms', 390, 100, 29, 3],
  ])('%s', (_name, income, spending, n, d) =>
    expect(told(left, { income: year(income), spending: year(spending) })).toMatchObject({
      low: { n, d },
      high: null,
    }),
  )
  it('a missing figure is none: nothing', () =>
    expect(told({ parameter: 'line', of: 'county' }, {}).low).toEqual({ n: 0, d: 1 }))
})

describe('a number that is picked tells what was looked at', () => {
  const choose: NumberRule = {
    choose: [
      { if: red, then: fen(1) },
      { if: { within: 'home', areas: ['440800'] }, then: fen(2) },
    ],
    else: fen(3),
  }
  it.each<[string, Facts, number[], number, number | null]>([
    ['the first', { colour: 'red' }, [1], 1, 0],
    ['the second', { colour: 'blue', home: '440882' }, [2], 2, 1],
    ['the rest', { colour: 'blue', home: '110101' }, [3], 2, 2],
    ['open from the start', {}, [1, 2, 3], 2, null],
    ['open, the second certain if not the first', { home: '440882' }, [1, 2], 2, null],
    ['open after the first', { colour: 'blue' }, [2, 3], 2, null],
  ])('by conditions: %s', (_name, given, rows, looked, picked) => {
    const { operands, conditions, picked: row, by, high } = told(choose, given)
    expect([lows(operands), conditions?.length, row, by]).toEqual([rows, looked, picked, undefined])
    expect(high === null).toBe(picked === null)
  })

  it('by a range: with the number it goes by', () => {
    const bands: NumberRule = {
      bands: { sum: 'income' },
      rows: [
        { upTo: fen(100), then: fen(1) },
        { under: fen(200), then: fen(2) },
      ],
      above: fen(3),
    }
    const at = (income: number) => told(bands, { income: year(income) })
    expect([100, 101, 199, 200].map((income) => at(income).picked)).toEqual([0, 1, 1, 2])
    expect(at(199)).toMatchObject({ by: { op: 'sum', low: { n: 199, d: 1 } } })
    expect([at(100), at(199), at(200)].map(({ conditions }) => conditions?.length)).toEqual([1, 2, 2])
    expect(lows(told(bands, {}).operands)).toEqual([1, 2, 3])
  })

  it('by a table: the row of so many; beyond it the last and what each further one adds', () => {
    const table: NumberRule = { table: { fact: 'members' }, rows: [fen(100), fen(180)], further: fen(50) }
    const rows = (members?: number) => {
      const { operands, picked, by } = told(table, { members })
      return [lows(operands), picked, by?.name]
    }
    expect(rows(1)).toEqual([[100], 0, 'members'])
    expect(rows(2)).toEqual([[180], 1, 'members'])
    expect(rows(3)).toEqual([[180, 50], 2, 'members'])
    expect(rows(9)).toEqual([[180, 50], 2, 'members'])
    expect(rows()).toEqual([[100, 180, 50], null, 'members'])
  })

  it('a table that goes by nobody is as by one', () => {
    const table: NumberRule = { table: { count: 'family' }, rows: [fen(100), fen(180)], further: fen(50) }
    const { operands, picked } = told(table, { family: [] })
    expect([lows(operands), picked]).toEqual([[100], 0])
  })
})

describe('a number of a list tells its items', () => {
  const children: NumberRule = {
    each: 'family',
    where: { is: 'family.kin', in: ['child'] },
    total: { sum: 'family.pay' },
  }
  const family = [
    { kin: 'self', pay: year(9) },
    { kin: 'child', pay: year(5) },
    { kin: 'unknown', pay: year(7) },
  ]
  it('those that count and those that may, by their places', () => {
    const { operands, low, high } = told(children, { family })
    expect(operands.map(({ item, low: own }) => [item, own.n])).toEqual([
      [2, 5],
      [3, 7],
    ])
    expect([low, high]).toEqual([{ n: 5, d: 1 }, null])
  })
  it('all of them where none is singled out; none of a list not told', () => {
    const all: NumberRule = { each: 'family', total: { sum: 'family.pay' } }
    expect(told(all, { family }).operands.map(({ item, low }) => [item, low.n])).toEqual([
      [1, 9],
      [2, 5],
      [3, 7],
    ])
    expect(told(all, {}).operands).toEqual([])
    expect(told(all, { family: [] })).toMatchObject({ operands: [], low: { n: 0 }, high: { n: 0 } })
  })
  it('a number of how many there are has no items', () =>
    expect(told({ count: 'family' }, { family })).toMatchObject({
      op: 'count',
      name: 'family',
      operands: [],
      high: { n: 3 },
    }))
})

it('a number that is used twice is explained once', () => {
  const rule: TruthRule = {
    all: [
      { below: [{ figure: 'shared' }, { value: 5, unit: 'fen/month' }] },
      { below: [{ figure: 'shared' }, { value: 6, unit: 'fen/month' }] },
    ],
  }
  const [first, second] = decided(rule, fen(1), { income: year(12) }).hardship!.children
  expect(first?.comparison?.figure).toMatchObject({ title: '共用的数', low: { n: 1, d: 1 } })
  expect(second?.comparison?.figure).toBe(first?.comparison?.figure)
})
