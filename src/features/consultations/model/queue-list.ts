import { MINUTE_MS, fromIso } from '@/core/time'
import { queueCopy } from '../queue-copy'

/** Half the service promise of two hours: from here on the clock is amber. */
const RUNNING_FROM = 60

const minutesSince = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - fromIso(since)) / MINUTE_MS))

/** 等了 20 分, 等了 1 时 52 分, 等了 2 天 3 时. */
export function waitWords(since: string, now: number): string {
  const minutes = minutesSince(since, now)
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)]
  if (days > 0) return queueCopy.waitedDays(days, hours % 24)
  if (hours > 0) return queueCopy.waitedHours(hours, minutes % 60)
  return minutes > 0 ? queueCopy.waitedMinutes(minutes) : queueCopy.justNow
}

export const waitKind = (since: string, now: number): 'running' | 'calm' =>
  minutesSince(since, now) >= RUNNING_FROM ? 'running' : 'calm'

interface Canned {
  readonly title: string
  readonly text: string
}

/** Those that carry every word looked for, in title or text; all of them when nothing is. */
export function foundIn(all: readonly Canned[], word: string): readonly Canned[] {
  const words = word.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(({ title, text }) => words.every((one) => `${title} ${text}`.toLowerCase().includes(one)))
}

/** The one before or after the chosen one; stays at the ends, and begins at the first. */
export function beside<T extends { readonly conversationId: string }>(
  all: readonly T[],
  chosen: string | null,
  by: 1 | -1,
): string | null {
  const at = all.findIndex(({ conversationId }) => conversationId === chosen)
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))
  return all[next]?.conversationId ?? null
}
