import { now } from '../clock'
import { forget } from '../files/storage'
import { MINUTE_MS } from '@/core/time'
import { checkText } from './content-check'
import { settleSilence, settleVerdict } from './content-verdict'
import { openBody, writeRecheck, type StoredMessage } from './message-repository'
import { checkPicture } from './picture'

/** A removal that failed is tried again in an hour. */
const AGAIN_MS = 60 * MINUTE_MS

async function removeForGood(message: StoredMessage, fileId: string): Promise<boolean> {
  const isGone = await forget([fileId])
  const patch = isGone ? { doomed: null, recheckAt: null } : { recheckAt: now() + AGAIN_MS }
  await writeRecheck(message, patch)
  return isGone
}

async function recheckText(message: StoredMessage, text: string): Promise<void> {
  const { verdict, label } = await checkText(message.accountId, text)
  if (verdict === 'error') await settleSilence(message._id, null)
  else await settleVerdict(message._id, verdict, label)
}

/**
 * Does what is due about one message, as it was read: removes the file of one taken back, or makes an unanswered check
 * again. Answers whether its turn is over or moved on; false only where a file could not be removed yet.
 */
export async function askAgain(message: StoredMessage): Promise<boolean> {
  if (message.doomed !== null) return removeForGood(message, message.doomed)
  const text = openBody(message)
  if (text !== null) await recheckText(message, text)
  else {
    const trace = message.image ? await checkPicture(message.accountId, message.image) : null
    await settleSilence(message._id, trace)
  }
  return true
}
