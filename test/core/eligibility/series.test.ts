import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { seriesIssues } from '@/core/eligibility/series'
import { document } from './support/a-standard'

type Days = readonly [from: string, to: string | null]

const hardship = { all: [] }
const lists = { scope: { tests: [], complete: false } }

const law = (id: string, [from, to]: Days, parts: Partial<StandardDocument> = { hardship }) =>
  document({ _id: id, title: id, from, to, ...parts })

const figure = (id: string, [from, to]: Days, parts: Partial<ParameterDocument> = {}): ParameterDocument => ({
  _id: id,
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440800',
  title: id,
  period: null,
  inUse: { from, to },
  status: 'verified',
  value: 1,
  unit: 'fen/year/person',
  source: '测试',
  ...parts,
})

const told = (documents: readonly StandardDocument[], parameters: readonly ParameterDocument[] = []) =>
  seriesIssues(documents, parameters).map(({ code, document: later, other, days }) => [
    code,
    other,
    later,
    days,
  ])

describe('the means tests of an area follow each other day by day', () => {
  it.each<[string, Days, Days]>([
    ['the day after', ['2020-01-01', '2023-03-09'], ['2023-03-10', null]],
    ['over the end of a year', ['2020-01-01', '2022-12-31'], ['2023-01-01', '2023-12-31']],
    ['over the end of a leap February', ['2020-01-01', '2024-02-29'], ['2024-03-01', null]],
  ])('%s: nothing to tell', (_name, a, b) => expect(told([law('b', b), law('a', a)])).toEqual([]))

  it('a day that nobody decides is named, with both documents', () => {
    const found = seriesIssues([law('b', ['2023-03-12', null]), law('a', ['2020-01-01', '2023-03-10'])], [])
    expect(found).toMatchObject([
      {
        code: 'date-gap',
        document: 'b',
        other: 'a',
        path: 'from',
        days: { from: '2023-03-11', to: '2023-03-11' },
      },
    ])
    expect(found[0]?.sentence).toBe(
      '日期接不上：“a”（a）到 2023-03-10 为止，“b”（b）从 2023-03-12 起，中间 1 天（2023-03-11 至 2023-03-11）没有',
    )
  })

  it.each<[string, Days, Days, string, string | null]>([
    ['one day', ['2020-01-01', '2023-03-10'], ['2023-03-10', null], '2023-03-10', '2023-03-10'],
    ['one that never ended', ['2020-01-01', null], ['2023-03-10', '2023-12-31'], '2023-03-10', '2023-12-31'],
    [
      'the earlier ends first',
      ['2020-01-01', '2023-06-30'],
      ['2023-03-10', '2023-12-31'],
      '2023-03-10',
      '2023-06-30',
    ],
    ['both without end', ['2020-01-01', null], ['2023-03-10', null], '2023-03-10', null],
    [
      'one within the other',
      ['2020-01-01', '2024-12-31'],
      ['2021-01-01', '2021-01-31'],
      '2021-01-01',
      '2021-01-31',
    ],
  ])('days that two decide are named: %s', (_name, a, b, from, to) => {
    expect(told([law('a', a), law('b', b)])).toEqual([['date-overlap', 'a', 'b', { from, to }]])
  })

  it('the sentence of an overlap says until when', () => {
    const [open] = seriesIssues([law('a', ['2020-01-01', null]), law('b', ['2021-01-01', null])], [])
    expect(open?.sentence).toBe('日期重叠：“a”（a）和“b”（b）在 2021-01-01 起都有效')
    const [closed] = seriesIssues(
      [law('a', ['2020-01-01', '2021-01-02']), law('b', ['2021-01-01', null])],
      [],
    )
    expect(closed?.sentence).toBe('日期重叠：“a”（a）和“b”（b）在 2021-01-01 至 2021-01-02都有效')
  })

  it('a short one inside a long one leaves no gap after it', () => {
    const all = [
      law('long', ['2020-01-01', '2022-12-31']),
      law('short', ['2020-06-01', '2020-06-30']),
      law('next', ['2023-01-01', null]),
    ]
    expect(told(all)).toEqual([['date-overlap', 'long', 'short', { from: '2020-06-01', to: '2020-06-30' }]])
  })

  it('every gap and every overlap of a series is told, each by itself', () => {
    const all = [
      law('d', ['2025-01-01', null]),
      law('a', ['2020-01-01', '2020-12-31']),
      law('c', ['2022-06-01', '2023-12-31']),
      law('b', ['2021-02-01', '2022-06-30']),
    ]
    expect(told(all)).toEqual([
      ['date-gap', 'a', 'b', { from: '2021-01-01', to: '2021-01-31' }],
      ['date-gap', 'c', 'd', { from: '2024-01-01', to: '2024-12-31' }],
      ['date-overlap', 'b', 'c', { from: '2022-06-01', to: '2022-06-30' }],
    ])
  })

  it('areas are apart, examples are left out, of one id the highest revision counts', () => {
    const days: Days = ['2020-01-01', null]
    expect(told([law('a', days), law('b', days, { hardship, area: '440000' })])).toEqual([])
    expect(told([law('a', days), law('b', days, { hardship, example: true })])).toEqual([])
    const ended = { ...law('a', ['2020-01-01', '2020-12-31']), revision: 2 }
    expect(told([law('a', days), ended, law('b', ['2021-01-01', null])])).toEqual([])
    expect(told([ended, law('a', days), law('b', ['2021-01-01', null])])).toEqual([])
  })
})

