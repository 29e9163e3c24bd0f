import fc from 'fast-check'
import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts, Item } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { entailed } from './support/entail'
import { fenAYear as fen, listed } from './support/listed'
import { SEED } from './support/people'

const place = { area: '440882', date: '2026-11-23' }
function hardship(rule: TruthRule, answers: object): string | undefined {
  const compiled = compile(listed(rule))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const decision = decide(bind(compiled.value, [], place), { ...answers })
  expect(entailed(decision)).toBe(decision.outcome)
  return decision.hardship?.value
}

const pay = (...yearly: (number | 'unknown' | null)[]): Item[] =>
  yearly.map((one) =>
    one === null ? {} : { pay: one === 'unknown' ? one : [{ fen: one, per: 'year' as const }] },
  )
const total: NumberRule = { each: 'family', total: { sum: 'family.pay' } }
const grown: TruthRule = { atLeast: [{ fact: 'family.age' }, { value: 18, unit: 'year' }] }

describe('a list is gone through item by item', () => {
  it.each([
    [[100, 200], 'not-met'],
    [[100, 199], 'met'],
    [[299], 'met'],
    [[100, 'unknown'], 'unknown'],
    [[300, 'unknown'], 'not-met'],
    [[299, null], 'unknown'],
  ] as const)('%j together below 300: %s', (yearly, value) =>
    expect(hardship({ below: [total, fen(300)] }, { family: pay(...yearly) })).toBe(value),
  )

  it.each([
    ['a week is 52 a year', [{ fen: 100, per: 'week' }], 5200],
    ['a fortnight is 26', [{ fen: 100, per: 'fortnight' }], 2600],
    ['six months are half of it', [{ fen: 100, per: 'window' }], 200],
    ['a season', [{ fen: 100, per: 'season' }], 400],
    ['none at all', [], 0],
  ])('%s', (_name, given, yearly) => {
    const answers = { family: [{ pay: given }] }
    expect(hardship({ notOver: [total, fen(yearly)] }, answers)).toBe('met')
    expect(hardship({ atLeast: [total, fen(yearly)] }, answers)).toBe('met')
  })

  it('an item that may or may not count adds between nothing and its own', () => {
    const rule = (line: number): TruthRule => ({
      notOver: [{ each: 'family', where: grown, total: { sum: 'family.pay' } }, fen(line)],
    })
    const family = [
      { age: 40, pay: [{ fen: 100, per: 'year' }] },
      { age: 'unknown', pay: [{ fen: 50, per: 'year' }] },
      { age: 17, pay: [{ fen: 900, per: 'year' }] },
    ]
    expect(hardship(rule(150), { family })).toBe('met')
    expect(hardship(rule(149), { family })).toBe('unknown')
    expect(hardship(rule(99), { family })).toBe('not-met')
  })

  it.each([
    [undefined, 'unknown'],
    ['unknown', 'unknown'],
    [[], 'unknown'],
    [[{ age: 18 }], 'met'],
    [[{ age: 17 }], 'not-met'],
    [[{ age: 17 }, {}], 'unknown'],
    [[{ age: 17 }, 5], 'unknown'],
  ])('some of %j are of age: %s', (family, value) =>
    expect(hardship({ some: 'family', where: grown }, { family })).toBe(value),
  )

  it.each([
    [undefined, 'unknown'],
    [[], 'met'],
    [[{ worth: 5 }], 'met'],
    [[{ worth: 5 }, { worth: 'unknown' }], 'unknown'],
    [[{ worth: 6 }, { worth: 'unknown' }], 'not-met'],
  ])('every one of %j is worth no more than 5: %s', (cars, value) =>
    expect(
      hardship(
        { every: 'cars', where: { notOver: [{ fact: 'cars.worth' }, { value: 5, unit: 'fen' }] } },
        { cars },
      ),
    ).toBe(value),
  )

  it('of a list nobody answered there are between least and most items', () => {
    const count = (op: 'atLeast' | 'notOver', value: number): TruthRule =>
      op === 'atLeast'
        ? { atLeast: [{ count: 'family' }, { value, unit: 'person' }] }
        : { notOver: [{ count: 'family' }, { value, unit: 'person' }] }
    expect([1, 2].map((value) => hardship(count('atLeast', value), {}))).toEqual(['met', 'unknown'])
    expect([30, 29].map((value) => hardship(count('notOver', value), {}))).toEqual(['met', 'unknown'])
    const always: TruthRule = {
      atLeast: [
        { count: 'family', where: { all: [] } },
        { value: 1, unit: 'person' },
      ],
    }
    expect(hardship(always, {})).toBe('met')
  })

  it('the first item is what the list says it is', () => {
    const rule: TruthRule = { some: 'family', where: { is: 'family.relation', in: ['self'] } }
    expect(hardship(rule, { family: [{}] })).toBe('met')
    expect(hardship(rule, { family: [{ relation: 'child' }, {}] })).toBe('unknown')
  })

  it('an item may be divided by its own number where it is rounded, and tested by its own date', () => {
    const share: NumberRule = {
      each: 'family',
      total: {
        multiply: [
          { round: { divide: [{ fact: 'family.age' }, { value: 3, unit: '1' }] }, to: 1, way: 'half-up' },
          { ratio: [1, 1] },
        ],
      },
    }
    const is = (value: number): TruthRule => ({
      all: [{ notOver: [share, { value, unit: 'year' }] }, { atLeast: [share, { value, unit: 'year' }] }],
    })
    expect(hardship(is(3 + 4), { family: [{ age: 8 }, { age: 12 }] })).toBe('met')
    const old: TruthRule = {
      some: 'family',
      where: {
        atLeast: [
          { since: 'family.born', in: 'year' },
          { value: 60, unit: 'year' },
        ],
      },
    }
    expect(hardship(old, { family: [{ born: '1966-11-24' }] })).toBe('not-met')
    expect(hardship(old, { family: [{ born: '1966-11-24' }, { born: '1966-11-23' }] })).toBe('met')
  })

  it('tells one operand an item, and which item', () => {
    const compiled = compile(listed({ below: [total, fen(300)] }))
    if (!compiled.ok) throw new Error('refused')
    const decision = decide(bind(compiled.value, [], place), { family: pay(100, 'unknown', 20) } as Facts)
    const { figure } = decision.hardship!.comparison!
    expect(figure.high).toBeNull()
    expect(figure.low).toEqual({ n: 120, d: 1 })
    expect(figure.operands.map(({ item, low, high }) => [item, low.n, high?.n])).toEqual([
      [1, 100, 100],
      [2, 0, undefined],
      [3, 20, 20],
    ])
  })

  const family = fc.array(
    fc.record({
      age: fc.integer({ min: 0, max: 120 }),
      pay: fc.array(
        fc.record({
          fen: fc.integer({ min: 0, max: 500 }),
          per: fc.constantFrom('week', 'month', 'window', 'year'),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const rules: TruthRule = {
    below: [
      { divide: [{ each: 'family', where: grown, total: { sum: 'family.pay' } }, { count: 'family' }] },
      { value: 4000, unit: 'fen/year/person' },
    ],
  }

  it(`the order of items changes nothing, more pay never helps, fewer answers never contradict (seed ${SEED})`, () => {
    fc.assert(
      fc.property(family, fc.nat(), fc.infiniteStream(fc.boolean()), (people, who, coins) => {
        const whole = hardship(rules, { family: people })
        expect(hardship(rules, { family: people.slice().reverse() })).toBe(whole)
        const richer = people.map((one, at) =>
          at === who % people.length ? { ...one, pay: [...one.pay, { fen: 700, per: 'month' }] } : one,
        )
        if (hardship(rules, { family: richer }) === 'met') expect(whole).toBe('met')
        const some = people.map((one) =>
          Object.fromEntries(Object.entries(one).filter(() => coins.next().value)),
        )
        expect([whole, 'unknown']).toContain(hardship(rules, { family: some }))
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('control: one that takes an unknown item for nothing would contradict itself', () => {
    const careless = (people: readonly Item[]) =>
      hardship(
        { below: [total, fen(300)] },
        { family: people.map((one) => (one.pay === 'unknown' ? { pay: [] } : one)) },
      )
    expect(careless(pay(200, 'unknown'))).toBe('met')
    expect(hardship({ below: [total, fen(300)] }, { family: pay(200, 100) })).toBe('not-met')
  })
})
