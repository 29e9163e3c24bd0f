import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { runSteps } from '@/core/eligibility/compile/frame'
import type { StandardDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document, issuesOf } from './support/a-standard'
import { listFacts } from './support/listed'
import { fen, monthly, town, written } from './support/shown'

const place = { area: '440882', date: '2026-11-23' }

function compiledOf(...documents: StandardDocument[]) {
  const compiled = compile(documents)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}

/** Between what a number lies for these answers, and between what for anybody's. */
function boundsOf(parts: (rule: NumberRule) => StandardDocument, rule: NumberRule, facts: Facts) {
  const standard = compiledOf(parts(rule))
  const { frame } = bind(standard, [], place).run(facts)
  runSteps(standard.besides.steps, frame)
  const { quantity } = standard.besides.amounts[0]!
  const least = (value: number) => value / quantity.divisor + 0
  return {
    now: [least(quantity.low(frame)), least(quantity.high(frame))],
    ever: [least(quantity.least), least(quantity.most)],
  }
}
const amount = (rule: NumberRule) => [{ id: 'a', title: '一个数', article: '测试', rule }]
const plain = (rule: NumberRule) => written({ amounts: amount(rule) })
const listed = (rule: NumberRule) => document({ facts: listFacts, parameters: [], amounts: amount(rule) })

const child: TruthRule = { is: 'family.relation', in: ['child'] }
const surely: TruthRule = { all: [] }
const never: TruthRule = { any: [] }
const less: NumberRule = { subtract: [fen(1), fen(3)] }

describe('a number of a list lies between what its items can make of it', () => {
  const three: Facts = { family: [{ relation: 'self' }, { relation: 'child' }, { relation: 'unknown' }] }

  it.each<[string, NumberRule, number[], number[], number[]]>([
    ['something for each', { each: 'family', total: fen(2) }, [6, 6], [2, 60], [2, 60]],
    ['a debt for each', { each: 'family', total: less }, [-6, -6], [-60, -2], [-60, -2]],
    ['for each that counts', { each: 'family', where: child, total: fen(2) }, [2, 4], [0, 60], [0, 60]],
    [
      'a debt for each that counts',
      { each: 'family', where: child, total: less },
      [-4, -2],
      [-60, 0],
      [-60, 0],
    ],
    [
      'for each, all of whom count',
      { each: 'family', where: surely, total: fen(2) },
      [6, 6],
      [2, 60],
      [0, 60],
    ],
    [
      'for each, none of whom counts',
      { each: 'family', where: never, total: fen(2) },
      [0, 0],
      [0, 0],
      [0, 60],
    ],
    ['how many', { count: 'family' }, [3, 3], [1, 30], [1, 30]],
    ['how many are so', { count: 'family', where: child }, [1, 2], [0, 30], [0, 30]],
    ['how many, all of whom are so', { count: 'family', where: surely }, [3, 3], [1, 30], [0, 30]],
    ['how many, none of whom is so', { count: 'family', where: never }, [0, 0], [0, 0], [0, 30]],
  ])('%s', (_name, rule, known, unknown, ever) => {
    expect(boundsOf(listed, rule, three)).toEqual({ now: known, ever })
    expect(boundsOf(listed, rule, {})).toEqual({ now: unknown, ever })
    expect(boundsOf(listed, rule, { family: 'unknown' })).toEqual({ now: unknown, ever })
  })

  it.each<[TruthRule, string, string]>([
    [{ some: 'family', where: surely }, 'met', 'met'],
    [{ some: 'family', where: never }, 'not-met', 'not-met'],
    [{ some: 'family', where: child }, 'unknown', 'met'],
    [{ every: 'family', where: surely }, 'met', 'met'],
    [{ every: 'family', where: never }, 'not-met', 'not-met'],
    [{ every: 'family', where: child }, 'unknown', 'not-met'],
    [{ some: 'cars', where: surely }, 'unknown', 'not-met'],
    [{ every: 'cars', where: never }, 'unknown', 'met'],
  ])('%j is %s of a list nobody knows, %s of what is there', (rule, unknown, known) => {
    const standard = compiledOf(document({ facts: listFacts, parameters: [], hardship: rule }))
    const judge = (facts: Facts) => decide(bind(standard, [], place), facts).hardship?.value
    expect(judge({})).toBe(unknown)
    expect(judge({ ...three, cars: [] })).toBe(known)
  })
})

