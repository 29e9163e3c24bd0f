/** A calendar day in UTC+8, `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const WEEKDAYS: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3] // 1970-01-01 was a Thursday

/** Whether the text is a day that exists (2027-02-29 does not). */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

/** Whole days since 1970-01-01. Throws RangeError when the day does not exist. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(n: number): Day {
  return new Date(n * DAY_MS).toISOString().slice(0, 10)
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
  const weekday = WEEKDAYS[((dayNumber(day) % 7) + 7) % 7]
  if (weekday === undefined) throw new RangeError(`not a day: ${day}`)
  return weekday
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
