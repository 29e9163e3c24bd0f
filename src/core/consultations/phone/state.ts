import type { Party } from '../room'
import type { RoomHead } from './entry'
import { EMPTY, type Timeline } from './timeline'
import { IDLE, type Work } from './work'

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

/** The pull in the air: for what is new, for the newest page whatever lies between, for a page above, for one place again. */
export interface Pulling {
  readonly n: number
  readonly ask: 'newer' | 'newest' | 'older' | 'place'
}

export interface Pulls {
  readonly current: Pulling | null
  readonly since: number
  readonly fails: number
  /** Pulls in a row that brought nothing: the rhythm slows. */
  readonly quiet: number
  /** When the next is due, ms; while `fails`, no pull of any kind before. */
  readonly at: number
  /** Something may have come since the last pull went out. */
  readonly hinted: boolean
  /** Number of the last pull. */
  readonly n: number
  readonly wantsOlder: boolean
  readonly wantsPlace: number | null
}

/** What the reader looks at. */
export interface Reader {
  /** Last place rendered; null: the newest, and what is on its way. */
  readonly until: number | null
  /** Last place before the reader's eyes, while they stand above the end and what comes is held back; null: all of it. */
  readonly seen: number | null
  /** The reader stands at the top and waits for a page above. */
  readonly atTop: boolean
  /** A place to go to, above what is known. */
  readonly jump: number | null
  /** First place that was unread when the page came in front; null: none. */
  readonly unreadFrom: number | null
  /** The page just came in front: the next answer says what is unread. */
  readonly arriving: boolean
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
  /** In the order written. */
  readonly outbox: readonly Pending[]
  readonly recalls: readonly Recalling[]
  readonly sending: Work
  readonly uploading: Work
  /** How much of the current upload is done, 0 to 1. */
  readonly uploadedPart: number
  readonly recalling: Work
  readonly reading: Work
  readonly pulls: Pulls
  readonly reader: Reader
  /** The conversation cannot be looked into (any more): the code it was refused with. */
  readonly gone: string | null
  /** The moment of the last step, ms. */
  readonly clock: number
  /** The last `wake` asked for, ms. */
  readonly wakeAt: number | null
}

/** A conversation before the first look at it. */
export function openClient(conversationId: string, side: Party): Client {
  return {
    conversationId,
    side,
    visible: false,
    online: true,
    head: null,
    timeline: EMPTY,
    outbox: [],
    recalls: [],
    sending: IDLE,
    uploading: IDLE,
    uploadedPart: 0,
    recalling: IDLE,
    reading: IDLE,
    pulls: {
      current: null,
      since: 0,
      fails: 0,
      quiet: 0,
      at: 0,
      hinted: false,
      n: 0,
      wantsOlder: false,
      wantsPlace: null,
    },
    reader: { until: null, seen: null, atTop: false, jump: null, unreadFrom: null, arriving: false },
    gone: null,
    clock: 0,
    wakeAt: null,
  }
}
