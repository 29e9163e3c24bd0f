import { HOUR_MS, addDays, dayOf } from '@/core/time'
import { clearHold, findExpiredHolds } from './hold-repository'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000

/** A hold that ran out can still be confirmed while nobody else sits there (`decideBooking`): that kindness lasts an hour. */
const KIND_MS = HOUR_MS

/**
 * Holds (留位) that ran out an hour ago leave no person behind. Correctness does not need it: an expired hold is free at the next write.
 * Stops when its time is over and goes on at the next tick. Answers how many seats were cleared.
 */
export async function expireHolds(now: number, elapsed: () => number): Promise<number> {
  const from = addDays(dayOf(now), -1)
  let cleared = 0
  let seen = 0
  for (let more = true; more && elapsed() < TIME_MS;) {
    const slice = await findExpiredHolds(from, now - KIND_MS, seen)
    for (const hold of slice.holds) cleared += (await clearHold(hold)) ? 1 : 0
    seen += 100
    more = slice.more
  }
  return cleared
}
