import fc from 'fast-check'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'

/**
 * Rules nobody wrote: every operator at any place where its unit fits. `inside`: within an item of the list `people`, where its
 * fields may be named too.
 */
type Make<T> = (depth: number, inside: boolean) => fc.Arbitrary<T>

const of = <T>(...all: T[]) => fc.constantFrom(...all)
const ratio = of<NumberRule>({ ratio: [1, 2] }, { ratio: [3, 4] }, { ratio: [0, 5] }, { ratio: [7, 3] })
const value = (unit: string, ...values: number[]) =>
  of(...values.map((one): NumberRule => ({ value: one, unit })))

/** Remembered by depth and place: the same arbitrary stands wherever it is asked for. */
function memo<T>(make: Make<T>): Make<T> {
  const made = new Map<string, fc.Arbitrary<T>>()
  return (depth, inside) => {
    const key = `${depth} ${inside}`
    const before = made.get(key)
    if (before !== undefined) return before
    const arbitrary = make(depth, inside)
    made.set(key, arbitrary)
    return arbitrary
  }
}

/** The same operators over numbers of any one unit, none below 0. */
function grown(
  self: Make<NumberRule>,
  unit: string,
  depth: number,
  inside: boolean,
): fc.Arbitrary<NumberRule>[] {
  const next = self(depth - 1, inside)
  const rule = anyRule(depth - 1, inside)
  const zero: NumberRule = { value: 0, unit }
  const band = fc
    .tuple(fc.boolean(), value(unit, 10, 1000, 90_000), next)
    .map(([holds, limit, then]) => (holds ? { upTo: limit, then } : { under: limit, then }))
  return [
    fc.array(next, { minLength: 1, maxLength: 3 }).map((add): NumberRule => ({ add })),
    fc.tuple(next, ratio).map(([one, share]): NumberRule => ({ multiply: [one, share] })),
    next.map((one): NumberRule => ({ divide: [one, { value: 3, unit: '1' }] })),
    fc.array(next, { minLength: 1, maxLength: 3 }).map((greater): NumberRule => ({ greater })),
    fc.array(next, { minLength: 1, maxLength: 3 }).map((lesser): NumberRule => ({ lesser })),
    fc.tuple(next, next).map((subtract): NumberRule => ({ greater: [zero, { subtract }] })),
    fc
      .record({ round: next, to: of(1, 7, 100), way: of('up' as const, 'down' as const, 'half-up' as const) })
      .map((one): NumberRule => one),
    fc
      .tuple(fc.array(fc.record({ if: rule, then: next }), { minLength: 1, maxLength: 2 }), next)
      .map(([choose, other]): NumberRule => ({ choose, else: other })),
    fc
      .record({
        table: heads(1, inside),
        rows: fc.array(next, { minLength: 1, maxLength: 3 }),
        further: next,
      })
      .map((one): NumberRule => one),
    fc
      .record({ bands: next, rows: fc.array(band, { minLength: 1, maxLength: 2 }), above: next })
      .map((one): NumberRule => one),
  ]
}

const dated = (unit: string): NumberRule => ({
  unit,
  dated: [
    { from: '2020-01-01', to: '2023-12-31', value: 70_000 },
    { from: '2024-01-01', to: '2024-05-31', value: 80_001 },
    { from: '2024-06-01', to: null, value: 95_000 },
  ],
})

/** Whole numbers of people. */
const heads: Make<NumberRule> = memo((depth, inside) =>
  fc.oneof(
    of<NumberRule>({ fact: 'members' }, { count: 'people' }, { value: 2, unit: 'person' }),
    ...(depth > 0 && !inside
      ? [anyRule(depth - 1, true).map((where): NumberRule => ({ count: 'people', where }))]
      : []),
    ...(depth > 0
      ? [fc.tuple(heads(depth - 1, inside), heads(depth - 1, inside)).map((add): NumberRule => ({ add }))]
      : []),
  ),
)

/** Fen a year. */
const money: Make<NumberRule> = memo((depth, inside) =>
  fc.oneof(
    value('fen/year', 0, 1, 120_000),
    of<NumberRule>({ sum: 'income' }, { sum: 'pay' }, { figure: 'shared' }, dated('fen/year')),
    ...(inside ? [of<NumberRule>({ sum: 'people.wages' })] : []),
    ...(depth > 0
      ? [
          ...grown(money, 'fen/year', depth, inside),
          aMonth(depth - 1, inside).map((perYear): NumberRule => ({ perYear })),
          fc.tuple(aHead(depth - 1, inside), heads(0, inside)).map((multiply): NumberRule => ({ multiply })),
        ]
      : []),
    ...(depth > 0 && !inside
      ? [
          money(depth - 1, true).map((total): NumberRule => ({ each: 'people', total })),
          fc
            .tuple(money(depth - 1, true), anyRule(depth - 1, true))
            .map(([total, where]): NumberRule => ({ each: 'people', where, total })),
          money(depth - 1, false).map((total): NumberRule => ({
            each: 'cars',
            where: { is: 'cars.use', in: ['work'] },
            total,
          })),
        ]
      : []),
  ),
)

