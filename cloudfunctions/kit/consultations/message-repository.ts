import type { Outcome } from '@/core/eligibility/decision'
import type { EntryKind, EntryState, Side } from '@/core/consultations/shape'
import { open, seal, type Place } from '../crypto'
import { collection, command, type Patch, type Stored } from '../database'
import { pageQuery, type Cursor } from '../pages'
import type { Tx } from '../transaction'

export interface StoredImage {
  /** Of the clean copy under `documents/`. */
  readonly fileId: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type StoredAbout =
  | { readonly kind: 'matter' }
  | { readonly kind: 'result'; readonly outcome: Outcome }
  | { readonly kind: 'appointment'; readonly appointmentId: string }

/** messages/{id}: one entry of a conversation, message or operation. Moments in ms. */
export interface StoredMessage extends Stored {
  readonly conversationId: string
  readonly personId: string
  readonly areaCode: string
  readonly townCode: string
  readonly seq: number
  readonly side: Side
  /** Empty for the service. */
  readonly accountId: string
  readonly requestId: string | null
  readonly payloadHash: string | null
  readonly by: string
  readonly kind: EntryKind
  readonly state: EntryState
  readonly bodySealed: string | null
  readonly image: StoredImage | null
  readonly about: StoredAbout | null
  readonly target: number | null
  readonly at: number
  /** When the content check is asked again, or a file taken back is removed for good; null: nothing is due. */
  readonly recheckAt: number | null
  /** Checks asked that were not answered. */
  readonly rechecks: number
  /** WeChat's id of an image check on its way; absent where there is none. */
  readonly checkTrace?: string
  /** The label the check gave, of WeChat's table. */
  readonly suspicion: number | null
  /** A clerk has spoken: no verdict changes it any more. */
  readonly judged: boolean
  /** The file of a message taken back, until it is removed. */
  readonly doomed: string | null
}

/** What is about the check, as every message begins. */
export const UNCHECKED = {
  recheckAt: null,
  rechecks: 0,
  suspicion: null,
  judged: false,
  doomed: null,
} as const

const messages = () => collection<StoredMessage>('messages')
const placeOf = (id: string): Place => ({ collection: 'messages', id, field: 'body' })

export const sealBody = (id: string, text: string): string => seal(text, placeOf(id))

export const openBody = ({ _id, bodySealed }: StoredMessage): string | null =>
  bodySealed === null ? null : open(bodySealed, placeOf(_id))

export function loadMessage(id: string): Promise<StoredMessage | null> {
  return messages().get(id)
}

export function readMessage(tx: Tx, id: string): Promise<StoredMessage | null> {
  return tx.get<StoredMessage>('messages', id)
}

export function addMessage(tx: Tx, message: StoredMessage): Promise<void> {
  return tx.add<StoredMessage>('messages', message)
}

export async function updateMessage(tx: Tx, id: string, patch: Patch): Promise<void> {
  await tx.update('messages', id, patch)
}

/** The entries behind a place, rising. */
export function entriesAfter(conversationId: string, after: number, limit: number): Promise<StoredMessage[]> {
  return messages().find({
    where: { conversationId, seq: command.gt(after) },
    orderBy: [['seq', 'asc']],
    limit,
  })
}

/** The last entries in front of a place (null: of all), rising. */
export async function entriesBefore(
  conversationId: string,
  before: number | null,
  limit: number,
): Promise<StoredMessage[]> {
  const where = before === null ? { conversationId } : { conversationId, seq: command.lt(before) }
  const found = await messages().find({ where, orderBy: [['seq', 'desc']], limit })
  return found.reverse()
}

/** The entry at one place, and those behind another, in one request; rising. */
export function entryAndAfter(
  conversationId: string,
  place: number,
  after: number,
  limit: number,
): Promise<StoredMessage[]> {
  return messages().find({
    where: { conversationId, seq: command.or([command.eq(place), command.gt(after)]) },
    orderBy: [['seq', 'asc']],
    limit: limit + 1,
  })
}

/** The entries at some places, rising; none asked, none read. */
export async function entriesAt(conversationId: string, places: readonly number[]): Promise<StoredMessage[]> {
  if (places.length === 0) return []
  return messages().find({
    where: { conversationId, seq: command.in(places) },
    orderBy: [['seq', 'asc']],
    limit: places.length,
  })
}

/** What is held in a town, or in all towns of a county; of one village where `village` says so. The oldest first. */
export function listHeld(
  where: { readonly townCode: string | object; readonly areaCode?: string },
  cursor: Cursor | null,
  limit: number,
): Promise<StoredMessage[]> {
  const held = { ...where, state: 'HELD' }
  return messages().find(pageQuery({ where: held, by: 'at', direction: 'asc', cursor, limit }))
}

/** The message an image check is about. */
export async function findByTrace(checkTrace: string): Promise<StoredMessage | null> {
  return (await messages().find({ where: { checkTrace }, limit: 1 }))[0] ?? null
}

/** Whose check is due to be asked again, the longest due first. */
export function listDue(now: number, limit: number): Promise<StoredMessage[]> {
  return messages().find({
    where: { recheckAt: command.lte(now) },
    orderBy: [['recheckAt', 'asc']],
    limit,
  })
}

/** Only while the check still stands as it was read, so that two jobs at once do not undo each other. */
export function writeRecheck(message: StoredMessage, patch: Patch): Promise<number> {
  return messages().updateWhere({ _id: message._id, recheckAt: message.recheckAt }, patch)
}
