/** The word for 不清楚: a good answer everywhere. */
export const UNKNOWN = 'unknown'
export type Unknown = typeof UNKNOWN

/** Money is asked over the six months before the application, by month, by half-year or by year. */
export type Period = 'month' | 'halfYear' | 'year'

export interface Amount {
  /** Whole fen, 0 or more. */
  readonly fen: number
  readonly per: Period
}

/** One a person, or one for the whole household; those not known are `unknown`. */
export type Amounts = readonly (Amount | Unknown)[]

/**
 * - choice, place: a code, or `unknown`
 * - multi: codes (none chosen: `[]`), or `unknown`
 * - count: a whole number (hundredths where the question's scale is 100), or `unknown`
 * - money: amounts, or `unknown`
 */
export type Answer = string | readonly string[] | number | Amounts

/** What has been answered, by question id. A question not asked is absent. */
export type Facts = Readonly<Record<string, Answer | undefined>>

/** Where the matter is handled (Articles 38–39): an area code. It selects the standard. */
export const PLACE = 'place'

const TIMES_A_YEAR: Record<Period, number> = { month: 12, halfYear: 2, year: 1 }

/** Fen a year: whole whatever the period was, so that no unit conversion ever changes a result. */
export const yearly = (amount: Amount): number => amount.fen * TIMES_A_YEAR[amount.per]

/** The area of the agency that would handle the matter, or null while that is not known. */
export function handlingArea(facts: Facts): string | null {
  const place = facts[PLACE]
  return typeof place === 'string' && /^\d{6}$/.test(place) ? place : null
}
