import type { Party } from '../room'
import type { RoomHead } from './entry'
import type { Timeline } from './timeline'

/** A message on its way. Its `requestId` is its own for good: however often it is sent, it has one place (C2). */
export interface Pending {
  readonly requestId: string
  readonly body: PendingBody
  /** Milliseconds. */
  readonly writtenAt: number
  /** It went out at least once, so the cloud may have it. */
  readonly tried: boolean
  /** The cloud refused it for good, with this code: the person resends or discards it. */
  readonly failed: string | null
  /** The place the cloud gave it; it leaves once the timeline has come that far. */
  readonly seq: number | null
}

export type PendingBody =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'image'
      readonly path: string
      readonly width: number
      readonly height: number
      /** Null until uploaded. */
      readonly fileId: string | null
    }

/** A message being taken back. */
export interface Recalling {
  readonly requestId: string
  readonly target: number
}

/** One kind of work, one at a time: what is in the air since when, and when the next may start after failures. Ms. */
export interface Line {
  /** The `requestId` in the air; null: none. */
  readonly current: string | null
  readonly since: number
  /** Failures in a row. */
  readonly fails: number
  readonly notBefore: number
}

export interface Pulls {
  readonly current: { readonly n: number; readonly newest: boolean; readonly older: boolean } | null
  readonly since: number
  readonly fails: number
  /** Pulls in a row that brought nothing: the rhythm slows. */
  readonly quiet: number
  /** When the next is due. */
  readonly at: number
  readonly n: number
  /** Asked for by the reader. */
  readonly wantsOlder: boolean
  readonly wantsPlace: number | null
}

/** Everything one phone knows of one conversation. Immutable and plain data. */
export interface Client {
  readonly conversationId: string
  /** The side this phone writes for. */
  readonly side: Party
  readonly visible: boolean
  readonly online: boolean
  /** Null until the first answer. */
  readonly head: RoomHead | null
  readonly timeline: Timeline
  readonly outbox: readonly Pending[]
  readonly recalls: readonly Recalling[]
  readonly sending: Line
  readonly uploading: Line
  /** How much of the current upload is done, 0 to 1. */
  readonly uploadedPart: number
  readonly recalling: Line
  readonly pulls: Pulls
  /** `current` is the place being told, as text. */
  readonly reading: Line
  /** Last place rendered; null: the newest, and what is on its way. */
  readonly until: number | null
  /** First place that was unread when the page came in front; null: none. */
  readonly unreadFrom: number | null
  /** The conversation cannot be looked into (any more): the code it was refused with. */
  readonly gone: string | null
  readonly wakeAt: number | null
}

const IDLE: Line = { current: null, since: 0, fails: 0, notBefore: 0 }

/** A conversation before the first look at it. */
export function openClient(conversationId: string, side: Party): Client {
  return {
    conversationId,
    side,
    visible: false,
    online: true,
    head: null,
    timeline: { entries: [], ahead: [], version: 0 },
    outbox: [],
    recalls: [],
    sending: IDLE,
    uploading: IDLE,
    uploadedPart: 0,
    recalling: IDLE,
    pulls: {
      current: null,
      since: 0,
      fails: 0,
      quiet: 0,
      at: 0,
      n: 0,
      wantsOlder: false,
      wantsPlace: null,
    },
    reading: IDLE,
    until: null,
    unreadFrom: null,
    gone: null,
    wakeAt: null,
  }
}
