import type { HolidayYear } from '@/core/appointments/calendar'
import type { Day } from '@/core/time/day'
import { collection, command, type Stored } from '../database'

/** calendars/{cn-year} */
export interface StoredCalendar extends Stored, HolidayYear {
  readonly status: string
  readonly source: string
}

/** The announced years around the days asked for; a holiday may be listed by the year beside. One request. */
export function loadCalendars(from: Day, to: Day): Promise<StoredCalendar[]> {
  const first = Number(from.slice(0, 4)) - 1
  const count = Number(to.slice(0, 4)) - first + 2
  const ids = Array.from({ length: count }, (_, i) => `cn-${first + i}`)
  return collection<StoredCalendar>('calendars').find({ where: { _id: command.in(ids) }, limit: count })
}
