import { copyFrame, newFrame } from '@/core/eligibility/compile/frame'
import type { StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { issuesOf } from './support/a-standard'
import { compiledOf, law, numberOf, people, size } from './support/program'
import { decided, fen, town, written } from './support/shown'

const child: TruthRule = { is: 'family.relation', in: ['child'] }

describe('no law at all', () => {
  const nothing = compiledOf()
  it('decides nothing and shows nothing', () => {
    expect(nothing).toMatchObject({
      hardship: -1,
      besides: { limit: null, grades: [], amounts: [], steps: [] },
    })
    expect(nothing.lists.scope).toMatchObject({ complete: false, notes: [] })
    expect(Array.from(nothing.facts.keys())).toEqual([])
  })

  it('nobody is eligible or not by it', () => {
    const { by, hardship, trace } = decided({}, {})
    expect([by, hardship, trace.value]).toEqual([null, null, 'not-met'])
  })
  it('where the means test is not written, a matter in scope stays open', () => {
    const tests = [{ id: 't', title: 't', article: 't', rule: town }]
    const lists = { scope: { complete: true, tests: ['t'] } }
    expect(decided({ tests, lists }, { where: 'town' }).trace.value).toBe('unknown')
    expect(decided({ tests, lists }, { where: 'village' }).trace.value).toBe('not-met')
  })
})

describe('what a person reads ends', () => {
  /** Besides the means test itself: three lists and what joins them. */
  const AROUND = 7
  const many = (times: number, rule: TruthRule) => ({ all: Array.from({ length: times }, () => rule) })
  const codes = (bad: StandardDocument) => issuesOf(bad).map(({ code, path }) => [code, path])

  it('at twenty thousand conditions exactly', () => {
    expect(codes(law({ hardship: many(20_000 - AROUND, town) }))).toEqual([])
    expect(codes(law({ hardship: many(20_001 - AROUND, town) }))).toEqual([['too-big', '']])
  })

  it('the numbers compared count as well', () => {
    const compared: TruthRule = { below: [size, people(3)] }
    expect(codes(law({ hardship: many(6_664, compared) }))).toEqual([])
    expect(codes(law({ hardship: many(6_665, compared) }))).toEqual([['too-big', '']])
  })

  it('and what is asked of each of a list', () => {
    const tests = [
      { id: 't', title: 't', article: 't', rule: { some: 'family', where: many(98, child) } as TruthRule },
    ]
    expect(codes(law({ tests, hardship: many(190, { test: 't' }) }))).toEqual([])
    expect(codes(law({ tests, hardship: many(210, { test: 't' }) }))).toEqual([['too-big', '']])
  })
})

describe('a list named wrongly is told at its name, once', () => {
  it.each<[string, TruthRule]>([
    ['some', { some: 'gone', where: town }],
    ['every', { every: 'gone', where: town }],
    ['below.0.each', { below: [{ each: 'gone', total: people(1) }, people(1)] }],
    ['below.0.count', { below: [{ count: 'gone' }, people(1)] }],
    ['below.0.count', { below: [{ count: 'gone', where: town }, people(1)] }],
  ])('%s', (path, hardship) =>
    expect(issuesOf(law({ hardship }))).toEqual([
      { code: 'unknown-fact', path: `hardship.${path}`, sentence: '没有叫“gone”的问题' },
    ]),
  )

  it('a mistake beside a right part does not hide, one of several neither', () => {
    const lost: TruthRule = { is: 'gone', in: [] }
    const told = (rule: NumberRule) =>
      issuesOf(written({ hardship: { below: [rule, fen(1)] } })).map(({ path }) => path)
    expect(told({ choose: [{ if: lost, then: { sum: 'gone' } }], else: { sum: 'gone' } })).toEqual([
      'hardship.below.0.choose.0.if',
      'hardship.below.0.choose.0.then.sum',
      'hardship.below.0.else.sum',
    ])
    expect(told({ table: { sum: 'gone' }, rows: [{ sum: 'gone' }], further: { sum: 'gone' } })).toEqual([
      'hardship.below.0.table.sum',
      'hardship.below.0.rows.0.sum',
      'hardship.below.0.further.sum',
    ])
  })
})

describe('values of the law that change in time', () => {
  const dated = (...days: [string, string | null, number][]): NumberRule => ({
    dated: days.map(([from, to, value]) => ({ from, to, value })),
    unit: 'fen/month',
  })
  const told = (rule: NumberRule, parts: Partial<StandardDocument> = {}) =>
    issuesOf(law({ hardship: { below: [rule, rule] }, ...parts })).map(({ path, sentence }) => [
      path,
      sentence,
    ])[0]

  it('lie between the least and the greatest, in whatever order they are written', () => {
    const { quantity } = numberOf(
      dated(['2021-01-01', '2021-12-31', 9], ['2022-01-01', null, 4], ['2020-01-01', '2020-12-31', 6]),
    )
    expect([quantity.least, quantity.most]).toEqual([4, 9])
  })

  it('may hold for a single day, and must all be whole', () => {
    expect(told(dated(['2020-01-01', '2020-01-01', 1], ['2020-01-02', null, 2]))).toBeUndefined()
    expect(told(dated(['2020-01-01', '2020-12-31', 1], ['2021-01-01', null, 0.5]))).toEqual([
      'hardship.below.0.dated',
      '这里应该是整数',
    ])
  })

  it('that end before the law does are told with the day from which there is none', () => {
    expect(told(dated(['2020-01-01', '2025-12-31', 1]))).toEqual([
      'hardship.below.0.dated',
      '日期接不上：2026-01-01 起没有',
    ])
    expect(told(dated(['2020-01-01', '2025-12-31', 1]), { to: '2026-01-01' })).toEqual([
      'hardship.below.0.dated',
      '日期接不上：2026-01-01 起没有',
    ])
  })
})

describe('a frame', () => {
  it('starts with nothing known, and with the one that everything is a multiple of', () => {
    const frame = newFrame(3, 2)
    expect(frame).toMatchObject({ low: [1, 0, 0], high: [1, 0, 0], state: [0, 0, 0], values: [0, 0] })
    expect([frame.at, frame.day, frame.eve, frame.tables]).toEqual([0, 0, 0, []])
  })

  it('copied lasts: what is written into either is not in the other', () => {
    const day = { day: 20_261_123, eve: 20_261_122 }
    const frame = newFrame(2, 1, day, [undefined])
    frame.at = 4
    const copy = copyFrame(frame)
    expect(copy).toEqual({ ...frame, at: 0 })
    for (const part of ['low', 'high', 'state', 'values'] as const) {
      frame[part][0] = 7
      expect(copy[part][0]).not.toBe(7)
    }
  })
})
