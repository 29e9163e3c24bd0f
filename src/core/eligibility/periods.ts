import type { MoneyKind } from './document'
import type { Amount, Period } from './facts'

/** How many times a year a period counts: numerator and denominator. A period not in it is not asked for. */
export type TimesAYear = Readonly<Partial<Record<Period, readonly [number, number]>>>

/**
 * What an amount of this fact may be for, and how often a year each counts: 12 months, 4 seasons, 2 half-years;
 * a window of so many months as 12/window; weeks as the standard counts them.
 */
export function periodsOf({ window, weeks }: Pick<MoneyKind, 'window' | 'weeks'>): {
  periods: readonly Period[]
  timesAYear: TimesAYear
} {
  const timesAYear: Partial<Record<Period, readonly [number, number]>> = {
    month: [12, 1],
    season: [4, 1],
    year: [1, 1],
    halfYear: [2, 1],
  }
  if (window !== undefined) timesAYear.window = [12, window]
  if (weeks !== undefined) {
    timesAYear.week = weeks
    timesAYear.fortnight = [weeks[0], weeks[1] * 2]
  }
  const usual: readonly Period[] = ['month', 'week', 'fortnight', 'window', 'season', 'halfYear', 'year']
  return { periods: usual.filter((period) => timesAYear[period] !== undefined), timesAYear }
}

/**
 * The one divisor that makes every period of a fact whole: an amount counts `times[period]` over it, in fen a year.
 * So no conversion between periods ever changes a result.
 */
export interface WholePeriods {
  readonly divisor: number
  readonly times: Readonly<Partial<Record<Period, number>>>
}

export function wholePeriods(timesAYear: TimesAYear): WholePeriods {
  const periods = Object.keys(timesAYear).filter((key): key is Period => key in timesAYear)
  const rates = periods.map((period) => ({ period, rate: timesAYear[period] ?? [0, 1] }))
  const divisor = rates.reduce((common, { rate: [n, d] }) => {
    const own = d / gcd(n, d)
    return (common / gcd(common, own)) * own
  }, 1)
  const times: Partial<Record<Period, number>> = {}
  for (const { period, rate } of rates) times[period] = (divisor * rate[0]) / rate[1]
  return { divisor, times }
}

/** Fen a year over `divisor`; 0 for a period the fact does not ask for. */
export const wholeYear = ({ times }: WholePeriods, { fen, per }: Amount): number => fen * (times[per] ?? 0)

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
