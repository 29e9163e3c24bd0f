import { addDays, dayOf, HOUR_MS, msAt } from '../time'

/** 免打扰: nobody is disturbed from the evening to the morning. A product setting, UTC+8. */
export const QUIET = { from: '22:00', until: '07:00' } as const

/** Why a notice may disturb: its kind says so, or what it is about (ms) begins before one could act in the morning. */
export interface Urgency {
  readonly urgent: boolean
  readonly about: number | null
}

/** When the quiet hours around `now` end, ms; null outside of them. 22:00 is quiet, 07:00 is not. */
export function quietUntil(now: number): number | null {
  const today = dayOf(now)
  if (now < msAt(today, QUIET.until)) return msAt(today, QUIET.until)
  return now >= msAt(today, QUIET.from) ? msAt(addDays(today, 1), QUIET.until) : null
}

/** N6: when a notice may go out; `now` when it may at once. Urgent is also what begins before the quiet hours are an hour over. */
export function mayDisturbAt(now: number, { urgent, about }: Urgency): number {
  const until = quietUntil(now)
  if (until === null || urgent) return now
  return about !== null && about < until + HOUR_MS ? now : until
}
