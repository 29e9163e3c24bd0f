import { dayKindOf, type HolidayYear } from '../appointments/calendar'
import { MINUTE_MS, addDays, weekdayOf, type Day, type Weekday } from '../time/day'
import { formatClock, formatNearDay, formatWeekday } from '../time/format'
import { dayOf, minutesOf, msAt } from '../time/moment'

/** When an adviser answers, as data: days of the week, sessions of a day in rising order, and the promise. */
export interface ServiceHours {
  readonly weekdays: readonly Weekday[]
  /** `[start, end)` as `HH:MM`, in UTC+8. */
  readonly sessions: readonly (readonly [string, string])[]
  /** An answer is expected within so many minutes, counted in answering hours only. */
  readonly promiseMinutes: number
}

/** This product's own setting, where an adviser has none: no law or contract promises it. */
export const DEFAULT_HOURS: ServiceHours = {
  weekdays: [1, 2, 3, 4, 5],
  sessions: [
    ['08:30', '12:00'],
    ['14:30', '17:30'],
  ],
  promiseMinutes: 120,
}

/** Moments in ms. `opensAt` null: they answer now. */
export interface Service {
  readonly opensAt: number | null
  readonly answerBy: number
}

/** Longer than any run of holidays; hours that never open within it are promised for its end. */
const HORIZON_DAYS = 60

/** A make-up workday (调休上班) is worked as the weekday it stands for, or as any workday where the notice names none. */
function isWorked(hours: ServiceHours, day: Day, calendar: readonly HolidayYear[]): boolean {
  const kind = dayKindOf(day, calendar)
  if (kind.kind === 'holiday') return false
  if (kind.kind === 'make-up' && kind.standsFor === null) return hours.weekdays.some((d) => d <= 5)
  return hours.weekdays.includes(kind.kind === 'make-up' ? (kind.standsFor ?? 1) : weekdayOf(day))
}

/** The sessions not over yet at `now`, the nearest first, in ms. */
function* sessionsFrom(hours: ServiceHours, now: number, calendar: readonly HolidayYear[]) {
  const today = dayOf(now)
  for (let i = 0; i <= HORIZON_DAYS; i += 1) {
    const day = addDays(today, i)
    if (!isWorked(hours, day, calendar)) continue
    for (const [start, end] of hours.sessions)
      if (msAt(day, end) > now) yield { start: msAt(day, start), end: msAt(day, end) }
  }
}

/** Whether they answer now, else when they next do; and by when a question asked now is answered. */
export function serviceAt(hours: ServiceHours, now: number, calendar: readonly HolidayYear[]): Service {
  let left = hours.promiseMinutes * MINUTE_MS
  let opensAt: number | undefined
  for (const { start, end } of sessionsFrom(hours, now, calendar)) {
    const from = Math.max(start, now)
    opensAt ??= from
    if (left <= end - from) return { opensAt: opensAt > now ? opensAt : null, answerBy: from + left }
    left -= end - from
  }
  const last = msAt(addDays(dayOf(now), HORIZON_DAYS + 1), '00:00')
  return { opensAt: opensAt === undefined ? last : opensAt > now ? opensAt : null, answerBy: last }
}

/** 工作日 8:30-12:00、14:30-17:30 */
export function hoursInWords(hours: ServiceHours): string {
  const short = (clock: string) => clock.replace(/^0/, '')
  const sessions = hours.sessions.map(([start, end]) => `${short(start)}-${short(end)}`)
  return `${weekdaysInWords(hours.weekdays)} ${sessions.join('、')}`
}

function weekdaysInWords(weekdays: readonly Weekday[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b)
  if (sorted.join('') === '12345') return '工作日'
  if (sorted.join('') === '1234567') return '每天'
  // 2024-01-01 was a Monday.
  return sorted.map((weekday) => formatWeekday(addDays('2023-12-31', weekday))).join('、')
}

/** 律师在线，一般 2 小时内回 · 律师现在不在线，明天(周二)上午10:30前回. For the line under an adviser's name. */
export function serviceInWords({ opensAt, answerBy }: Service, now: number): string {
  const by = `${answerDay(answerBy, now)}${formatClock(answerBy)}前回`
  if (opensAt !== null) return `律师现在不在线，一般${by}`
  const minutes = Math.ceil((answerBy - now) / MINUTE_MS)
  if (minutes > 240) return `律师在线，一般${by}`
  return minutes < 60
    ? `律师在线，一般 ${minutes} 分钟内回`
    : `律师在线，一般 ${String(Math.ceil(minutes / 30) / 2)} 小时内回`
}

const answerDay = (answerBy: number, now: number): string =>
  dayOf(answerBy) === dayOf(now) ? '今天' : formatNearDay(dayOf(answerBy), dayOf(now))

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Hours as kept in an adviser's document; null when they are not hours: sessions rising, a promise of 1 minute to a week. */
export function readServiceHours(value: unknown): ServiceHours | null {
  if (typeof value !== 'object' || value === null) return null
  const {
    weekdays,
    sessions,
    promiseMinutes,
  }: { weekdays?: unknown; sessions?: unknown; promiseMinutes?: unknown } = value
  if (!Array.isArray(weekdays) || !Array.isArray(sessions)) return null
  if (typeof promiseMinutes !== 'number' || !(promiseMinutes >= 1 && promiseMinutes <= 7 * 24 * 60))
    return null
  const days = WEEKDAYS.filter((day) => weekdays.includes(day))
  const read = sessions.map(readSession)
  const good = read.filter((session) => session !== null)
  if (days.length === 0 || good.length === 0 || good.length !== read.length) return null
  const rising = good.flat().every((clock, i, all) => i === 0 || (all[i - 1] ?? '') < clock)
  return rising ? { weekdays: days, sessions: good, promiseMinutes } : null
}

function readSession(value: unknown): readonly [string, string] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [start, end]: unknown[] = value
  return isClock(start) && isClock(end) ? [start, end] : null
}

function isClock(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{2}:\d{2}$/.test(value)) return false
  try {
    return minutesOf(value) >= 0
  } catch {
    return false
  }
}
