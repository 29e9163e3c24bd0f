import type { ConversationState, EntryState, Side } from './shape'
import { NOBODY_WAITS, dropTurn, takeTurn, waitingSince, type Waiting } from './waiting'

/** The sides that read and write; the service only tells. */
export type Party = Exclude<Side, 'service'>

export type QueueName = 'WAITING' | 'ANSWERED' | 'CLOSED'

/** The part of a conversation's document the rules decide on. Moments are milliseconds. */
export interface Room {
  readonly state: ConversationState
  /** The place of the newest entry; C1: the next one is `seq + 1`, given in the transaction that stores it. */
  readonly seq: number
  readonly lastAt: number
  readonly lastSide: Side
  readonly waiting: Waiting
  /** How far each side has read; only ever forward, never past `seq`. */
  readonly read: Readonly<Record<Party, number>>
  /** Places of what each side has not read of the other, rising; the newest hundred. */
  readonly unread: Readonly<Record<Party, readonly number[]>>
  /** The adviser's message the last notice was about, the first of its burst; 0: none yet. */
  readonly noticed: number
  /** The message whose beginning is kept as preview; null: taken back. */
  readonly preview: Preview | null
}

interface Preview {
  readonly seq: number
  readonly side: Side
  readonly state: EntryState
}

/** A new message as it will be stored. */
export interface Posting {
  readonly side: Party
  readonly state: Extract<EntryState, 'SHOWN' | 'HELD' | 'CHECKING'>
  readonly at: number
}

export interface Posted {
  readonly room: Room
  /** Where the message stands. */
  readonly seq: number
  /** Where the `reopen` entry in front of it stands; null: the conversation was open. */
  readonly reopened: number | null
  /** True: this message begins a burst the person is told about, under its own `seq`. */
  readonly notify: boolean
}

/** One more than is ever shown: 99 stands for more. */
const UNREAD_KEPT = 100

export const otherSide = (side: Party): Party => (side === 'person' ? 'adviser' : 'person')

/** What an unread list counts as: 0 to 99. */
export const unreadCount = (places: readonly number[]): number => Math.min(places.length, UNREAD_KEPT - 1)

/** The list a conversation stands in, and by which moment it is ordered there. */
export function queueOf(room: Room): { readonly queue: QueueName; readonly queueAt: number } {
  if (room.state === 'CLOSED') return { queue: 'CLOSED', queueAt: room.lastAt }
  const since = waitingSince(room.waiting)
  return since === null ? { queue: 'ANSWERED', queueAt: room.lastAt } : { queue: 'WAITING', queueAt: since }
}

/** A conversation begins with its card (place 1) and the person's first message (place 2). */
export function openRoom(first: Omit<Posting, 'side'>): Posted {
  const empty: Room = {
    state: 'OPEN',
    seq: 1,
    lastAt: first.at,
    lastSide: 'person',
    waiting: NOBODY_WAITS,
    read: { person: 0, adviser: 0 },
    unread: { person: [], adviser: [] },
    noticed: 0,
    preview: null,
  }
  return post(empty, { ...first, side: 'person' })
}

/**
 * A message enters. Retries never come here: its document's id holds C2. Writing in a closed conversation opens it
 * again, by an entry of its own. One notice a burst: while the message the last one was about is unread, there is no other.
 */
export function post(room: Room, posting: Posting): Posted {
  const { side, state, at } = posting
  const reopened = room.state === 'CLOSED' ? room.seq + 1 : null
  const seq = (reopened ?? room.seq) + 1
  const notify = side === 'adviser' && room.noticed <= room.read.person
  const placed: Room = {
    ...room,
    state: 'OPEN',
    seq,
    lastAt: at,
    lastSide: side,
    noticed: notify ? seq : room.noticed,
    preview: { seq, side, state },
  }
  return { room: state === 'SHOWN' ? appear(placed, seq, { seq, side, at }) : placed, seq, reopened, notify }
}

/** The other side can see it from `place` on: it is unread there, and a question or an answer. */
function appear(room: Room, place: number, message: Operation['target']): Room {
  const to = otherSide(message.side)
  const unread = { ...room.unread, [to]: [...room.unread[to], place].slice(-UNREAD_KEPT) }
  return { ...room, unread, waiting: takeTurn(room.waiting, message) }
}

function vanish(room: Room, seq: number): Room {
  const without = (places: readonly number[]) => places.filter((place) => place !== seq)
  return {
    ...room,
    unread: { person: without(room.unread.person), adviser: without(room.unread.adviser) },
    waiting: dropTurn(room.waiting, seq),
  }
}

/** An operation on the message at `target`: who did it, and how the message stands after it. */
export interface Operation {
  readonly by: Side
  readonly at: number
  readonly target: { readonly seq: number; readonly side: Party; readonly at: number }
  readonly from: EntryState
  readonly to: EntryState
}

export interface Operated {
  readonly room: Room
  /** Where the operation itself stands. */
  readonly seq: number
}

/**
 * A recall, hold or release enters with a place of its own. A message released late counts as unread from the place of
 * its release, and its sender has waited since it was written.
 */
export function operate(room: Room, operation: Operation): Operated {
  const { by, at, target, from, to } = operation
  const seq = room.seq + 1
  const placed: Room = { ...room, seq, lastAt: at, lastSide: by, preview: previewAfter(room, operation) }
  if (to === 'SHOWN') return { room: appear(placed, seq, target), seq }
  return { room: from === 'SHOWN' ? vanish(placed, target.seq) : placed, seq }
}

function previewAfter({ preview }: Room, { target, to }: Operation): Preview | null {
  if (preview?.seq !== target.seq) return preview
  return to === 'RECALLED' ? null : { ...preview, state: to }
}

/** The end of a conversation, by either side; null: it is closed already, nothing to write. */
export function closeRoom(room: Room, by: Party, at: number): Operated | null {
  if (room.state === 'CLOSED') return null
  const seq = room.seq + 1
  return {
    room: { ...room, state: 'CLOSED', seq, lastAt: at, lastSide: by, waiting: NOBODY_WAITS },
    seq,
  }
}

/** Only what is closed can be rated. */
export const mayRate = (room: Room): boolean => room.state === 'CLOSED'

/**
 * One side has read up to `seq`. Answers the very same room when nothing moves. `noticeRead`: the place whose notice is
 * read with it, null for none.
 */
export function readTo(
  room: Room,
  side: Party,
  seq: number,
): { readonly room: Room; readonly noticeRead: number | null } {
  const to = Math.min(seq, room.seq)
  if (to <= room.read[side]) return { room, noticeRead: null }
  const noticeRead =
    side === 'person' && room.read.person < room.noticed && room.noticed <= to ? room.noticed : null
  const unread = { ...room.unread, [side]: room.unread[side].filter((place) => place > to) }
  return { room: { ...room, read: { ...room.read, [side]: to }, unread }, noticeRead }
}
