import type { Amounts, Facts, Item } from '@/core/eligibility/facts'

const aMonth = (fen: number): Amounts => (fen === 0 ? [] : [{ fen, per: 'month' }])

/** Somebody at home with a wage a month, in fen, and nothing else. */
export const someone = (relation: string, wages = 0): Item => ({
  relation,
  wages: aMonth(wages),
  business: [],
  property: [],
  transfers: [],
})

/** Four people who earn so much together, fen a month. */
export const earning = (fen: number): readonly Item[] => [
  someone('self', fen),
  someone('spouse'),
  someone('child'),
  someone('parent'),
]

/** A household of four hit by a car in 雷州, to be changed by each test. */
export const HOUSEHOLD: Facts = {
  matter: 'traffic',
  injured: 'yes',
  place: '440882',
  aid: [],
  person: [],
  household: earning(496_000),
  homes: [],
}

export const withFacts = (changes: Facts): Facts => ({ ...HOUSEHOLD, ...changes })

/** What the sample set of this deployment answers beside the bundled law: 示例 figures. */
export { default as SAMPLE } from '@data/regions/440800/sample/parameters.json'
