import { askAgain } from '@kit/consultations/ask-again'
import { listDue } from '@kit/consultations/message-repository'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 50

/**
 * Works off what is due about the content of messages: a check that was not answered is made again, a picture that waited
 * three minutes for its check is shown, a picture taken back is removed for good. Answers how many were worked off.
 */
export async function recheckContent(now: number, elapsed: () => number): Promise<number> {
  let done = 0
  for (let more = true; more && elapsed() < TIME_MS;) {
    const slice = await listDue(now, SLICE)
    let moved = 0
    for (const message of slice) {
      if (elapsed() >= TIME_MS) return done
      if (await askAgain(message)) moved += 1
    }
    done += moved
    more = slice.length === SLICE && moved > 0
  }
  return done
}
