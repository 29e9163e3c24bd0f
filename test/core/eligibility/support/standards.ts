import fc from 'fast-check'
import type { FactDocument, ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { UNKNOWN, type Answer, type Facts, type Unknown } from '@/core/eligibility/facts'
import { anyAmount, anyRule } from './random-rules'

const base = { schema: 1, revision: 1, title: '测试', source: '测试', status: 'verified' } as const

const FACTS: readonly FactDocument[] = [
  { id: 'members', kind: 'count', unit: 'person', least: 1, most: 9 },
  { id: 'room', kind: 'count', unit: 'squareMetre', least: 0, most: 400, scale: 100 },
  { id: 'income', kind: 'money', most: 1_000_000, window: 6 },
  { id: 'pay', kind: 'money', most: 4_000_000, weeks: [365, 7] },
  { id: 'colour', kind: 'choice', options: ['red', 'blue', 'green'] },
  { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
  { id: 'born', kind: 'date', earliest: '1930-01-01' },
  { id: 'home', kind: 'place' },
  {
    id: 'people',
    kind: 'list',
    unit: 'person',
    least: 1,
    most: 4,
    first: { kin: 'self' },
    fields: [
      { id: 'kin', kind: 'choice', options: ['self', 'child', 'other'] },
      { id: 'wages', kind: 'money', most: 500_000 },
      { id: 'born', kind: 'date', earliest: '1930-01-01', latest: '2025-12-31' },
      { id: 'needs', kind: 'multi', options: ['blind', 'deaf'] },
      { id: 'town', kind: 'place' },
    ],
  },
  {
    id: 'cars',
    kind: 'list',
    unit: '1',
    least: 0,
    most: 3,
    fields: [{ id: 'use', kind: 'choice', options: ['work', 'pleasure'] }],
  },
]

const rules = anyRule(3, false)
const parts = fc.record({
  matter: rules,
  exempt: rules,
  hardship: rules,
  noTest: rules,
  grades: fc.array(anyRule(1, false), { maxLength: 3 }),
  amounts: fc.array(fc.record({ rule: anyAmount(2), when: anyRule(1, false) }, { requiredKeys: ['rule'] }), {
    maxLength: 2,
  }),
})

/** Standards nobody wrote: every operator, right units. The test and the figure called `shared` are used anywhere but in themselves. */
export const standards: fc.Arbitrary<StandardDocument> = parts.map((made) => ({
  ...base,
  _id: 'standard:random',
  number: '测试',
  area: '100000',
  from: '2020-01-01',
  to: null,
  facts: FACTS,
  parameters: ['line', 'gap'].map((id) => ({ id, title: id, unit: 'fen/year/person', most: 1_000_000 })),
  figures: [
    {
      id: 'shared',
      title: 'shared',
      rule: { lesser: [{ sum: 'income' }, { value: 90_000, unit: 'fen/year' }] },
    },
  ],
  tests: (['matter', 'exempt', 'noTest', 'shared'] as const).map((id) => ({
    id,
    title: id,
    article: '测试',
    rule: id === 'shared' ? { is: 'colour', in: ['red'] } : made[id],
  })),
  lists: {
    scope: { tests: ['matter'], complete: false },
    exempt: { tests: ['exempt'], complete: false },
    noTest: { tests: ['noTest'], complete: false },
  },
  hardship: made.hardship,
  grades: made.grades.map((rule, at) => ({ id: `g${at}`, title: `g${at}`, article: '测试', rule })),
  amounts: made.amounts.map((one, at) => ({ id: `a${at}`, title: `a${at}`, article: '测试', ...one })),
}))

const figureOf = (area: string, value: number): ParameterDocument => ({
  ...base,
  _id: `parameter:line-${area}`,
  indicator: 'line',
  area,
  period: null,
  inUse: { from: '2020-01-01', to: null },
  value,
  unit: 'fen/year/person',
})

/** `line` is known here and at two other places, `gap` nowhere. */
export const parameters: readonly ParameterDocument[] = [
  figureOf('440882', 60_000),
  figureOf('440883', 45_000),
  figureOf('450102', 71_111),
]

const DAYS = [
  '2022-01-01',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-03-01',
  '2025-02-28',
  '2025-03-01',
]

/** What is missing among them: here and wherever somebody in these tests may live. */
export const MISSING: readonly ParameterDocument[] = [
  figureOf('330106', 0),
  ...['440882', '440883', '450102', '330106'].map((area) => ({ ...figureOf(area, 0), indicator: 'gap' })),
]

/** Days at which values change and months are short. */
export const days = fc.constantFrom(...DAYS)

const dates = fc.oneof(
  fc.constantFrom(
    '1964-02-29',
    '1964-03-01',
    '2006-01-01',
    '2006-02-28',
    '2008-02-29',
    '2008-03-01',
    '2021-12-31',
  ),
  fc
    .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2021-12-31T00:00:00Z') })
    .map((one) => one.toISOString().slice(0, 10)),
)

const amount = (
  ...per: readonly ('week' | 'fortnight' | 'month' | 'season' | 'halfYear' | 'year' | 'window')[]
) =>
  fc.record({
    fen: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(0, 1, 10_000)),
    per: fc.constantFrom(...per),
  })
const usual = ['month', 'season', 'halfYear', 'year'] as const
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
const towns = fc.constantFrom('440882', '440883', '450102', '330106')

const person = fc.record({
  kin: fc.constantFrom('self', 'child', 'other'),
  wages: some(amount(...usual)),
  born: dates,
  needs: fc.subarray(['blind', 'deaf']),
  town: towns,
})

const everyone = fc
  .array(person, { minLength: 1, maxLength: 4 })
  .map(([first, ...others]) => [{ ...first!, kin: 'self' }, ...others])

const everything: fc.Arbitrary<Facts> = fc.record({
  members: fc.integer({ min: 1, max: 9 }),
  room: fc.integer({ min: 0, max: 40_000 }),
  income: some(amount(...usual, 'window')),
  pay: some(amount(...usual, 'week', 'fortnight')),
  colour: fc.constantFrom('red', 'blue', 'green'),
  tools: fc.subarray(['saw', 'axe']),
  born: dates,
  home: towns,
  people: everyone,
  cars: fc.array(fc.record({ use: fc.constantFrom('work', 'pleasure') }), { maxLength: 3 }),
})

type Coins = Iterator<boolean>
const unsure = (coins: Coins): Unknown | undefined => (coins.next().value ? UNKNOWN : undefined)

/** The same person who has answered less: questions, fields of items and single amounts left out or 不清楚. */
export function thinned(facts: Facts, coins: Coins): Facts {
  const thin = (answer: Answer | undefined): Answer | undefined => {
    if (!coins.next().value) return answer
    if (!Array.isArray(answer) || coins.next().value) return unsure(coins)
    return answer.map((one: unknown) => thinPart(one, coins)) as unknown as Answer
  }
  return Object.fromEntries(Object.entries(facts).map(([id, answer]) => [id, thin(answer)]))
}

function thinPart(part: unknown, coins: Coins): unknown {
  if (typeof part !== 'object' || part === null) return part
  if ('fen' in part) return coins.next().value ? UNKNOWN : part
  return Object.fromEntries(
    Object.entries(part).map(([id, one]) => [id, coins.next().value ? unsure(coins) : one]),
  )
}

/** Full answers, or answers with parts lacking. */
export function answers(full: boolean): fc.Arbitrary<Facts> {
  if (full) return everything
  return fc.tuple(everything, fc.infiniteStream(fc.boolean())).map(([facts, coins]) => thinned(facts, coins))
}