describe('a number lies between what its parts can make of it', () => {
  const size: NumberRule = { fact: 'size' }
  const times = (value: number): NumberRule => ({ multiply: [size, { value, unit: '1' }] })
  const less3: NumberRule = { subtract: [size, { value: 3, unit: 'person' }] }

  it.each<[string, NumberRule, number[], number[]]>([
    ['itself', size, [4, 4], [0, 9]],
    ['a sum', { add: [size, times(2)] }, [12, 12], [0, 27]],
    ['a difference', { subtract: [size, times(2)] }, [-4, -4], [-18, 9]],
    ['less than nothing', less3, [1, 1], [-3, 6]],
    ['never below nothing', { greater: [{ value: 0, unit: 'person' }, less3] }, [1, 1], [0, 6]],
    ['never above a cap', { lesser: [{ value: 5, unit: 'person' }, size] }, [4, 4], [0, 5]],
    ['one of two', { choose: [{ if: town, then: size }], else: less3 }, [1, 4], [-3, 9]],
    ['in whole threes, up', { round: size, to: 3, way: 'up' }, [6, 6], [0, 9]],
    ['in whole fours, down', { round: size, to: 4, way: 'down' }, [4, 4], [0, 12]],
    ['a row of a table', { table: size, rows: [fen(10), fen(5)], further: fen(2) }, [9, 9], [5, 19]],
    [
      'what a band is worth',
      {
        bands: size,
        rows: [
          { upTo: { value: 3, unit: 'person' }, then: fen(1) },
          { under: { value: 9, unit: 'person' }, then: fen(7) },
        ],
        above: fen(4),
      },
      [7, 7],
      [1, 7],
    ],
  ])('%s', (_name, rule, now, ever) => expect(boundsOf(plain, rule, { size: 4 })).toEqual({ now, ever }))

  it('of a table while the number is open: all rows it may be, and the ends beyond it', () => {
    const table = (by: NumberRule): NumberRule => ({
      table: by,
      rows: [fen(10), fen(5), fen(20)],
      further: fen(-1),
    })
    expect(boundsOf(plain, table(size), {}).now).toEqual([5, 20])
    expect(boundsOf(plain, table({ lesser: [size, { value: 1, unit: 'person' }] }), {}).now).toEqual([10, 10])
    expect(boundsOf(plain, table({ greater: [size, { value: 5, unit: 'person' }] }), {}).now).toEqual([
      14, 18,
    ])
    expect(boundsOf(plain, table({ greater: [size, { value: 3, unit: 'person' }] }), {}).now).toEqual([
      14, 20,
    ])
  })

  it('is refused as soon as it could pass what a phone counts exactly, and not before', () => {
    const most = (value: number, subtract: boolean): TruthRule => {
      const big: NumberRule = { multiply: [{ sum: 'pay' }, { value, unit: '1' }] }
      return {
        below: [
          subtract ? { subtract: [{ value: 0, unit: 'fen/year' }, big] } : big,
          { value: 1, unit: 'fen/year' },
        ],
      }
    }
    for (const subtract of [false, true]) {
      expect(issuesOf(written({ hardship: most(9_007_199, subtract) }))).toEqual([])
      expect(issuesOf(written({ hardship: most(9_007_200, subtract) }))[0]?.code).toBe('too-large')
    }
  })
})

