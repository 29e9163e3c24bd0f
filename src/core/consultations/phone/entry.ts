import type { Matter } from '../../appointments/matters'
import type { Outcome } from '../../eligibility/decision'
import type { ConversationState, EntryKind, EntryState, Side } from '../shape'

/** What a conversation starts from, as shown. Moments here and below are ISO text, as they come. */
export type AboutView =
  | { readonly kind: 'matter' }
  | { readonly kind: 'result'; readonly outcome: Outcome }
  | {
      readonly kind: 'appointment'
      readonly appointmentId: string
      readonly start: string
      readonly venue: string
    }

/** One entry as this phone may see it; the cloud's `entryView`, field by field. */
export interface Entry {
  readonly seq: number
  readonly kind: EntryKind
  readonly state: EntryState
  readonly side: Side
  readonly by: string
  readonly mine: boolean
  readonly requestId: string | null
  readonly at: string
  readonly text: string | null
  /** `url` is empty in what was kept on the phone: ask for a `refresh`. */
  readonly image: { readonly url: string; readonly width: number; readonly height: number } | null
  readonly about: AboutView | null
  readonly target: number | null
}

/** How far each side has read. */
export interface ReadMarks {
  readonly person: number
  readonly adviser: number
}

/** The head of a conversation; the cloud's `conversationView`, field by field. */
export interface RoomHead {
  readonly conversationId: string
  readonly state: ConversationState
  readonly personId: string
  readonly personName: string
  readonly adviser: {
    readonly adviserId: string
    readonly name: string
    readonly firm: string | null
    readonly phone: string | null
    readonly languages: readonly string[]
    readonly sample: boolean
  }
  readonly matter: Matter
  readonly lastSeq: number
  readonly lastAt: string
  readonly lastSide: Side
  readonly preview: string | null
  readonly waitingSince: string | null
  readonly read: ReadMarks
  readonly unread: number
  readonly rating: number | null
  readonly otherParty: string | null
  readonly service: { readonly opensAt: string | null; readonly answerBy: string; readonly hours: string }
}

/** What every look into a conversation answers. */
export interface RoomView {
  readonly conversation: RoomHead
  readonly entries: readonly Entry[]
  readonly changed: readonly Entry[]
}

/** What `send` answers: the same, and where the message stands. */
export interface SendAnswer extends RoomView {
  readonly seq: number
}
