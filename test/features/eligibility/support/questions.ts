import type { Question } from '@/core/eligibility/interview'
import { periodsOf } from '@/core/eligibility/periods'
import type { Typed, TypedAmount } from '@/features/eligibility/typed/typed'

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
