import { dayOf } from '@/core/time'
import { checksBefore, dropCheck } from '@kit/eligibility/kept-check-repository'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 200
/** Checks of this month and the 24 before it are kept. */
const YEARS = 2
const MONTH = 7

/** Drops checks kept without identity that are older than 24 months, in slices. Answers how many. */
export async function dropKeptChecks(now: number, elapsed: () => number): Promise<number> {
  const today = dayOf(now)
  const oldest = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4, MONTH)}`
  let dropped = 0
  for (let more = true; more && elapsed() < TIME_MS;) {
    const slice = await checksBefore(oldest, SLICE)
    for (const { _id } of slice) dropped += elapsed() < TIME_MS ? await dropCheck(_id) : 0
    more = slice.length === SLICE
  }
  return dropped
}
