import type { Day } from './document'

/** Whether it is a day of the calendar, YYYY-MM-DD, of the years 1000 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const day = dayNumber(value)
  const month = Math.floor(day / 100) % 100
  return month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= daysIn(Math.floor(day / 10000), month)
}

/** A day as a number that orders as days do: 2026-11-23 is 20261123. */
export const dayNumber = (day: Day): number =>
  Number(day.slice(0, 4)) * 10000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

/** The day of a number. */
export function dayOf(number: number): Day {
  const text = String(number)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1 March of the year 0, so that 29 February is the last day of its year. */
function dayCount(number: number): number {
  const month = Math.floor(number / 100) % 100
  const year = Math.floor(number / 10000) - (month < 3 ? 1 : 0)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + (number % 100) - 1
}

/** The day before, as a number. */
export function dayBefore(number: number): number {
  if (number % 100 > 1) return number - 1
  const month = Math.floor(number / 100) % 100
  const year = Math.floor(number / 10000)
  return month === 1 ? (year - 1) * 10000 + 1231 : year * 10000 + (month - 1) * 100 + daysIn(year, month - 1)
}

/**
 * Whole years, months or days from one day number to another; 0 when the first lies ahead.
 * A day its month does not have is full on the first of the next: 29 February on 1 March.
 */
export function fullSince(from: number, to: number, unit: 'year' | 'month' | 'day'): number {
  if (from >= to) return 0
  if (unit === 'day') return dayCount(to) - dayCount(from)
  if (unit === 'year') {
    return Math.floor(to / 10000) - Math.floor(from / 10000) - (to % 10000 < from % 10000 ? 1 : 0)
  }
  const months = (number: number) => Math.floor(number / 10000) * 12 + (Math.floor(number / 100) % 100)
  return months(to) - months(from) - (to % 100 < from % 100 ? 1 : 0)
}
