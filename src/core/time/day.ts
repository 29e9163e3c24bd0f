import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day in UTC+8, `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const DAY_FORMAT = 'YYYY-MM-DD'
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/
const SUNDAY: Weekday = 7

/** A day stands for its midnight in UTC: whole days are then multiples of DAY_MS, and no clock change ever meets them. */
const midnight = (day: Day) => dayjs.utc(day, DAY_FORMAT)

/** Whether the text is a day that exists (2027-02-29 does not). */
export function isDay(text: string): boolean {
  return DAY_PATTERN.test(text) && midnight(text).format(DAY_FORMAT) === text
}

/** Whole days since 1970-01-01. Throws RangeError when the day does not exist. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return midnight(day).valueOf() / DAY_MS
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(n: number): Day {
  return dayjs.utc(n * DAY_MS).format(DAY_FORMAT)
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n)
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(day: Day): Weekday {
  const weekdays: readonly Weekday[] = [SUNDAY, 1, 2, 3, 4, 5, 6]
  return weekdays[midnight(dayFromNumber(dayNumber(day))).day()] ?? SUNDAY
}

/** The Monday of the day's week. Weeks run across the year's end without a break. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** Every day from `from` on, `count` of them. */
export function daysFrom(from: Day, count: number): Day[] {
  const first = dayNumber(from)
  return Array.from({ length: count }, (_, i) => dayFromNumber(first + i))
}
