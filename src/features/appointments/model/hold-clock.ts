import { EXTEND_BELOW_MS } from '@/core/appointments/ledger'

/** What the clock over the button says; `ending`: one tap makes the hold long again, by the cloud's own rule. */
export interface HoldClock {
  readonly state: 'none' | 'running' | 'ending' | 'over'
  readonly minutes: number
  readonly seconds: number
}

/**
 * How long a held seat is still kept. Both moments are the server's time in ms, so a phone whose clock is wrong shows
 * the same minutes as everybody's. Whole seconds, rounded up: 0 is only shown when it is over.
 */
export function holdClock(until: number | null, now: number): HoldClock {
  if (until === null) return { state: 'none', minutes: 0, seconds: 0 }
  const left = Math.ceil((until - now) / 1000)
  if (left <= 0) return { state: 'over', minutes: 0, seconds: 0 }
  const state = until - now <= EXTEND_BELOW_MS ? 'ending' : 'running'
  return { state, minutes: Math.floor(left / 60), seconds: left % 60 }
}
