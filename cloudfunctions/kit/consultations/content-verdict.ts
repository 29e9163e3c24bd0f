import {
  afterSilence,
  afterVerdict,
  nextRecheck,
  type CheckChange,
  type Verdict,
} from '@/core/consultations/check'
import { now } from '../clock'
import type { Patch } from '../database'
import { transact, type Tx } from '../transaction'
import { verdictOf } from './content-check'
import { readConversation, type StoredConversation } from './conversation-repository'
import { findByTrace, readMessage, updateMessage, type StoredMessage } from './message-repository'
import { SERVICE, writeOperation } from './operate'
import { hint } from './signals'

interface Decided {
  readonly change: CheckChange | null
  /** What else changes on the message, with the change or without one. */
  readonly patch: Patch
}

/**
 * Writes what a check says of a message, as `decide` reads it from the message as it stands now: the change with its
 * entry in the conversation, in one transaction, then a hint to both sides. Eight requests at most.
 */
async function settle(messageId: string, decide: (message: StoredMessage) => Decided): Promise<boolean> {
  const told = await transact(async (tx): Promise<StoredConversation | null> => {
    const message = await readMessage(tx, messageId)
    return message ? write(tx, message, decide(message)) : null
  })
  if (told) await hint(told, ['person', 'adviser'])
  return told !== null
}

async function write(
  tx: Tx,
  message: StoredMessage,
  { change, patch }: Decided,
): Promise<StoredConversation | null> {
  const conversation = change && (await readConversation(tx, message.conversationId))
  if (!change || !conversation) {
    await updateMessage(tx, message._id, patch)
    return null
  }
  const operation = { kind: change.entry, to: change.to, actor: SERVICE, at: now(), patch }
  return (await writeOperation(tx, conversation, message, operation)).conversation
}

/** A file to be removed keeps its turn; everything else that was due is settled. */
const turnOf = ({ doomed, recheckAt }: StoredMessage) => (doomed === null ? null : recheckAt)

/** A verdict on a stored message. Answers whether the conversation changed. */
export function settleVerdict(messageId: string, verdict: Verdict, label: number | null): Promise<boolean> {
  return settle(messageId, (message) => ({
    change: afterVerdict(message.state, verdict, message.judged),
    patch: { recheckAt: turnOf(message), ...(verdict === 'risky' ? { suspicion: label } : {}) },
  }))
}

/**
 * A check that found no answer by its time: an image is shown, and both are asked about again by and by. `checkTrace`:
 * the id of the check asked for just now, null when nobody took it on.
 */
export function settleSilence(messageId: string, checkTrace: string | null): Promise<boolean> {
  return settle(messageId, (message) => {
    const rechecks = message.rechecks + 1
    const recheckAt = message.doomed === null ? nextRecheck(rechecks, now()) : message.recheckAt
    return {
      change: afterSilence(message.state, message.at, now()),
      patch: { rechecks, recheckAt, ...(checkTrace === null ? {} : { checkTrace }) },
    }
  })
}

/**
 * What WeChat pushed of an image check (`wxa_media_check`: trace_id, result.suggest, result.label). Said twice, or late,
 * it changes nothing more. Answers false when no message is known by that id, or nothing changed.
 */
export async function applyMediaVerdict(
  traceId: string,
  suggest: unknown,
  label: number | null = null,
): Promise<boolean> {
  const verdict = verdictOf(suggest)
  const message = verdict === 'error' ? null : await findByTrace(traceId)
  return message ? settleVerdict(message._id, verdict, label) : false
}
