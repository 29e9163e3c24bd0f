import { AppError } from '@/contracts/errors'
import { fingerprint } from '@/core/appointments/fingerprint'
import { decideHold, type Hold, type HoldRequest } from '@/core/appointments/hold'
import { emptyDay } from '@/core/appointments/ledger'
import type { Day } from '@/core/time/day'
import { loadDay, tryChange, tryFirstHold, type Naming } from './day-repository'

/** Reads and writes: 2 each try. With account, adviser and calendars before, three tries stay within 10 requests. */
const TRIES = 3

type Wish = Omit<HoldRequest, 'pick'> & {
  readonly adviserId: string
  readonly date: Day
  readonly naming: Naming
}

/**
 * Takes a seat by one conditional update. "Full" is only said from a read that shows no free seat.
 * A lost race reads again and tries another seat.
 * @throws AppError BUSY after three lost races: nothing was decided, the same request may be sent again
 */
export async function holdSeat(
  wish: Wish,
): Promise<Exclude<Hold, { kind: 'take' }> | { kind: 'taken'; until: number }> {
  const { adviserId, date, naming } = wish
  for (let n = 0; n < TRIES; n += 1) {
    const day = await loadDay(adviserId, date)
    const pick = fingerprint(`${wish.appointmentId} ${n}`)
    const hold = decideHold(day ?? emptyDay(adviserId, date), { ...wish, pick })
    if (hold.kind !== 'take') return hold
    const written = day
      ? await tryChange(day, hold.change, hold.expects, naming)
      : await tryFirstHold(adviserId, date, hold.change, naming)
    if (written) return { kind: 'taken', until: hold.until }
  }
  throw new AppError('BUSY')
}
