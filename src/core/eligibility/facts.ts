/** The word for 不清楚: a good answer everywhere. */
export const UNKNOWN = 'unknown'
export type Unknown = typeof UNKNOWN

/**
 * What an amount is for. `window`: for the whole of the months the standard looks at (`MoneyKind.window`); `week`, `fortnight`
 * only where the standard says how many weeks make its year.
 */
export type Period = 'week' | 'fortnight' | 'month' | 'season' | 'halfYear' | 'year' | 'window'

export interface Amount {
  /** Whole fen, 0 or more. */
  readonly fen: number
  readonly per: Period
}

/** Several amounts of one kind; those not known are `unknown`. */
export type Amounts = readonly (Amount | Unknown)[]

/** One item of a list: its fields by id. A field absent is not answered. */
export type Item = Readonly<Record<string, PlainAnswer | undefined>>

/**
 * - choice, place: a code, or `unknown`
 * - multi: codes (none chosen: `[]`), or `unknown`
 * - count: a whole number (hundredths where the question's scale is 100), or `unknown`
 * - date: YYYY-MM-DD, or `unknown`
 * - money: amounts (`[]`: none, nothing comes in), or `unknown`
 */
export type PlainAnswer = string | readonly string[] | number | Amounts

/** - list: items in any order, or `unknown`; everything else plain. */
export type Answer = PlainAnswer | readonly Item[]

/** What has been answered, by question id. A question not asked is absent. */
export type Facts = Readonly<Record<string, Answer | undefined>>

/** Where the matter is handled (Articles 38–39): an area code. It selects the standard. */
export const PLACE = 'place'

/** The area of the agency that would handle the matter, or null while that is not known. */
export function handlingArea(facts: Facts): string | null {
  const place = facts[PLACE]
  return typeof place === 'string' && /^\d{6}$/.test(place) ? place : null
}
