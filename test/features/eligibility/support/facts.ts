import type { Facts } from '@/core/eligibility/facts'

/** A household of four hit by a car in 雷州, to be changed by each test. */
export const HOUSEHOLD: Facts = {
  matter: 'traffic',
  injured: 'yes',
  place: '440882',
  aid: [],
  person: [],
  members: 4,
  income: [{ fen: 496_000, per: 'month' }],
  urbanHomes: 0,
}

export const withFacts = (changes: Facts): Facts => ({ ...HOUSEHOLD, ...changes })

/** What the sample set of this deployment answers beside the bundled law: 示例 figures. */
export { default as SAMPLE } from '@data/regions/440800/sample/parameters.json'
