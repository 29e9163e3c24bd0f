import { compile } from '@/core/eligibility/compile/compile'
import { coarsen } from '@/core/eligibility/effect/coarsen'
import { isPositive, judgeOf } from '@/core/eligibility/effect/judge'
import { population } from '@/core/eligibility/effect/population'
import { isSensitive } from '@/core/eligibility/effect/sensitive'
import type { Amount, Facts } from '@/core/eligibility/facts'
import { TODAY, withSample } from '../support/data'

const compiled = compile({
  _id: 'standard:coarse',
  schema: 1,
  revision: 1,
  title: '示例办法',
  number: '示例',
  area: '100000',
  from: '2020-01-01',
  to: null,
  status: 'verified',
  source: '示例',
  facts: [
    { id: 'kind', kind: 'choice', options: ['a', 'b'] },
    { id: 'aid', kind: 'multi', options: ['x', 'y'] },
    { id: 'size', kind: 'count', unit: 'person', least: 1, most: 30 },
    { id: 'room', kind: 'count', unit: 'squareMetre', least: 0, most: 500, scale: 100 },
    { id: 'money', kind: 'money', most: 1e12, window: 6, weeks: [52, 1] },
    { id: 'born', kind: 'date', earliest: '1900-01-01' },
    { id: 'moved', kind: 'place' },
    {
      id: 'people',
      kind: 'list',
      unit: 'person',
      least: 1,
      most: 4,
      first: { who: 'self' },
      fields: [
        { id: 'who', kind: 'choice', options: ['self', 'child'] },
        { id: 'wages', kind: 'money', most: 1e12 },
      ],
    },
  ],
})
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
const standard = compiled.value
const coarse = (facts: Facts) => coarsen(facts, standard)
const wild = (facts: unknown) => coarse(facts as Facts)

const per = (fen: number, period: Amount['per']): Amount => ({ fen, per: period })

describe('what of a check may be kept without identity', () => {
  const amounts: readonly (readonly [Amount, number])[] = [
    [per(163_217, 'month'), 160_000],
    [per(4_999, 'month'), 0],
    [per(5_000, 'month'), 10_000],
    [per(100_000, 'season'), 90_000],
    [per(1_000_000, 'halfYear'), 1_020_000],
    [per(1_999_999, 'year'), 2_040_000],
    [per(100_000, 'window'), 120_000],
    [per(13_000, 'week'), 12_500],
    [per(13_000, 'fortnight'), 15_000],
  ]
  it.each(amounts)(
    'an amount to the nearest 100 yuan a month, in its own period: %j is %i',
    (amount, fen) => {
      expect(coarse({ money: [amount] })).toEqual({ money: [{ ...amount, fen }] })
    },
  )

  it('a date to its year, an area to ten square metres, a count as it is', () => {
    expect(coarse({ room: 49_999 })).toEqual({ room: 50_000 })
    expect(coarse({ born: '1968-07-23', room: 9_634, size: 5 })).toEqual({
      born: '1968-01-01',
      room: 10_000,
      size: 5,
    })
  })

  it('a place no finer than a county', () => {
    expect(coarse({ place: '440883', moved: '440882' })).toEqual({ place: '440883', moved: '440882' })
    expect(coarse({ place: '440883107206', moved: '440883107' })).toEqual({})
  })

  it('不清楚 stays, at every place', () => {
    const unknown = {
      kind: 'unknown',
      aid: 'unknown',
      money: ['unknown'],
      born: 'unknown',
      place: 'unknown',
    } as const
    expect(coarse(unknown)).toEqual(unknown)
    expect(coarse({ people: [{ who: 'self', wages: 'unknown' }] })).toEqual({
      people: [{ who: 'self', wages: 'unknown' }],
    })
  })

  it('people in an order that says nothing; the first is who applies', () => {
    const child = (fen: number) => ({ who: 'child', wages: [per(fen, 'month')] })
    const own = { who: 'self', wages: [per(500_000, 'month')] }
    const one = coarse({ people: [own, child(300_000), child(100_000)] })
    expect(one).toEqual(coarse({ people: [own, child(100_000), child(300_000)] }))
    expect(one['people']).toMatchObject([{ who: 'self' }, { who: 'child' }, { who: 'child' }])
  })

  it.each([
    [{ kind: '我叫林示例' }],
    [{ kind: 7, aid: 'x', size: '5', money: 'many', born: 'yesterday', people: 'all' }],
    [{ name: '林示例', note: { kind: 'a' }, phone: '13800138000' }],
    [{ money: [{ fen: -1, per: 'month' }] }],
    [{ money: [{ fen: 100, per: 'month', to: '林示例' }, '林示例'] }],
    [{ people: Array.from({ length: 9 }, () => ({ who: 'self' })) }],
    [{ size: 13800138000, room: 13800138000 }],
    [{ size: 0, room: -1, money: Array.from({ length: 21 }, () => ({ fen: 0, per: 'month' })) }],
    [{ size: 1.5, room: null, moved: '44088', place: 440883 }],
  ])('no free words, nothing the law does not ask, nothing that does not fit: %j', (facts) => {
    expect(wild(facts)).toEqual({})
  })

  it('of an amount and of an item only what is its own', () => {
    const kept = wild({
      aid: ['x', '林示例'],
      money: [{ fen: 160_000, per: 'month', to: '林示例' }],
      people: [{ who: 'self', name: '林示例' }, '林示例', null],
    })
    expect(kept).toEqual({ aid: ['x'], money: [per(160_000, 'month')], people: [{ who: 'self' }] })
  })

  it('kept again it is the same: nothing more can be learned', () => {
    const library = withSample()
    const judge = judgeOf(library, TODAY)
    const law = judge.boundAt('440883')!
    const settlements = [{ area: '440883', weight: 1, laws: [law] }]
    for (const facts of population(3, 200, { settlements, date: TODAY })) {
      const kept = coarsen(facts, law.standard)
      expect(coarsen(kept, law.standard)).toEqual(kept)
    }
  })

  it('hardly moves anybody across the line: 19 in 20 have the same outcome (seed 3)', () => {
    const judge = judgeOf(withSample(), TODAY)
    const law = judge.boundAt('440883')!
    const people = population(3, 1000, {
      settlements: [{ area: '440883', weight: 1, laws: [law] }],
      date: TODAY,
    })
    const same = people.filter(
      (facts) => judge.outcome(facts) === judge.outcome(coarsen(facts, law.standard)),
    )
    expect(same.length).toBeGreaterThan(950)
    expect(people.some((facts) => isPositive(judge.outcome(facts)))).toBe(true)
  })
})

describe('what nobody else at the phone should read of', () => {
  it.each<[Facts, boolean]>([
    [{ matter: 'unpaid-wages' }, false],
    [{ matter: 'elder-support', abused: 'no' }, false],
    [{ matter: 'elder-support', abused: 'yes' }, true],
    [{ matter: 'family' }, true],
    [{ matter: 'other', otherKind: 'accused' }, true],
    [{ matter: 'other', otherKind: 'pollution' }, false],
    [{}, false],
  ])('%j: %s', (facts, sensitive) => expect(isSensitive(facts)).toBe(sensitive))
})