describe('a part that is wanted and not there', () => {
  const size: NumberRule = { fact: 'size' }
  const rows = [
    { upTo: { value: 1, unit: 'person' } as NumberRule, then: fen(1) },
    { under: { value: 2, unit: 'person' } as NumberRule, then: { fact: 'size' } as NumberRule },
  ]
  it.each<[string, NumberRule, string, string]>([
    ['a sum of nothing', { add: [] }, 'add', '这里应该是至少一个数'],
    ['the greater of nothing', { greater: [] }, 'greater', '这里应该是至少一个数'],
    ['a product of nothing', { multiply: [] }, 'multiply', '这里应该是至少一个数'],
    ['a quotient of one', { divide: [size] as never }, 'divide', '这里应该是两个数'],
    ['a quotient of none', { divide: [] as never }, 'divide', '这里应该是两个数'],
    ['a table without rows', { table: size, rows: [], further: fen(1) }, 'rows', '这里应该是至少一行'],
    [
      'a table by a debt',
      { table: { subtract: [size, size] }, rows: [fen(1)], further: fen(1) },
      'table',
      '这里的数不能是负数：可以写明最少是 0',
    ],
    [
      'a row of another unit',
      { table: size, rows: [fen(1), size], further: fen(1) },
      'rows.1',
      '单位对不上：fen/month 和 person',
    ],
    [
      'a further one of another unit',
      { table: size, rows: [fen(1)], further: size },
      'further',
      '单位对不上：fen/month 和 person',
    ],
    [
      'a choice of another unit',
      {
        choose: [
          { if: town, then: fen(1) },
          { if: town, then: size },
        ],
        else: fen(1),
      },
      'choose.1.then',
      '单位对不上：fen/month 和 person',
    ],
    [
      'another unit else',
      { choose: [{ if: town, then: fen(1) }], else: size },
      'else',
      '单位对不上：fen/month 和 person',
    ],
    [
      'a band of another unit',
      { bands: size, rows, above: fen(1) },
      'rows.1.then',
      '单位对不上：fen/month 和 person',
    ],
    [
      'another unit above',
      { bands: size, rows: rows.slice(0, 1), above: size },
      'above',
      '单位对不上：fen/month 和 person',
    ],
    ['a month of a month', { perMonth: monthly }, 'perMonth', '单位对不上：只有按年的数才能换成按月'],
    ['a year of a year', { perYear: { sum: 'pay' } }, 'perYear', '单位对不上：只有按月的数才能换成按年'],
    ['rounded to half a fen', { round: monthly, to: 0.5, way: 'up' }, 'to', '这里应该是大于 0 的整数'],
    [
      'a divisor with a divisor',
      {
        divide: [
          fen(1),
          {
            divide: [
              { value: 9, unit: '1' },
              { value: 2, unit: '1' },
            ],
          },
        ],
      },
      'divide.1',
      '只能除以一个大于 0 的整数，或者一个不会是 0 的问题',
    ],
  ])('%s', (_name, rule, path, sentence) =>
    expect(issuesOf(plain(rule)).map((one) => [one.path, one.sentence])).toEqual([
      [`amounts.a.rule.${path}`, sentence],
    ]),
  )
})

describe('a law that a phone cannot go through', () => {
  const items = (times: number): TruthRule => ({
    all: Array.from({ length: times }, () => ({ some: 'family', where: { all: [child, child, child] } })),
  })

  it('is refused: too many steps over the items of its lists', () => {
    const law = (times: number) => document({ facts: listFacts, parameters: [], hardship: items(times) })
    expect(issuesOf(law(166))).toEqual([])
    expect(issuesOf(law(167)).map(({ code, path, sentence }) => [code, path, sentence])).toEqual([
      ['too-big', 'hardship.all.166', '规则太大：一个部分用了又用，最多 20000 处'],
    ])
  })

  it('is refused: an explanation longer than anybody reads', () => {
    const tests = Array.from({ length: 15 }, (_one, at) => ({
      id: `t${at}`,
      title: 't',
      article: 't',
      rule: { all: at === 0 ? [town, town] : [{ test: `t${at - 1}` }, { test: `t${at - 1}` }] } as TruthRule,
    }))
    expect(issuesOf(written({ tests: tests.slice(0, 12) }))).toEqual([])
    expect(issuesOf(written({ tests })).map(({ code, path }) => [code, path])).toEqual([['too-big', '']])
  })
})

describe('a list of tests made by several documents', () => {
  const made = (...parts: { complete: boolean; note?: string }[]) =>
    compiledOf(
      ...parts.map((part, at) => ({
        ...written({ lists: { scope: { ...part, tests: [] } } }),
        _id: `standard:${at}`,
      })),
    ).lists.scope

  it('is complete as soon as one says so, and then lacks nothing', () => {
    expect(made({ complete: false, note: '省里的还没有' }, { complete: false })).toMatchObject({
      complete: false,
      notes: ['省里的还没有'],
    })
    expect(made({ complete: true }, { complete: false, note: '省里的还没有' })).toMatchObject({
      complete: true,
      notes: [],
    })
    expect(made({ complete: false, note: '省里的还没有' }, { complete: true })).toMatchObject({
      complete: true,
      notes: [],
    })
  })
})
