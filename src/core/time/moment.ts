import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { DAY_MS, HOUR_MS, MINUTE_MS, dayNumber, type Day } from './day'

dayjs.extend(utc)

/** China stands at UTC+8 all year; the timezone plugin would need Intl, which old phones lack. */
const OFFSET_HOURS = 8
const OFFSET_MS = OFFSET_HOURS * HOUR_MS

/** The moment as a clock on a Chinese wall shows it. */
const inChina = (ms: number) => dayjs.utc(ms).utcOffset(OFFSET_HOURS)

const CLOCK_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/

/** The calendar day in UTC+8 on which the moment falls. */
export function dayOf(ms: number): Day {
  return inChina(ms).format('YYYY-MM-DD')
}

/** Minutes since midnight of a clock time `HH:MM`; `24:00` is the day's end. Throws RangeError on anything else. */
export function minutesOf(clock: string): number {
  if (clock === '24:00') return 24 * 60
  const match = CLOCK_PATTERN.exec(clock)
  if (!match) throw new RangeError(`not a clock time: ${clock}`)
  return Number(match[1]) * 60 + Number(match[2])
}

/** The inverse of `minutesOf`, 0..1440. */
export function clockFromMinutes(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The moment of a clock time on a day in UTC+8. */
export function msAt(day: Day, clock: string): number {
  return dayNumber(day) * DAY_MS - OFFSET_MS + minutesOf(clock) * MINUTE_MS
}

/** The moment's clock time in UTC+8, `HH:MM`, seconds dropped. */
export function clockOf(ms: number): string {
  return inChina(ms).format('HH:mm')
}

/** ISO text with the offset: `2026-11-23T09:30:00.000+08:00`. */
export function toIso(ms: number): string {
  return inChina(ms).format('YYYY-MM-DDTHH:mm:ss.SSSZ')
}

/** The moment of an ISO text with an offset. Throws RangeError when it is none. */
export function fromIso(iso: string): number {
  const moment = dayjs(iso)
  if (!moment.isValid()) throw new RangeError('not a moment')
  return moment.valueOf()
}
