import type { HolidayYear } from '@/core/appointments/calendar'
import { DEFAULT_HOURS, hoursInWords, readServiceHours, serviceAt } from '@/core/consultations/service-hours'
import { HOUR_MS, dayOf, toIso } from '@/core/time'
import { loadCalendars } from '../appointments/calendar-repository'
import { requestsMade } from '../database'

let known: { readonly at: number; readonly years: readonly HolidayYear[] } | undefined

/**
 * The announced holidays, read once an hour an instance. Where the call has no request left (`most` is its budget) those
 * last read are taken, or none: then the hours are the weekdays', and the next look tells the holiday.
 */
export async function holidays(now: number, most: number): Promise<readonly HolidayYear[]> {
  if (known && Math.abs(now - known.at) < HOUR_MS) return known.years
  if (requestsMade() >= most) return known?.years ?? []
  const today = dayOf(now)
  known = { at: now, years: await loadCalendars(today, today) }
  return known.years
}

/** When the adviser answers, told honestly; their own hours, else the usual ones. */
export function viewService(answers: unknown, now: number, years: readonly HolidayYear[]) {
  const hours = readServiceHours(answers) ?? DEFAULT_HOURS
  const { opensAt, answerBy } = serviceAt(hours, now, years)
  return {
    opensAt: opensAt === null ? null : toIso(opensAt),
    answerBy: toIso(answerBy),
    hours: hoursInWords(hours),
  }
}
