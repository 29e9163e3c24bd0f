import { MINUTE_MS } from '@/core/time'
import { askAgain } from '@kit/consultations/ask-again'
import { listDue, writeRecheck, type StoredMessage } from '@kit/consultations/message-repository'
import { log } from '@kit/log'
import { describe } from '@kit/sdk-errors'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 50
const PUT_OFF_MS = 10 * MINUTE_MS

/** What fails is put off, so that those behind it are not kept waiting. Answers whether its turn is over. */
async function askOne(message: StoredMessage, now: number): Promise<boolean> {
  try {
    return await askAgain(message)
  } catch (error) {
    const defect = describe(error)
    log({
      action: 'jobs.recheck-content',
      code: 'INTERNAL',
      ms: 0,
      requests: 0,
      traceId: message.kind,
      defect,
    })
    await writeRecheck(message, { recheckAt: now + PUT_OFF_MS })
    return true
  }
}

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
      if (await askOne(message, now)) moved += 1
    }
    done += moved
    more = slice.length === SLICE && moved > 0
  }
  return done
}
