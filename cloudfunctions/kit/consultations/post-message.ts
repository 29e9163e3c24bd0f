import { AppError } from '@/contracts/errors'
import { post, type Party } from '@/core/consultations/room'
import type { Tx } from '../transaction'
import { noticeAnswered } from './answer-notice'
import type { Content } from './compose'
import {
  readConversation,
  sealOf,
  withWatcher,
  writeRoom,
  type StoredConversation,
} from './conversation-repository'
import { addMessage, readMessage, type StoredMessage } from './message-repository'
import { SERVICE, bareEntry } from './operate'
import { nameOf } from './sides'

/** One message to be stored, known by its sender and the client's id. */
export interface Order {
  readonly conversationId: string
  readonly messageId: string
  readonly requestId: string
  readonly payloadHash: string
  readonly openid: string
  readonly side: Party
  readonly now: number
}

export interface Posted {
  readonly conversation: StoredConversation
  readonly message: StoredMessage
  /** What this try stored, rising; empty: it was stored by an earlier one. */
  readonly entries: readonly StoredMessage[]
}

/** What an earlier try stored. @throws AppError REQUEST_ID_REUSED when that was another payload */
export function sameRequest(found: StoredMessage | null, payloadHash: string): StoredMessage | null {
  if (found && found.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return found
}

export function messageOf(
  conversation: StoredConversation,
  seq: number,
  { messageId, requestId, payloadHash, openid, side, now }: Order,
  { preview: _preview, kind, ...content }: Content,
): StoredMessage {
  const actor = { side, accountId: openid, by: nameOf(conversation, side) }
  const named = { _id: messageId, requestId, payloadHash }
  return { ...bareEntry(conversation, seq, { kind, actor, at: now, named }), ...content }
}

/**
 * Stores one message at the next place of its conversation, in one transaction: conversation read and written first (so
 * that two senders meet there and places are dense), message added, at most one notice. Five requests with begin and
 * commit; one more for a notice, one for an opening anew. The first try does not look for an earlier one: its message
 * stands under the same id, adding it again ends the try, and the next one finds it.
 */
export async function postMessage(tx: Tx, order: Order, content: Content, first: boolean): Promise<Posted> {
  const { conversationId, side, openid, now } = order
  const before = await readConversation(tx, conversationId)
  if (!before) throw new AppError('NOT_FOUND')
  const earlier = first ? null : sameRequest(await readMessage(tx, order.messageId), order.payloadHash)
  if (earlier) return { conversation: before, message: earlier, entries: [] }
  const { room, seq, reopened, notify } = post(before, { side, state: content.state, at: now })
  const conversation = await writeRoom(tx, before, room, {
    previewSealed: sealOf(conversationId, 'preview', content.preview),
    watchers: withWatcher(before.watchers, side, openid),
  })
  const message = messageOf(conversation, seq, order, content)
  const opening = reopened === null ? [] : [reopenEntry(before, reopened, now)]
  const entries = [...opening, message]
  for (const entry of entries) await addMessage(tx, entry)
  if (notify) await noticeAnswered(tx, conversation, seq, now)
  return { conversation, message, entries }
}

const reopenEntry = (conversation: StoredConversation, seq: number, at: number) =>
  bareEntry(conversation, seq, { kind: 'reopen', actor: SERVICE, at })