/** Fen a month. */
const aMonth: Make<NumberRule> = memo((depth, inside) =>
  fc.oneof(
    value('fen/month', 0, 5_000),
    money(Math.max(0, depth - 1), inside).map((perMonth): NumberRule => ({ perMonth })),
    ...(depth > 0 ? grown(aMonth, 'fen/month', depth, inside) : []),
  ),
)

/** Fen a year a person. `gap` nobody knows; `at` is the figure of where somebody lives. */
const aHead: Make<NumberRule> = memo((depth, inside) =>
  fc.oneof(
    of<NumberRule>(
      { parameter: 'line', of: 'county' },
      { parameter: 'line', of: 'county', at: 'home' },
      { parameter: 'gap', of: 'county' },
      dated('fen/year/person'),
    ),
    ...(inside ? [of<NumberRule>({ parameter: 'line', of: 'county', at: 'people.town' })] : []),
    fc
      .tuple(money(Math.max(0, depth - 1), inside), of<NumberRule>({ fact: 'members' }, { count: 'people' }))
      .map((divide): NumberRule => ({ divide })),
    ...(depth > 0 ? grown(aHead, 'fen/year/person', depth, inside) : []),
  ),
)

const aged = (unit: 'year' | 'month' | 'day', inside: boolean): fc.Arbitrary<NumberRule> =>
  fc
    .tuple(of('born', ...(inside ? ['people.born'] : [])), fc.boolean())
    .map(([since, dayAfter]): NumberRule =>
      dayAfter ? { since, in: unit, dayAfter: true } : { since, in: unit },
    )

const floor: Make<NumberRule> = memo((depth, inside) =>
  fc.oneof(
    of<NumberRule>({ fact: 'room' }, { value: 60, unit: 'squareMetre' }),
    ...(depth > 0 ? grown(floor, 'squareMetre', depth - 1 > 0 ? 1 : depth, inside) : []),
  ),
)

/** Any of the two taken from the other: may lie below 0. */
const signed = (one: fc.Arbitrary<NumberRule>): fc.Arbitrary<NumberRule> =>
  fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map((subtract): NumberRule => ({ subtract })) },
  )

const twice = (one: fc.Arbitrary<NumberRule>) => fc.tuple(one, one)

const comparison: Make<TruthRule> = memo((depth, inside) =>
  fc
    .tuple(
      of('below' as const, 'notOver' as const, 'above' as const, 'atLeast' as const),
      fc.oneof(
        twice(signed(money(depth, inside))),
        twice(signed(aHead(depth, inside))),
        twice(aMonth(depth, inside)),
        twice(aHead(Math.max(0, depth - 1), inside).map((perMonth): NumberRule => ({ perMonth }))),
        twice(heads(depth, inside)),
        twice(floor(depth, inside)),
        fc.tuple(aged('year', inside), value('year', 0, 16, 18, 60)),
        fc.tuple(aged('month', inside), value('month', 0, 7, 216)),
        fc.tuple(aged('day', inside), value('day', 0, 30, 6574)),
      ),
    )
    .map(([op, sides]): TruthRule =>
      op === 'below'
        ? { below: sides }
        : op === 'notOver'
          ? { notOver: sides }
          : op === 'above'
            ? { above: sides }
            : { atLeast: sides },
    ),
)

const leaf = (inside: boolean): fc.Arbitrary<TruthRule> =>
  fc.oneof(
    fc.subarray(['red', 'blue', 'green']).map((codes): TruthRule => ({ is: 'colour', in: codes })),
    fc.subarray(['saw', 'axe']).map((any): TruthRule => ({ has: 'tools', any })),
    fc.subarray(['440800', '440883', '450000']).map((areas): TruthRule => ({ within: 'home', areas })),
    fc.constant<TruthRule>({ test: 'shared' }),
    fc.constant<TruthRule>({ unwritten: 'somewhere' }),
    ...(inside
      ? [
          fc
            .subarray(['self', 'child', 'other'])
            .map((codes): TruthRule => ({ is: 'people.kin', in: codes })),
          fc.subarray(['blind', 'deaf']).map((any): TruthRule => ({ has: 'people.needs', any })),
          fc.subarray(['440800', '450100']).map((areas): TruthRule => ({ within: 'people.town', areas })),
        ]
      : []),
  )

export const anyRule: Make<TruthRule> = memo((depth, inside) => {
  if (depth <= 0) return fc.oneof(leaf(inside), comparison(0, inside))
  const next = anyRule(depth - 1, inside)
  const item = anyRule(depth - 1, true)
  return fc.oneof(
    leaf(inside),
    { weight: 3, arbitrary: comparison(depth - 1, inside) },
    fc.array(next, { maxLength: 3 }).map((all): TruthRule => ({ all })),
    fc.array(next, { maxLength: 3 }).map((any): TruthRule => ({ any })),
    next.map((not): TruthRule => ({ not })),
    fc.record({ if: next, then: next, else: next }).map((one): TruthRule => one),
    ...(inside
      ? []
      : [
          item.map((where): TruthRule => ({ some: 'people', where })),
          item.map((where): TruthRule => ({ every: 'people', where })),
        ]),
  )
})

/** A number to be shown besides the verdict. */
export const anyAmount = (depth: number): fc.Arbitrary<NumberRule> =>
  fc.oneof(money(depth, false), aHead(depth, false), aMonth(depth, false))