describe('lists, and what takes another’s place', () => {
  it('two lists of one area at once are named: the later would hide the earlier', () => {
    const all = [law('a', ['2020-01-01', null], { lists }), law('b', ['2024-05-01', null], { lists })]
    expect(told(all)).toEqual([['date-overlap', 'a', 'b', { from: '2024-05-01', to: null }]])
  })

  it('a law of lists and a means test stand beside each other; a gap between lists is no one’s to tell', () => {
    const days: Days = ['2020-01-01', null]
    expect(told([law('a', days), law('b', days, { lists })])).toEqual([])
    expect(
      told([law('a', ['2020-01-01', '2020-12-31'], { lists }), law('b', ['2022-01-01', null], { lists })]),
    ).toEqual([])
  })

  it('one that supersedes another begins the day after it ends, whatever they hold; told once', () => {
    const next = (from: string, parts: Partial<StandardDocument> = {}) =>
      law('b', [from, null], { supersedes: 'a', ...parts })
    const before = (parts: Partial<StandardDocument> = {}) => law('a', ['2020-01-01', '2020-12-31'], parts)
    expect(told([before(), next('2021-01-01')])).toEqual([])
    expect(told([before(), next('2021-01-03')])).toEqual([
      ['date-gap', 'a', 'b', { from: '2021-01-01', to: '2021-01-02' }],
    ])
    expect(told([before(), next('2020-12-31')])).toEqual([
      ['date-overlap', 'a', 'b', { from: '2020-12-31', to: '2020-12-31' }],
    ])
    expect(told([before({ hardship }), next('2020-12-31', { hardship })])).toHaveLength(1)
    expect(told([law('a', ['2020-01-01', null], {}), next('2021-01-01')])).toEqual([
      ['date-overlap', 'a', 'b', { from: '2021-01-01', to: null }],
    ])
  })

  it('one that supersedes what is not there says so', () => {
    expect(told([law('b', ['2021-01-01', null], { supersedes: 'a' })])).toEqual([
      ['unknown-standard', 'a', 'b', null],
    ])
  })
})

describe('figures of one indicator and area follow each other', () => {
  it('a gap and an overlap are named, with the period', () => {
    const gap = seriesIssues(
      [],
      [figure('a', ['2024-01-01', '2024-12-31'], { period: '2023' }), figure('b', ['2025-03-01', null])],
    )
    expect(gap).toMatchObject([
      { code: 'date-gap', document: 'b', other: 'a', days: { from: '2025-01-01', to: '2025-02-28' } },
    ])
    expect(gap[0]?.sentence).toContain('“a（2023）”')
    expect(told([], [figure('a', ['2024-01-01', null]), figure('b', ['2025-03-01', null])])).toEqual([
      ['date-overlap', 'a', 'b', { from: '2025-03-01', to: null }],
    ])
  })

  it('a figure known to be missing fills days and yields to a known one', () => {
    const missing = (id: string, days: Days) => figure(id, days, { status: 'missing', value: null })
    expect(told([], [missing('m', ['2020-01-01', null]), figure('a', ['2024-01-01', null])])).toEqual([])
    expect(told([], [missing('m', ['2020-01-01', '2023-12-31']), figure('a', ['2024-01-01', null])])).toEqual(
      [],
    )
    expect(
      told([], [missing('m', ['2020-01-01', '2023-12-30']), figure('a', ['2024-01-01', null])]),
    ).toHaveLength(1)
  })

  it('other areas, other indicators and sample figures are series of their own', () => {
    const days: Days = ['2024-01-01', null]
    const others = [{ area: '440900' }, { indicator: 'other' }, { sample: true }]
    for (const parts of others) expect(told([], [figure('a', days), figure('b', days, parts)])).toEqual([])
  })

  it('control: a check of from-days alone sees none of this', () => {
    const careless = (all: readonly ParameterDocument[]) =>
      new Set(all.map(({ inUse }) => inUse.from)).size === all.length
    const bad = [figure('a', ['2024-01-01', '2024-12-31']), figure('b', ['2025-03-01', null])]
    expect(careless(bad)).toBe(true)
    expect(told([], bad)).toHaveLength(1)
  })
})
