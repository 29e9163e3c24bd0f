import fc from 'fast-check'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { UNKNOWN, type Facts, type Unknown } from '@/core/eligibility/facts'

/** Numbers of one kind, in fen a year: what a household has. */
const { household } = fc.letrec<{ household: NumberRule }>((tie) => ({
  household: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<NumberRule>(
      { sum: 'income' },
      { sum: 'spending' },
      { value: 0, unit: 'fen/year' },
      { value: 120_000, unit: 'fen/year' },
    ),
    fc.tuple(tie('household'), tie('household')).map((add): NumberRule => ({ add })),
    fc
      .tuple(tie('household'), fc.constantFrom<[number, number]>([1, 2], [3, 4], [0, 5], [7, 3]))
      .map(([rule, ratio]): NumberRule => ({ multiply: [rule, { ratio }] })),
    tie('household').map((rule): NumberRule => ({ divide: [rule, { value: 3, unit: '1' }] })),
  ),
}))

const perHead = fc.oneof(
  household.map((rule): NumberRule => ({ divide: [rule, { fact: 'members' }] })),
  fc.tuple(household, household).map(([a, b]): NumberRule => ({
    subtract: [{ divide: [a, { fact: 'members' }] }, { divide: [b, { fact: 'members' }] }],
  })),
  fc.constantFrom<NumberRule>({ parameter: 'line', of: 'county' }, { parameter: 'gap', of: 'county' }),
)

const pair = fc.oneof(
  fc.tuple(household, household),
  fc.tuple(perHead, perHead),
  fc.tuple(perHead, perHead).map(([a, b]): [NumberRule, NumberRule] => [{ perMonth: a }, { perMonth: b }]),
)

const comparison = fc
  .tuple(fc.constantFrom('below', 'notOver', 'above', 'atLeast'), pair)
  .map(([op, sides]): TruthRule =>
    op === 'below'
      ? { below: sides }
      : op === 'notOver'
        ? { notOver: sides }
        : op === 'above'
          ? { above: sides }
          : { atLeast: sides },
  )

const { rule } = fc.letrec<{ rule: TruthRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.subarray(['red', 'blue', 'green']).map((codes): TruthRule => ({ is: 'colour', in: codes })),
    fc.subarray(['saw', 'axe']).map((any): TruthRule => ({ has: 'tools', any })),
    fc.constant<TruthRule>({ unwritten: 'somewhere' }),
    fc.array(tie('rule'), { maxLength: 3 }).map((all): TruthRule => ({ all })),
    fc.array(tie('rule'), { maxLength: 3 }).map((any): TruthRule => ({ any })),
    tie('rule').map((not): TruthRule => ({ not })),
  ),
}))

const base = { schema: 1, revision: 1, title: '测试', source: '测试', status: 'verified' } as const

/** Standards nobody wrote: every operator, any depth, right units. */
export const standards: fc.Arbitrary<StandardDocument> = fc
  .record({ matter: rule, exempt: rule, hardship: rule, noTest: rule })
  .map((rules) => ({
    ...base,
    _id: 'standard:random',
    number: '测试',
    area: '100000',
    from: '2020-01-01',
    to: null,
    facts: [
      { id: 'members', kind: 'count', unit: 'person', least: 1, most: 9 },
      { id: 'income', kind: 'money', most: 1_000_000 },
      { id: 'spending', kind: 'money', most: 1_000_000 },
      { id: 'colour', kind: 'choice', options: ['red', 'blue', 'green'] },
      { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
    ],
    parameters: ['line', 'gap'].map((id) => ({ id, title: id, unit: 'fen/year/person', most: 1_000_000 })),
    tests: (['matter', 'exempt', 'noTest'] as const).map((id) => ({
      id,
      title: id,
      article: '测试',
      rule: rules[id],
    })),
    lists: {
      scope: { tests: ['matter'], complete: false },
      exempt: { tests: ['exempt'], complete: false },
      noTest: { tests: ['noTest'], complete: false },
    },
    hardship: rules.hardship,
  }))

/** `line` is known, `gap` is not. */
export const parameters: readonly ParameterDocument[] = [
  {
    ...base,
    _id: 'parameter:line',
    indicator: 'line',
    area: '440882',
    period: null,
    inUse: { from: '2020-01-01', to: null },
    value: 60_000,
    unit: 'fen/year/person',
  },
]

const amount = fc.record({
  fen: fc.integer({ min: 0, max: 15_000 }),
  per: fc.constantFrom('month' as const, 'year' as const),
})
const unsure = fc.constant<Unknown>(UNKNOWN)

export function answers(full: boolean): fc.Arbitrary<Facts> {
  const money = fc.array(
    full ? amount : fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: unsure }),
    { minLength: 1, maxLength: 3 },
  )
  const known = {
    members: fc.integer({ min: 1, max: 9 }),
    income: money,
    spending: money,
    colour: fc.constantFrom('red', 'blue', 'green'),
    tools: fc.subarray(['saw', 'axe']),
  }
  return full ? fc.record(known) : fc.record(known, { requiredKeys: [] })
}
