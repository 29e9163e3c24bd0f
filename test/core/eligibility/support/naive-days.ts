/** Calendar arithmetic the slow way: a day is walked to, never computed. */
type Parts = readonly [year: number, month: number, day: number]

const parts = (day: string): Parts => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return [y, m, d]
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!

const two = (n: number) => String(n).padStart(2, '0')

function dayBefore(day: string): string {
  const [y, m, d] = parts(day)
  if (d > 1) return `${y}-${two(m)}-${two(d - 1)}`
  if (m > 1) return `${y}-${two(m - 1)}-${two(lengthOf(y, m - 1))}`
  return `${y - 1}-12-31`
}

/** Days since the year 1, counted year by year and month by month. */
function dayCount(day: string): number {
  const [y, m, d] = parts(day)
  let days = d
  for (let year = 1; year < y; year++) days += isLeap(year) ? 366 : 365
  for (let month = 1; month < m; month++) days += lengthOf(y, month)
  return days
}

/** Months that are full: a month is full once its day of the month has come. */
function monthsFull(from: string, to: string): number {
  const [y1, m1, d1] = parts(from)
  const [y2, m2, d2] = parts(to)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

/** What `since` counts: see rule.ts. `dayAfter`: what had been full the day before. */
export function naiveSince(
  from: string,
  today: string,
  unit: 'year' | 'month' | 'day',
  dayAfter: boolean,
): number {
  const to = dayAfter ? dayBefore(today) : today
  if (to < from) return 0
  const months = monthsFull(from, to)
  return unit === 'day' ? dayCount(to) - dayCount(from) : unit === 'month' ? months : Math.floor(months / 12)
}
