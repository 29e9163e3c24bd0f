import type { StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { calculationText } from '@/core/eligibility/render/figure-text'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { issuesOf } from './support/a-standard'
import { town, fen, monthly, written, shown, worth } from './support/shown'

describe('numbers that are picked', () => {
  const choose: NumberRule = {
    choose: [{ if: town, then: fen(500) }],
    else: { divide: [fen(100), { value: 3, unit: '1' }] },
  }
  it.each([
    [{ where: 'town' }, 500, 500],
    [{ where: 'village' }, 100 / 3, 100 / 3],
    [{}, 100 / 3, null],
  ] as [Facts, number, number | null][])('by a condition %j: %d', (given, low, high) =>
    expect(worth(shown(choose, given))).toEqual([low, high]),
  )

  const table: NumberRule = { table: { fact: 'size' }, rows: [fen(100), fen(180)], further: fen(50) }
  it.each([
    [0, 100],
    [1, 100],
    [2, 180],
    [3, 230],
    [9, 530],
  ])('by a table for %d people: %d', (size, value) =>
    expect(worth(shown(table, { size }))).toEqual([value, value]),
  )
  it('of a size not known: the least of the table', () =>
    expect(worth(shown(table, {}))).toEqual([100, null]))

  const bands: NumberRule = {
    bands: monthly,
    rows: [
      { upTo: fen(100), then: fen(1) },
      { under: fen(200), then: fen(2) },
    ],
    above: fen(3),
  }
  it.each([
    [100, 1],
    [101, 2],
    [199, 2],
    [200, 3],
  ])('by a band: %d falls into %d', (a, value) =>
    expect(worth(shown(bands, { pay: [{ fen: a, per: 'month' }] }))).toEqual([value, value]),
  )
  it('an amount that is at least so much may fall into what is left', () => {
    const pay = [{ fen: 150, per: 'month' as const }, 'unknown' as const]
    const figure = shown(bands, { pay })
    expect([worth(figure), figure.picked, figure.operands.length]).toEqual([[2, null], null, 2])
  })

  it.each([
    ['up', 1, 2],
    ['down', 1, 1],
    ['half-up', 1, 1],
    ['half-up', 2, 2],
    ['up', 3, 2],
  ] as const)('rounded %s, a half and %d hundredths', (way, over, value) => {
    const ratio = { multiply: [fen(10), { ratio: [148 + over, 1000] as const }] }
    expect(worth(shown({ round: ratio, to: 1, way }, {}))[0]).toBe(value)
  })

  it.each([
    [{ greater: [fen(0), { subtract: [monthly, fen(100)] }] }, 40, 0],
    [{ greater: [fen(0), { subtract: [monthly, fen(100)] }] }, 140, 40],
    [{ lesser: [monthly, fen(100)] }, 140, 100],
    [{ perMonth: { perYear: monthly } }, 7, 7],
  ] as [NumberRule, number, number][])('%j of %d is %d', (rule, a, value) =>
    expect(worth(shown(rule, { pay: [{ fen: a, per: 'month' }] }))).toEqual([value, value]),
  )

  it('a cap is certain as soon as what is known reaches it', () => {
    const pay = [{ fen: 150, per: 'month' as const }, 'unknown' as const]
    expect(worth(shown({ lesser: [monthly, fen(100)] }, { pay }))).toEqual([100, 100])
  })

  it('says in a line how it came about', () => {
    const line = (rule: NumberRule, given: Facts) => calculationText(shown(rule, given))
    const pay = [{ fen: 15_000, per: 'month' as const }]
    expect(line(table, { size: 2 })).toBe('2 口人一档 1.80 元 = 1.80 元')
    expect(line({ greater: [fen(0), { subtract: [monthly, fen(10_000)] }] }, { pay })).toContain(
      '取大的）= 50.00 元',
    )
    expect(line({ round: monthly, to: 10_000, way: 'half-up' }, { pay })).toContain('四舍五入到 100.00 元')
    expect(line(choose, { where: 'town' })).toBe('5.00 元 = 5.00 元')
  })
})

describe('a wrong rule is refused', () => {
  const wrong: [string, TruthRule, string, string][] = [
    [
      'rows of unlike units',
      { below: [{ choose: [{ if: town, then: fen(1) }], else: fen(1, 'fen/year') }, fen(1)] },
      'unit-mismatch',
      'hardship.below.0.else',
    ],
    [
      'a table by what is no whole number',
      {
        below: [
          { table: { divide: [{ fact: 'size' }, { value: 2, unit: '1' }] }, rows: [fen(1)], further: fen(1) },
          fen(1),
        ],
      },
      'not-whole',
      'hardship.below.0.table',
    ],
    [
      'rounding what may be negative',
      { below: [{ round: { subtract: [fen(1), monthly] }, to: 1, way: 'up' }, fen(1)] },
      'negative-number',
      'hardship.below.0.round',
    ],
    [
      'rounding to nothing',
      { below: [{ round: fen(1), to: 0, way: 'up' }, fen(1)] },
      'wrong-kind',
      'hardship.below.0.to',
    ],
    [
      'a year of what is no month',
      { below: [{ perYear: { sum: 'pay' } }, fen(1)] },
      'unit-mismatch',
      'hardship.below.0.perYear',
    ],
    [
      'an age of what is no date',
      { below: [{ since: 'size', in: 'year' }, fen(1)] },
      'wrong-fact-kind',
      'hardship.below.0.since',
    ],
    ['a place that is none', { within: 'size', areas: [] }, 'wrong-fact-kind', 'hardship'],
    ['an area that is none', { within: 'home', areas: ['湛江'] }, 'wrong-kind', 'hardship.areas.0'],
    [
      'a figure looked up at what is no place',
      { below: [{ parameter: 'line', of: 'county', at: 'size' }, fen(1)] },
      'wrong-fact-kind',
      'hardship.below.0.at',
    ],
  ]
  it.each(wrong)('%s', (_name, hardship, code, path) =>
    expect(issuesOf(written({ hardship }))).toEqual([expect.objectContaining({ code, path })]),
  )

  it('in a figure nobody uses, a floor, a grade, an amount, a line', () => {
    const gone: NumberRule = { sum: 'gone' }
    const parts: Partial<StandardDocument>[] = [
      { figures: [{ id: 'f', title: 'f', rule: gone }] },
      { floors: [{ id: 'f', title: 'f', article: 'f', op: 'above', least: gone, binds: ['county'] }] },
      { grades: [{ id: 'g', title: 'g', article: 'g', rule: { below: [gone, gone] } }] },
      { amounts: [{ id: 'a', title: 'a', article: 'a', rule: gone }] },
    ]
    for (const part of parts)
      expect(issuesOf(written(part))).toContainEqual(expect.objectContaining({ code: 'unknown-fact' }))
    expect(issuesOf(written({ limit: 'gone' }))).toContainEqual(
      expect.objectContaining({ code: 'unknown-figure' }),
    )
  })

  it('a figure and a test that lead back to each other', () => {
    const parts: Partial<StandardDocument> = {
      figures: [
        { id: 'f', title: 'f', rule: { choose: [{ if: { test: 't' }, then: fen(1) }], else: fen(2) } },
      ],
      tests: [{ id: 't', title: 't', article: 't', rule: { below: [{ figure: 'f' }, fen(3)] } }],
    }
    expect(issuesOf(written(parts))).toContainEqual(expect.objectContaining({ code: 'cycle' }))
  })
})
