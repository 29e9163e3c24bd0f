import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import fc from 'fast-check'
import { compareRatios, floorIssues } from '@/core/eligibility/floors'
import { loadLibrary } from '@/core/eligibility/library'
import type { NumberRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'
import { SEED } from './support/people'

const DAY = '2026-11-23'
const wage: NumberRule = { parameter: 'minimum-wage', of: 'county' }
const indicator = { id: 'minimum-wage', title: '最低工资', unit: 'fen/month/person', most: 1e8 }
const fixed = (fen: number): NumberRule => ({ value: fen, unit: 'fen/month/person' })

/** A province that says: not below the local minimum wage. */
const province = (parts: Partial<StandardDocument> = {}) =>
  document({
    _id: 'standard:province',
    title: '省条例',
    area: '330000',
    parameters: [indicator],
    floors: [
      {
        id: 'wage',
        title: '最低工资',
        article: '第八条',
        op: 'atLeast',
        least: wage,
        binds: ['prefecture', 'county'],
      },
    ],
    ...parts,
  })

const city = (line: NumberRule | null, parts: Partial<StandardDocument> = {}) =>
  document({
    _id: 'standard:city',
    title: '市标准',
    area: '330100',
    parameters: [indicator],
    figures: line === null ? [] : [{ id: 'line', title: '标准线', rule: line }],
    hardship: { all: [] },
    ...(line === null ? {} : { limit: 'line' }),
    ...parts,
  })

const wageOf = (value: number | null): ParameterDocument => ({
  _id: 'parameter:wage',
  schema: 1,
  revision: 1,
  indicator: 'minimum-wage',
  area: '330106',
  title: '最低工资',
  period: '2026',
  inUse: { from: '2026-01-01', to: null },
  status: value === null ? 'missing' : 'verified',
  value,
  unit: 'fen/month/person',
  source: '测试',
})

function issues(
  standards: readonly StandardDocument[],
  value: number | null = 200_000,
  area = '330106',
  date = DAY,
) {
  const library = loadLibrary({ standards, parameters: [wageOf(value)] })
  expect(library.refused).toEqual([])
  return floorIssues(library, { area, date })
}

const codes = (...args: Parameters<typeof issues>) => issues(...args).map(({ code }) => code)

describe('a line is held against the floor of a wider area', () => {
  it.each([
    [200_000, []],
    [200_001, []],
    [199_999, ['below-floor']],
  ])('at least: a line of %d fen against 200000', (line, found) => {
    expect(codes([province(), city(fixed(line))])).toEqual(found)
  })

  it.each([
    [200_000, ['below-floor']],
    [200_001, []],
  ])('above: a line of %d fen against 200000', (line, found) => {
    const floors = [{ ...province().floors![0]!, op: 'above' as const }]
    expect(codes([province({ floors }), city(fixed(line))])).toEqual(found)
  })

  it('a third of a fen decides: nothing is rounded', () => {
    const line: NumberRule = { divide: [fixed(599_999), { value: 3, unit: '1' }] }
    expect(codes([province(), city(line)])).toEqual(['below-floor'])
    expect(codes([province(), city({ divide: [fixed(600_000), { value: 3, unit: '1' }] })])).toEqual([])
  })

  it('names both standards, the article, and both amounts', () => {
    const [found] = issues([province(), city(fixed(150_000))])
    expect(found).toMatchObject({
      document: 'standard:city',
      path: 'limit',
      other: 'standard:province',
      floor: 'wage',
    })
    expect(found?.sentence).toBe(
      '低于上级规定的下限：“市标准”和“省条例”第八条的“最低工资”：1,500.00 元，不能低于 2,000.00 元',
    )
  })

  it('a line derived from figures is computed for the place', () => {
    expect(codes([province(), city({ multiply: [wage, { ratio: [1, 2] }] })])).toEqual(['below-floor'])
    expect(codes([province(), city({ multiply: [wage, { ratio: [3, 2] }] })])).toEqual([])
  })
})

describe('what cannot be told is said', () => {
  it('a missing figure of the floor, of the line, or none at all', () => {
    expect(issues([province(), city(fixed(1))], null).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('下限的数还没有'),
    ])
    const unknown = { ...indicator, id: 'dibao' }
    const line: NumberRule = { parameter: 'dibao', of: 'county' }
    expect(issues([province(), city(line, { parameters: [unknown] })])[0]).toMatchObject({
      code: 'floor-unknown',
      sentence: expect.stringContaining('标准线的数还没有') as string,
    })
    expect(codes([province(), city(fixed(1))], 200_000, '330100')).toEqual(['floor-unknown'])
  })

  it('a standard that does not say which figure is its line', () => {
    expect(issues([province(), city(null)])[0]).toMatchObject({
      code: 'floor-unknown',
      sentence: expect.stringContaining('没有写明') as string,
    })
  })

  it('a line counted otherwise than the floor', () => {
    expect(codes([province(), city({ value: 1, unit: 'fen/year/person' })])).toEqual(['unit-mismatch'])
  })

  it('units and amounts are named as they are; of money in yuan, of anything else as it is counted', () => {
    const [unlike] = issues([province(), city({ value: 1, unit: 'fen/year/person' })])
    expect(unlike?.sentence).toContain('fen/year/person 和 fen/month/person')
    const metres = (value: number): NumberRule => ({ value, unit: 'squareMetre' })
    const floors = [{ ...province().floors![0]!, op: 'above' as const, least: metres(30) }]
    const [small] = issues([province({ floors }), city({ divide: [metres(45), { value: 2, unit: '1' }] })])
    expect(small?.sentence).toContain('22.5，要高于 30')
  })

  it('a floor whose rule is wrong', () => {
    const law = loadLibrary({ standards: [], parameters: [] })
    const floors = [{ ...province().floors![0]!, least: { figure: 'gone' } }]
    const standards = [province({ floors }), city(fixed(1))]
    const [found, ...more] = floorIssues({ ...law, standards }, { area: '330106', date: DAY })
    expect([found?.code, more]).toEqual(['floor-unknown', []])
    expect(found?.sentence).toContain('下限的数还没有')
  })

  it('a floor called as one of its standard’s figures is another number', () => {
    const floors = [{ ...province().floors![0]!, id: 'line', least: fixed(500) }]
    const figures = [{ id: 'line', title: '省的线', rule: fixed(1) }]
    expect(codes([province({ floors, figures }), city(fixed(499))])).toEqual(['below-floor'])
    expect(codes([province({ floors, figures }), city(fixed(500))])).toEqual([])
  })

  it('a standard whose rules are wrong', () => {
    expect(codes([province(), city({ figure: 'gone' })])).toEqual(['floor-unknown'])
  })
})

