import type { InputOf } from '@/contracts/action'
import type { start } from '@/contracts/consultations/start'
import { AppError } from '@/contracts/errors'
import { openRoom, queueOf } from '@/core/consultations/room'
import { townOf } from '@/core/directory/area-code'
import type { Person } from '../accounts/person-repository'
import { adviserCard, type StoredAdviser } from '../directory/adviser-repository'
import type { Tx } from '../transaction'
import { chooseAdviser, type Parties } from './choose-adviser'
import type { Content } from './compose'
import { addConversation, readConversation, sealOf, type StoredConversation } from './conversation-repository'
import { addMessage, type StoredMessage } from './message-repository'
import { bareEntry } from './operate'
import { messageOf, type Order } from './post-message'

export interface Opening {
  readonly order: Order
  readonly person: Person
  readonly input: InputOf<typeof start>
  /** Who serves the area, the closest first. */
  readonly advisers: readonly StoredAdviser[]
  readonly parties: Parties
  /** The first message. */
  readonly content: Content
}

export interface Opened {
  readonly conversation: StoredConversation
  /** Card and first message; null: an earlier try stored them. */
  readonly entries: readonly StoredMessage[] | null
}

/** The answer to a request that was done before, whatever became of the conversation since. */
async function earlier(tx: Tx, { conversationId, payloadHash }: Order): Promise<Opened | null> {
  const conversation = await readConversation(tx, conversationId)
  if (conversation && conversation.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return conversation && { conversation, entries: null }
}

function conversationOf(
  { order, person, input, content }: Opening,
  adviser: StoredAdviser,
): StoredConversation {
  const { conversationId, openid, payloadHash, now } = order
  const { areaCode, matter, otherParty } = input
  const { room } = openRoom({ state: content.state, at: now })
  return {
    _id: conversationId,
    schema: 1,
    ...room,
    ...queueOf(room),
    personId: person._id,
    personName: person.name,
    accountId: openid,
    payloadHash,
    adviserId: adviser._id,
    adviser: adviserCard(adviser),
    answers: adviser.answers ?? null,
    areaCode,
    townCode: townOf(areaCode) ?? areaCode,
    matter,
    previewSealed: sealOf(conversationId, 'preview', content.preview),
    otherPartySealed: sealOf(conversationId, 'otherParty', otherParty),
    rating: null,
    ratingWordsSealed: null,
    watchers: { person: [openid], adviser: adviser.accounts ?? [] },
    createdAt: now,
  }
}

function cardOf(conversation: StoredConversation, { order, person, input }: Opening): StoredMessage {
  const actor = { side: 'person' as const, accountId: order.openid, by: person.name }
  return { ...bareEntry(conversation, 1, { kind: 'card', actor, at: order.now }), about: input.about }
}

/**
 * Opens a conversation with the first adviser who may take it, with its card at place 1 and the first message at 2.
 * @throws AppError NO_ADVISER when each one stands on the other side, or nobody serves the area
 */
export async function openConversation(tx: Tx, opening: Opening, first: boolean): Promise<Opened> {
  const { order, advisers, parties, content } = opening
  const before = first ? null : await earlier(tx, order)
  if (before) return before
  const adviser = await chooseAdviser(tx, advisers, parties)
  if (!adviser) {
    const made = first ? await earlier(tx, order) : null
    if (made) return made
    throw new AppError('NO_ADVISER')
  }
  const conversation = conversationOf(opening, adviser)
  const entries = [cardOf(conversation, opening), messageOf(conversation, conversation.seq, order, content)]
  await addConversation(tx, conversation)
  for (const entry of entries) await addMessage(tx, entry)
  return { conversation, entries }
}
