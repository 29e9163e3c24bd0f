import type { Day, Weekday } from '../time/day'

/** One announced year: public holidays and make-up workdays (国务院办公厅通知). */
export interface HolidayYear {
  readonly year: number
  readonly holidays: readonly { readonly name: string; readonly from: Day; readonly to: Day }[]
  readonly makeUpDays: readonly MakeUpDay[]
}

interface MakeUpDay {
  readonly day: Day
  /** The weekday whose work is done; null: the notice does not say, the day keeps its own. */
  readonly standsFor: Weekday | null
}

export type DayKind =
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'make-up'; readonly standsFor: Weekday | null }
  /** No list covers the year: it may become a holiday yet. */
  | { readonly kind: 'unknown' }

/** What a day is. A holiday counts even when it is listed in a neighbouring year's notice. */
export function dayKindOf(day: Day, years: readonly HolidayYear[]): DayKind {
  for (const year of years) {
    const holiday = year.holidays.find((h) => h.from <= day && day <= h.to)
    if (holiday) return { kind: 'holiday', name: holiday.name }
    const makeUp = year.makeUpDays.find((m) => m.day === day)
    if (makeUp) return { kind: 'make-up', standsFor: makeUp.standsFor }
  }
  const known = years.some((year) => year.year === Number(day.slice(0, 4)))
  return known ? { kind: 'ordinary' } : { kind: 'unknown' }
}
