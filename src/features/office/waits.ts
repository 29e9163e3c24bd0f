import { MINUTE_MS, clockOf, dayOf, formatNearDay, fromIso } from '@/core/time'
import { officeCopy as copy } from './copy'

/** 10:32 of today, 明天, 11月22日 of another day: the first column. */
export function shortMoment(iso: string, now: number): string {
  const ms = fromIso(iso)
  const day = dayOf(ms)
  const today = dayOf(now)
  return day === today ? clockOf(ms) : formatNearDay(day, today).replace(/\(.*/, '')
}

/** 12 分, 3 小时, 2 天: as coarse as one says it. At least a minute. */
export function spanWords(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS))
  if (minutes < 60) return copy.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? copy.hours(hours) : copy.days(Math.floor(hours / 24))
}
