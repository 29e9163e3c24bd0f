import type { Matter } from '@/core/appointments/matters'
import { queueOf, type Party, type QueueName, type Room } from '@/core/consultations/room'
import { open, seal, type Place } from '../crypto'
import { collection, command, type Patch, type Stored } from '../database'
import type { adviserCard } from '../directory/adviser-repository'
import { pageQuery, type Cursor } from '../pages'
import type { Tx } from '../transaction'

/** conversations/{id}: the id is made of account and requestId. Moments in ms. */
export interface StoredConversation extends Stored, Room {
  readonly personId: string
  readonly personName: string
  /** The account that began it, told of the answers. */
  readonly accountId: string
  readonly payloadHash: string
  readonly adviserId: string
  /** As the adviser was when it began. */
  readonly adviser: ReturnType<typeof adviserCard>
  /** The adviser's own hours, to be read by `readServiceHours`; null: the usual ones. */
  readonly answers: unknown
  readonly areaCode: string
  readonly townCode: string
  readonly matter: Matter
  readonly queue: QueueName
  readonly queueAt: number
  /** The beginning of the message at `preview.seq`; null when there is none or it is no text. */
  readonly previewSealed: string | null
  readonly otherPartySealed: string | null
  readonly rating: number | null
  readonly ratingWordsSealed: string | null
  /** Accounts hinted at when something happened. */
  readonly watchers: Readonly<Record<Party, readonly string[]>>
  readonly createdAt: number
}

type SealedName = 'preview' | 'otherParty' | 'ratingWords'

const conversations = () => collection<StoredConversation>('conversations')
const placeOf = (id: string, field: SealedName): Place => ({ collection: 'conversations', id, field })

export const sealOf = (id: string, field: SealedName, text: string | null): string | null =>
  text === null ? null : seal(text, placeOf(id, field))

export const openOf = (id: string, field: SealedName, sealed: string | null): string | null =>
  sealed === null ? null : open(sealed, placeOf(id, field))

export function loadConversation(id: string): Promise<StoredConversation | null> {
  return conversations().get(id)
}

export function readConversation(tx: Tx, id: string): Promise<StoredConversation | null> {
  return tx.get<StoredConversation>('conversations', id)
}

export function addConversation(tx: Tx, conversation: StoredConversation): Promise<void> {
  return tx.add<StoredConversation>('conversations', conversation)
}

/** In no particular order; one request. */
export async function loadConversations(ids: readonly string[]): Promise<StoredConversation[]> {
  if (ids.length === 0) return []
  return conversations().find({ where: { _id: command.in(ids) }, limit: ids.length })
}

/** The room's own fields as a patch, with the list it stands in now. */
function roomPatch(room: Room): Patch {
  return {
    state: room.state,
    seq: room.seq,
    lastAt: room.lastAt,
    lastSide: room.lastSide,
    noticed: room.noticed,
    waiting: command.set(room.waiting),
    read: command.set(room.read),
    unread: command.set(room.unread),
    preview: room.preview === null ? null : command.set(room.preview),
    ...queueOf(room),
  }
}

/**
 * Writes what became of the room, and answers the conversation as it stands then. Where the previewed message was taken
 * back, its beginning goes with it (C7).
 */
export async function writeRoom(
  tx: Tx,
  before: StoredConversation,
  room: Room,
  more: Partial<Pick<StoredConversation, 'previewSealed' | 'watchers'>> = {},
): Promise<StoredConversation> {
  const gone = room.preview === null ? { previewSealed: null } : {}
  const { watchers, ...sealed } = { ...more, ...gone }
  const watching = watchers ? { watchers: command.set(watchers) } : {}
  await tx.update('conversations', before._id, { ...roomPatch(room), ...sealed, ...watching })
  return { ...before, ...room, ...queueOf(room), ...more, ...gone }
}

/** At most so many accounts of a side are hinted at; the newest. */
const MOST_WATCHERS = 20

/** The watchers with this account among its side's; the same object when it is there already. */
export function withWatcher(
  watchers: StoredConversation['watchers'],
  side: Party,
  openid: string,
): StoredConversation['watchers'] {
  if (watchers[side].includes(openid)) return watchers
  return { ...watchers, [side]: [...watchers[side], openid].slice(-MOST_WATCHERS) }
}

/**
 * One side has read to `to` (`readTo` of the core decides it), and this account watches; only ever forward, whoever else
 * writes meanwhile. One request.
 */
export function writeRead(id: string, side: Party, to: number, watcher: string | null): Promise<number> {
  const watching = watcher === null ? {} : { [`watchers.${side}`]: command.push([watcher]) }
  return conversations().updateWhere(
    { _id: id, [`read.${side}`]: command.lt(to) },
    { [`read.${side}`]: to, [`unread.${side}`]: command.pull(command.lte(to)), ...watching },
  )
}

/** Replaces what was said before; only of a closed one. Answers whether it was. */
export async function writeRating(id: string, stars: number, words: string | null): Promise<boolean> {
  const patch = { rating: stars, ratingWordsSealed: sealOf(id, 'ratingWords', words) }
  return (await conversations().updateWhere({ _id: id, state: 'CLOSED' }, patch)) === 1
}

/** Who acts for the person no longer is hinted at no longer. One request. */
export function dropWatcher(personId: string, openid: string): Promise<number> {
  return conversations().updateWhere({ personId }, { 'watchers.person': command.pull(openid) })
}

/** The newest first. */
export function listOfPersons(
  personIds: readonly string[],
  cursor: Cursor | null,
  limit: number,
): Promise<StoredConversation[]> {
  const where = { personId: command.in(personIds) }
  return conversations().find(pageQuery({ where, by: 'lastAt', direction: 'desc', cursor, limit }))
}

/** Those who wait: the longest first; the others: the newest first. */
export function listOfAdviser(
  adviserId: string,
  queue: QueueName,
  cursor: Cursor | null,
  limit: number,
): Promise<StoredConversation[]> {
  const direction = queue === 'WAITING' ? 'asc' : 'desc'
  return conversations().find(
    pageQuery({ where: { adviserId, queue }, by: 'queueAt', direction, cursor, limit }),
  )
}

/** Conversations of a person in which something happened since a moment, but for one. One request. */
export function countLively(personId: string, since: number, except: string): Promise<number> {
  return conversations().count({ personId, lastAt: command.gte(since), _id: command.neq(except) })
}

export function countWaiting(adviserId: string): Promise<number> {
  return conversations().count({ adviserId, queue: 'WAITING' })
}