describe('whom a floor binds', () => {
  const low = city(fixed(1))
  it('the levels it names, in its own area and below', () => {
    const binds = (level: 'province' | 'prefecture' | 'county') =>
      province({ floors: [{ ...province().floors![0]!, binds: [level] }] })
    expect(codes([binds('prefecture'), low])).toEqual(['below-floor'])
    expect(codes([binds('county'), low])).toEqual([])
    expect(codes([binds('county'), { ...low, area: '330106' }])).toEqual(['below-floor'])
    expect(codes([binds('province'), { ...low, area: '330000' }])).toEqual(['below-floor'])
    const nation = { ...binds('province'), area: '100000' }
    expect(codes([nation, { ...low, area: '330000' }])).toEqual(['below-floor'])
  })

  it('not the standard that sets it, nor one of a wider area; but another of its own area', () => {
    const binding = { ...province().floors![0]!, binds: ['province' as const] }
    const own = province({ floors: [binding], figures: low.figures, hardship: { all: [] }, limit: 'line' })
    expect(codes([own])).toEqual([])
    expect(
      codes([
        { ...low, floors: [binding] },
        { ...low, _id: 'standard:wide', area: '330000' },
      ]),
    ).toEqual([])
    const beside = { ...low, _id: 'standard:beside', area: '330000' }
    expect(issues([own, beside]).map(({ document: id }) => id)).toEqual(['standard:beside'])
  })

  it('not a standard of another city, of another day, without a means test, nor an example', () => {
    expect(codes([province(), { ...low, area: '330200' }])).toEqual([])
    expect(codes([province(), { ...low, from: '2027-01-01' }])).toEqual([])
    expect(codes([province({ to: '2026-11-22' }), low])).toEqual([])
    expect(codes([province(), { ...low, hardship: undefined } as StandardDocument])).toEqual([])
    expect(codes([province(), { ...low, example: true }])).toEqual([])
    expect(codes([{ ...province(), example: true }, low])).toEqual([])
  })
})

describe(`ratios are compared exactly (seed ${SEED})`, () => {
  const ratio = fc.record({
    n: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 })),
    d: fc.oneof(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 1, max: 9 })),
  })

  it.each([
    [{ n: 3, d: 1 }, { n: 3, d: 1 }, 0],
    [{ n: 6, d: 2 }, { n: 3, d: 1 }, 0],
    [{ n: 3, d: 1 }, { n: 7, d: 2 }, -1],
    [{ n: 7, d: 2 }, { n: 3, d: 1 }, 1],
    [{ n: 7, d: 2 }, { n: 11, d: 3 }, -1],
    [{ n: 11, d: 3 }, { n: 7, d: 2 }, 1],
    [{ n: 22, d: 7 }, { n: 355, d: 113 }, 1],
    [{ n: -7, d: 2 }, { n: -3, d: 1 }, -1],
    [{ n: -7, d: 2 }, { n: -11, d: 3 }, 1],
  ])('%j and %j: %d', (a, b, order) => expect(Math.sign(compareRatios(a, b))).toBe(order))

  it('as fractions of any size', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const slow = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d)
        expect(Math.sign(compareRatios(a, b))).toBe(slow === 0n ? 0 : slow < 0n ? -1 : 1)
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it('control: quotients of floating numbers take unlike ones for the same', () => {
    const a = { n: 9007199254740990, d: 9007199254740991 }
    const b = { n: 9007199254740989, d: 9007199254740990 }
    expect(a.n / a.d - b.n / b.d).toBe(0)
    expect(compareRatios(a, b)).toBeGreaterThan(0)
  })
})
