import { areaNumber } from '@/core/eligibility/compile/leaves'
import type { AreaLevel, FactDocument, StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { issuesOf } from './support/a-standard'
import { fen, monthly, town, written } from './support/shown'

const told = (bad: StandardDocument) =>
  issuesOf(bad).map(({ path, code, sentence }) => [path, code, sentence])
const asked = (...facts: FactDocument[]) => told(written({ facts }))
const meant = (rule: NumberRule, parts: Partial<StandardDocument> = {}) =>
  told(written({ ...parts, hardship: { below: [rule, rule] } }))[0]
const count = (parts: object): FactDocument => ({
  id: 'x',
  kind: 'count',
  unit: 'person',
  least: 1,
  most: 9,
  ...parts,
})

describe('a question that cannot be asked is refused', () => {
  it('of a unit nobody knows, of a most below the least', () => {
    expect(asked(count({ unit: 'jiao' }))).toEqual([['facts.x.unit', 'unknown-unit', '不认识的单位“jiao”']])
    expect(asked(count({ most: 0 }))).toEqual([['facts.x.most', 'range-order', '最多的数小于最少的数']])
    expect(asked(count({ most: 1 }))).toEqual([])
  })

  it('in a list too, with the place of the field', () => {
    const list = (...fields: object[]) =>
      ({ id: 'l', kind: 'list', unit: 'item', least: 0, most: 2, fields }) as unknown as FactDocument
    expect(asked(list(count({ unit: 'jiao' })))).toEqual([
      ['facts.l.fields.x.unit', 'unknown-unit', '不认识的单位“jiao”'],
    ])
    expect(asked(list(count({}), count({ most: 3 })))).toEqual([
      ['facts.l.fields.x', 'defined-twice', expect.stringContaining('“x”')],
    ])
    expect(asked(list(list()))).toEqual([['facts.l.fields.l', 'nested-list', '名单里面不能再有名单：l']])
  })

  it('of more options than a page holds; thirty are fine', () => {
    const options = (many: number) => Array.from({ length: many }, (_one, at) => `o${at}`)
    for (const kind of ['choice', 'multi'] as const) {
      expect(asked({ id: 'x', kind, options: options(30) })).toEqual([])
      expect(asked({ id: 'x', kind, options: options(31) })).toEqual([
        ['facts.x.options', 'too-many-options', '一个问题最多 30 个选项'],
      ])
    }
  })
})

describe('a number that is none is refused', () => {
  it.each<[string, NumberRule, unknown[]]>([
    ['half a fen', fen(0.5), ['hardship.below.0.value', 'wrong-kind', '这里应该是整数']],
    [
      'of a unit nobody knows',
      fen(1, 'jiao'),
      ['hardship.below.0.unit', 'unknown-unit', '不认识的单位“jiao”'],
    ],
    [
      'a share of nothing',
      { ratio: [1, 0] },
      ['hardship.below.0.ratio', 'wrong-kind', '这里应该是两个整数，如一半是 [1, 2]'],
    ],
    [
      'a share below nothing',
      { ratio: [-1, 2] },
      ['hardship.below.0.ratio', 'wrong-kind', '这里应该是两个整数，如一半是 [1, 2]'],
    ],
    [
      'a share of a half',
      { ratio: [1, 2.5] },
      ['hardship.below.0.ratio', 'wrong-kind', '这里应该是两个整数，如一半是 [1, 2]'],
    ],
    [
      'half a share',
      { ratio: [0.5, 2] },
      ['hardship.below.0.ratio', 'wrong-kind', '这里应该是两个整数，如一半是 [1, 2]'],
    ],
    [
      'a figure nobody announces',
      { parameter: 'gone', of: 'county' },
      ['hardship.below.0.parameter', 'unknown-parameter', '没有说明基数“gone”'],
    ],
    [
      'a count of money',
      { fact: 'pay' },
      ['hardship.below.0.fact', 'wrong-fact-kind', '“pay”这个问题不是这样用的'],
    ],
    [
      'a sum of people',
      { sum: 'size' },
      ['hardship.below.0.sum', 'wrong-fact-kind', '“size”这个问题不是这样用的'],
    ],
    [
      'an age of a place',
      { since: 'home', in: 'year' },
      ['hardship.below.0.since', 'wrong-fact-kind', '“home”这个问题不是这样用的'],
    ],
    [
      'a figure where no place is',
      { parameter: 'line', of: 'county', at: 'size' },
      ['hardship.below.0.at', 'wrong-fact-kind', '“size”这个问题不是这样用的'],
    ],
    [
      'a figure where nobody asks',
      { parameter: 'line', of: 'county', at: 'gone' },
      ['hardship.below.0.at', 'unknown-fact', '没有叫“gone”的问题'],
    ],
    [
      'half a fen since',
      { dated: [{ from: '2020-01-01', to: null, value: 0.5 }], unit: 'fen' },
      ['hardship.below.0.dated', 'wrong-kind', '这里应该是整数'],
    ],
    [
      'of an unknown unit since',
      { dated: [], unit: 'jiao' },
      ['hardship.below.0.unit', 'unknown-unit', '不认识的单位“jiao”'],
    ],
  ])('%s', (_name, rule, issue) => expect(meant(rule)).toEqual(issue))

  it('a share of nothing at all is 0, and the whole is one', () => {
    expect(meant({ ratio: [0, 1] })).toBeUndefined()
    expect(meant({ ratio: [1, 1] })).toBeUndefined()
  })

  it('a figure announced in a unit nobody knows', () =>
    expect(
      meant(
        { parameter: 'rent', of: 'county' },
        { parameters: [{ id: 'rent', title: '租', unit: 'jiao', most: 1 }] },
      ),
    ).toEqual(['hardship.below.0.parameter', 'unknown-unit', '不认识的单位“jiao”']))
})

describe('days that do not follow each other are refused where they break', () => {
  const dated = (...days: [string, string | null][]): TruthRule => ({
    below: [monthly, { dated: days.map(([from, to]) => ({ from, to, value: 1 })), unit: 'fen/month' }],
  })
  it.each<[TruthRule, string, string]>([
    [dated(['2020-01-01', '2021-12-31'], ['2022-01-02', null]), '1.from', '日期接不上：2022-01-01 起没有'],
    [dated(['2022-01-02', null], ['2020-01-01', '2021-12-31']), '0.from', '日期接不上：2022-01-01 起没有'],
    [dated(['2020-01-01', '2021-12-31'], ['2021-12-31', null]), '1.from', '日期重叠：2021-12-31'],
    [dated(['2020-01-01', null], ['2021-12-31', null]), '1.from', '日期重叠：2021-12-31'],
    [dated(['2020-01-02', null]), '0.from', '日期接不上：2020-01-01 起没有'],
    [dated(['2020-01-01', '2019-12-31']), '0.to', '结束的日子早于开始的日子'],
  ])('%j', (hardship, path, sentence) =>
    expect(told(written({ hardship })).map(([at, , said]) => [at, said])).toEqual([
      [`hardship.below.1.dated.${path}`, sentence],
    ]),
  )

  it('of a law that ends, they need not last longer', () => {
    const rule = dated(['2020-01-01', '2025-12-31'])
    expect(told(written({ hardship: rule, to: '2025-12-31' }))).toEqual([])
    expect(told(written({ hardship: rule, to: '2026-01-01' })).map(([, code]) => code)).toEqual(['date-gap'])
    expect(told(written({ hardship: dated(['2019-01-01', null]) }))).toEqual([])
  })
})

describe('the same name in several documents', () => {
  it('of a place of the agency’s own, no question is written: everybody is asked it', () => {
    const rule: TruthRule = { within: 'place', areas: ['440800'] }
    expect(told(written({ hardship: { all: [rule, rule, town] } }))).toEqual([])
  })

  it('of a question asked in two ways is refused, asked in one way is one', () => {
    expect(asked(count({}), count({}))).toEqual([])
    expect(asked(count({}), count({ most: 8 })).map(([path, code]) => [path, code])).toEqual([
      ['facts.x', 'defined-twice'],
    ])
  })
})

describe('the area of a level around a place', () => {
  it.each<[number, AreaLevel, number]>([
    [440_882, 'province', 440_000],
    [440_000, 'province', 440_000],
    [-1, 'province', -1],
    [440_882, 'prefecture', 440_800],
    [440_800, 'prefecture', 440_800],
    [440_100, 'prefecture', 440_100],
    [440_000, 'prefecture', -1],
    [-1, 'prefecture', -1],
    [440_882, 'county', 440_882],
    [440_800, 'county', -1],
    [-1, 'county', -1],
  ])('of %d, %s: %d', (code, level, area) => expect(areaNumber(code, level)).toBe(area))
})
