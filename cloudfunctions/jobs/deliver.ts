import { MINUTE_MS } from '@/core/time'
import { log } from '@kit/log'
import { deliverNotice, dueDeliveries, putOff, type Ways } from '@kit/notices/deliver'
import type { Notice } from '@kit/notices/notice-repository'
import { sendText } from '@kit/notices/sms'
import { sendSubscribeMessage } from '@kit/notices/subscribe-message'
import { describe } from '@kit/sdk-errors'

/** With WeChat's patience of 5 s and the heartbeat, within the function's 20 s. */
const TIME_MS = 12_000
const SLICE = 50
/** Notices under way at once: each waits for WeChat most of its time. */
const AT_ONCE = 8
/** A notice goes through at most so many steps in one run. */
const MOST_STEPS = 5
const PUT_OFF_MS = 5 * MINUTE_MS

const WAYS: Ways = { wechat: sendSubscribeMessage, text: sendText }

/** A notice whose step fails is put off, so that those behind it are not kept waiting. */
async function deliverOne(ways: Ways, notice: Notice, now: number): Promise<number> {
  try {
    return (await deliverNotice(ways, notice._id, now)) ? 1 : 0
  } catch (error) {
    const defect = describe(error)
    log({ action: 'jobs.deliver', code: 'INTERNAL', ms: 0, requests: 0, traceId: notice.template, defect })
    await putOff(notice, now + PUT_OFF_MS)
    return 0
  }
}

/** So many at once, until none is left. Ends only when all have: nothing goes on in a function that has answered. */
async function deliverAll(
  notices: readonly Notice[],
  atOnce: number,
  deliverNext: (notice: Notice) => Promise<number>,
): Promise<number> {
  const left = [...notices]
  const worker = async (): Promise<number> => {
    let done = 0
    for (let next = left.shift(); next; next = left.shift()) done += await deliverNext(next)
    return done
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  return ended.reduce((sum, one) => {
    if (one.status === 'rejected') throw one.reason
    return sum + one.value
  }, 0)
}

/**
 * Brings the notices that are due to the phones: WeChat, then for what matters a text message, then the call list. Works in
 * slices, may be stopped at any moment and goes on at the next tick. Answers how many steps were done.
 */
export async function deliver(
  now: number,
  elapsed: () => number,
  { ways, atOnce }: { readonly ways: Ways; readonly atOnce: number } = { ways: WAYS, atOnce: AT_ONCE },
): Promise<number> {
  const isOver = () => elapsed() >= TIME_MS
  const deliverNext = async (notice: Notice) => (isOver() ? 0 : deliverOne(ways, notice, now))
  const steps = new Map<string, number>()
  let done = 0
  for (let more = true; more && !isOver();) {
    const slice = (await dueDeliveries(now, SLICE)).filter(({ _id }) => (steps.get(_id) ?? 0) < MOST_STEPS)
    for (const { _id } of slice) steps.set(_id, (steps.get(_id) ?? 0) + 1)
    done += await deliverAll(slice, atOnce, deliverNext)
    more = slice.length > 0
  }
  return done
}
