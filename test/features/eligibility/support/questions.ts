import type { Question } from '@/core/eligibility/interview'
import { periodsOf } from '@/core/eligibility/periods'
import type { Typed, TypedAmount, TypedItem, TypedList } from '@/features/eligibility/typed/typed'

/** A question for money, to be changed by each test. */
export const question = (changes: Partial<Question>): Question => ({
  id: 'income',
  kind: 'money',
  heading: '',
  why: '',
  short: '',
  options: [],
  unit: '元',
  least: 0,
  most: 1_000_000,
  scale: 100,
  ...periodsOf({}),
  earliest: null,
  latest: null,
  fields: [],
  item: '',
  first: null,
  ...changes,
})

const EMPTY: TypedAmount = { text: '', per: 'month', unsure: false }

export const money = (...rows: Partial<TypedAmount>[]): Extract<Typed, { is: 'money' }> => ({
  is: 'money',
  rows: rows.map((row) => ({ ...EMPTY, ...row })),
})

const field = (id: string, short: string, changes: Partial<Question> = {}): Question =>
  question({ id, short, ...changes })

const RELATIONS = [
  ['self', '本人'],
  ['spouse', '丈夫或者妻子'],
  ['child', '儿女'],
  ['other', '别的人'],
] as const

export const household: Question = question({
  id: 'household',
  kind: 'list',
  unit: '口人',
  item: '家里人',
  least: 1,
  most: 30,
  first: { relation: 'self' },
  fields: [
    field('relation', '是谁', {
      kind: 'choice',
      options: [...RELATIONS, ['parent', '父母'] as const].map(([code, label]) => ({ code, label })),
    }),
    field('wages', '工钱'),
    field('business', '种养、生意'),
    field('property', '租金、利息'),
    field('transfers', '养老金、补贴'),
  ],
})

export const homes: Question = question({
  id: 'homes',
  kind: 'list',
  unit: '套',
  item: '房子',
  least: 0,
  most: 10,
  fields: [field('area', '面积', { kind: 'count', unit: '平方米', least: 0, most: 5000, scale: 100 })],
})

/** A list no standard of ours has: whatever a list may be made of. */
export const vehicles: Question = question({
  id: 'vehicles',
  kind: 'list',
  item: '车',
  least: 0,
  most: 3,
  fields: [
    field('kind', '什么车', { kind: 'choice', options: [{ code: 'truck', label: '货车' }] }),
    field('bought', '哪天买的', { kind: 'date', earliest: '1950-01-01', latest: '2026-11-23' }),
    field('kept', '停在哪里', { kind: 'place' }),
    field('value', '值多少'),
  ],
})

/** Somebody of a household as typed. */
export const member = (
  relation: string,
  has: readonly string[] = [],
  fields: TypedItem['fields'] = {},
): TypedItem => ({ has, fields: { relation: { is: 'one', code: relation }, ...fields } })

export const listOf = (...items: TypedItem[]): TypedList => ({ is: 'list', items, none: null })
