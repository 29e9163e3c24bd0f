import { UNKNOWN, type Amounts, type Facts, type Item, type Unknown } from '@/core/eligibility/facts'

/** Amounts a month, in yuan. */
export const month = (...yuan: readonly number[]) =>
  yuan.map((one) => ({ fen: Math.round(one * 100), per: 'month' as const }))

/** One of the household with these wages and nothing else. */
export const member = (relation: string, wages: Amounts | Unknown = []): Item => ({
  relation,
  wages,
  business: [],
  property: [],
  transfers: [],
})

/** So many people, all that comes in being the first one's wages. */
export const household = (size: number, wages: Amounts = []): readonly Item[] =>
  Array.from({ length: size }, (_, at) => (at === 0 ? member('self', wages) : member('child')))

/** A household of people with these wages a month each, in yuan. */
export const family = (...yuan: readonly (number | Unknown)[]): readonly Item[] =>
  yuan.map((one, at) => member(at === 0 ? 'self' : 'child', one === UNKNOWN ? UNKNOWN : month(one)))

/** Homes in town of so many square metres each. */
export const homes = (...area: readonly (number | Unknown)[]): readonly Item[] =>
  area.map((one) => ({ area: one === UNKNOWN ? UNKNOWN : Math.round(one * 100) }))

/** Everything asked of a worker of Wuchuan who is owed wages and lives alone on so many yuan a month. */
export const owedWages = (yuan: number, more: Facts = {}): Facts => ({
  matter: 'unpaid-wages',
  place: '440883',
  migrant: 'no',
  aid: [],
  person: [],
  cause: [],
  homes: [],
  household: family(yuan),
  ...more,
})
