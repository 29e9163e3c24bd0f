import type { ReadMarks, RoomHead, RoomView, SendAnswer } from './entry'

/**
 * What happens to a conversation on this phone. `requestId` is minted by whoever raises the event (`newRequestId`), once
 * for each message; `code` is an error code of the contracts, as CallError carries it.
 */
export type ClientEvent =
  /** The page is in front, or no longer. `fresh`: what is kept came from the cloud a moment ago, so nobody looks at once. */
  | { readonly kind: 'shown'; readonly fresh?: boolean }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'online' | 'offline' }
  /** Something may be new: from realtime. */
  | { readonly kind: 'hint' }
  /** The moment a `wake` named has come; at any other moment it does no harm. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'wroteText'; readonly requestId: string; readonly text: string }
  | {
      readonly kind: 'wrotePicture'
      readonly requestId: string
      /** On this phone. */
      readonly path: string
      readonly width: number
      readonly height: number
    }
  /** The person taps a failed message: it goes to the end of the line. */
  | { readonly kind: 'resend'; readonly requestId: string }
  /** The person gives up a message; ignored where `mayDiscard` says no, for the cloud may have it already. */
  | { readonly kind: 'discard'; readonly requestId: string }
  /** `part` from 0 to 1. */
  | { readonly kind: 'uploadMoved'; readonly requestId: string; readonly part: number }
  | { readonly kind: 'uploaded'; readonly requestId: string; readonly fileId: string }
  | { readonly kind: 'uploadFailed'; readonly requestId: string; readonly code: string }
  | { readonly kind: 'sendAnswered'; readonly requestId: string; readonly answer: SendAnswer }
  | { readonly kind: 'sendFailed'; readonly requestId: string; readonly code: string }
  /** The person takes back the message at `target`. */
  | { readonly kind: 'recall'; readonly requestId: string; readonly target: number }
  | { readonly kind: 'recallAnswered'; readonly requestId: string; readonly answer: RoomView }
  | { readonly kind: 'recallFailed'; readonly requestId: string; readonly code: string }
  /** `n` is the pull's own; 0 for an answer nobody asked the engine for (`consultations.start`). */
  | { readonly kind: 'pullAnswered'; readonly n: number; readonly answer: RoomView }
  | { readonly kind: 'pullFailed'; readonly n: number; readonly code: string }
  | { readonly kind: 'readAnswered'; readonly read: ReadMarks }
  | { readonly kind: 'readFailed'; readonly code: string }
  /** A newer head came by another way: closed, rated. */
  | { readonly kind: 'head'; readonly head: RoomHead }
  /** The reader came near the top or the bottom of what is rendered. */
  | { readonly kind: 'older' | 'newer' }
  /** The reader wants the newest. */
  | { readonly kind: 'bottom' }
  /** The reader wants to see this place, e.g. the first unread. */
  | { readonly kind: 'jump'; readonly seq: number }
  /** What comes after this place is not drawn yet, so it is not read; null: all of it is. */
  | { readonly kind: 'seen'; readonly seq: number | null }
  /** The image at this place has no link, or an old one. */
  | { readonly kind: 'refresh'; readonly seq: number }

export type SendBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly fileId: string; readonly width: number; readonly height: number }

/**
 * What the driver does, in this order, without waiting for one before the next. Each of send, upload, recall, pull and
 * read is answered by exactly one event; where none comes the engine gives it up by itself.
 */
export type ClientEffect =
  /** Write `save(state)` to the phone now, before anything after it in the list. */
  | { readonly kind: 'persist' }
  /** → uploadMoved…, uploaded | uploadFailed */
  | { readonly kind: 'upload'; readonly requestId: string; readonly path: string }
  | { readonly kind: 'cancelUpload'; readonly requestId: string }
  /** → sendAnswered | sendFailed */
  | { readonly kind: 'send'; readonly requestId: string; readonly after: number; readonly body: SendBody }
  /** → recallAnswered | recallFailed */
  | { readonly kind: 'recall'; readonly requestId: string; readonly target: number; readonly after: number }
  /** Neither `after` nor `before`: the newest. → pullAnswered | pullFailed */
  | {
      readonly kind: 'pull'
      readonly n: number
      readonly after?: number
      readonly before?: number
      readonly limit: number
    }
  /** → readAnswered | readFailed */
  | { readonly kind: 'read'; readonly seq: number }
  /** Raise `tick` at this moment (ms); it takes the place of the one before. */
  | { readonly kind: 'wake'; readonly at: number }
  /** Tell the person in a toast: something they asked for was refused. */
  | { readonly kind: 'tell'; readonly about: 'recall' | 'write'; readonly code: string }
