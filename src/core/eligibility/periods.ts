import { gcd } from '../gcd'
import type { MoneyKind } from './document'
import type { Period } from './facts'

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
 * The one divisor that makes every period of a fact whole: an amount counts `times` over it, in fen a year.
 * So no conversion between periods ever changes a result.
 */
export interface WholePeriods {
  readonly divisor: number
  readonly times: ReadonlyMap<string, number>
}

export function wholePeriods(timesAYear: TimesAYear): WholePeriods {
  const periods = Object.keys(timesAYear).filter((key): key is Period => key in timesAYear)
  const rates = periods.map((period) => ({ period, rate: timesAYear[period] ?? [0, 1] }))
  const divisor = rates.reduce((common, { rate: [n, d] }) => {
    const own = d / gcd(n, d)
    return (common / gcd(common, own)) * own
  }, 1)
  const times = new Map<string, number>()
  for (const { period, rate } of rates) times.set(period, (divisor * rate[0]) / rate[1])
  return { divisor, times }
}
