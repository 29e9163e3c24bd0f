import type { Period } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'

/** How each kind of money is known best: wages by the month, the harvest by the year. */
const USUAL: Readonly<Record<string, Period>> = { business: 'year', property: 'year' }

/** What an amount may be for, as it is put to people: of two that count the same, one. */
export function shownPeriods({ periods, timesAYear }: Question): Period[] {
  const rate = (period: Period) => {
    const [n, d] = timesAYear[period] ?? [0, 1]
    return n / d
  }
  return periods.filter((one, at) => periods.findIndex((other) => rate(other) === rate(one)) === at)
}

/** What the first amount of a question begins with. */
export function usualPeriod(question: Question): Period {
  const shown = shownPeriods(question)
  const usual = USUAL[question.id] ?? 'month'
  return shown.includes(usual) ? usual : (shown[0] ?? 'month')
}

/** How many months the standard looks back; null where it names none. */
export function windowMonths({ timesAYear }: Question): number | null {
  const rate = timesAYear.window
  return rate === undefined ? null : (12 * rate[1]) / rate[0]
}
