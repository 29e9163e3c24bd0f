import { operate, type Party } from '@/core/consultations/room'
import type { EntryState, Side } from '@/core/consultations/shape'
import { Defect } from '../defect'
import type { Patch } from '../database'
import type { Tx } from '../transaction'
import { writeRoom, type StoredConversation } from './conversation-repository'
import { UNCHECKED, addMessage, updateMessage, type StoredMessage } from './message-repository'
import { entryIdOf } from './identity'

/** Who does it; the service's own entries name nobody. */
export interface Actor {
  readonly side: Side
  readonly accountId: string
  readonly by: string
}

export const SERVICE: Actor = { side: 'service', accountId: '', by: '' }

/** What a client named an entry by; null for what it does not name. */
interface Named {
  readonly _id: string
  readonly requestId: string
  readonly payloadHash: string
}

export interface Operating {
  readonly kind: 'recall' | 'hold' | 'release'
  readonly to: EntryState
  readonly actor: Actor
  readonly at: number
  readonly named?: Named
  /** What else changes on the message. */
  readonly patch?: Patch
}

export interface Done {
  readonly conversation: StoredConversation
  readonly entry: StoredMessage
}

const partyOf = ({ side }: StoredMessage): Party => {
  if (side === 'service') throw new Defect('an operation on what the service wrote')
  return side
}

/**
 * A bare entry of a conversation, without body: an operation or an end of it. `kind` and `target` as of `shape`.
 */
export function bareEntry(
  conversation: Pick<StoredConversation, '_id' | 'personId' | 'areaCode' | 'townCode'>,
  seq: number,
  entry: { kind: StoredMessage['kind']; actor: Actor; at: number; target?: number; named?: Named },
): StoredMessage {
  const { kind, actor, at, target = null, named } = entry
  return {
    _id: named?._id ?? entryIdOf(conversation._id, seq),
    schema: 1,
    conversationId: conversation._id,
    personId: conversation.personId,
    areaCode: conversation.areaCode,
    townCode: conversation.townCode,
    seq,
    ...actor,
    requestId: named?.requestId ?? null,
    payloadHash: named?.payloadHash ?? null,
    kind,
    state: 'SHOWN',
    bodySealed: null,
    image: null,
    about: null,
    target,
    at,
    ...UNCHECKED,
  }
}

/** An operation on a message, with its own entry: three requests, the conversation first, so that places stay dense. */
export async function writeOperation(
  tx: Tx,
  before: StoredConversation,
  message: StoredMessage,
  { kind, to, actor, at, named, patch = {} }: Operating,
): Promise<Done> {
  const target = { seq: message.seq, side: partyOf(message), at: message.at }
  const { room, seq } = operate(before, { by: actor.side, at, target, from: message.state, to })
  const conversation = await writeRoom(tx, before, room)
  await updateMessage(tx, message._id, { ...patch, state: to })
  const entry = bareEntry(before, seq, { kind, actor, at, target: message.seq, ...(named && { named }) })
  await addMessage(tx, entry)
  return { conversation, entry }
}
