import { dayNumber, weekdayOf, type Day } from './day'
import { clockOf, dayOf, minutesOf } from './moment'

const WEEKDAY_NAMES = ['', '一', '二', '三', '四', '五', '六', '日']

/** 周一 … 周日 */
export function formatWeekday(day: Day): string {
  return `周${WEEKDAY_NAMES[weekdayOf(day)] ?? ''}`
}

/** 11月23日(周一) */
export function formatDay(day: Day): string {
  dayNumber(day)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日(${formatWeekday(day)})`
}

/** 今天, 明天, 后天 or 11月23日(周一), as seen from the day `today`. */
export function formatNearDay(day: Day, today: Day): string {
  const near = ['今天', '明天', '后天'][dayNumber(day) - dayNumber(today)]
  return near ? `${near}(${formatWeekday(day)})` : formatDay(day)
}

/** 上午9:30, 中午12:00, 下午3:00, 晚上7:00 of a moment. */
export function formatClock(ms: number): string {
  const minutes = minutesOf(clockOf(ms))
  const hour = Math.floor(minutes / 60)
  const shown = `${hour > 12 ? hour - 12 : hour}:${String(minutes % 60).padStart(2, '0')}`
  return `${partOfDay(hour)}${shown}`
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

/** 11月23日(周一) 上午9:30 */
export function formatMoment(ms: number): string {
  return `${formatDay(dayOf(ms))} ${formatClock(ms)}`
}
