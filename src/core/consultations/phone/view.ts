import type { Entry } from './entry'
import type { Pending } from './state'

/**
 * One thing to render. `key` stays the same when a message on its way becomes an entry, so its bubble stays in place.
 * `time`: a new day or more than ten minutes later; `at` in ms.
 */
export type Line =
  | { readonly kind: 'time'; readonly key: string; readonly at: number }
  /** What follows was unread when the page came in front. */
  | { readonly kind: 'unread'; readonly key: string }
  /** The card the conversation starts from, and its ends (`close`, `reopen`). */
  | { readonly kind: 'card' | 'event'; readonly key: string; readonly entry: Entry }
  | MessageLine
  | PendingLine

export interface MessageLine {
  readonly kind: 'message'
  readonly key: string
  readonly entry: Entry
  /** Written by this phone's side: the bubble stands on the right. */
  readonly ours: boolean
  /** The other side has read up to here: true for the last such message only. */
  readonly read: boolean
  readonly mayRecall: boolean
  readonly recalling: boolean
}

export interface PendingLine {
  readonly kind: 'pending'
  readonly key: string
  readonly pending: Pending
  /** `waiting`: for the network, or for those in front of it. `sent`: stored, not in the timeline yet. */
  readonly status: 'waiting' | 'uploading' | 'sending' | 'sent' | 'failed'
  /** Of an upload, 0 to 100. */
  readonly percent: number
  readonly mayDiscard: boolean
}

export interface View {
  /** At most BUBBLES of kinds other than `time` and `unread`, the oldest first. */
  readonly lines: readonly Line[]
  /** There is something above or below what is rendered: raise `older` / `newer` when the reader comes near. */
  readonly hasOlder: boolean
  readonly hasNewer: boolean
  /** Messages of the other side below what is rendered. */
  readonly below: number
  /** First unread place when the page came in front, where it lies above what is rendered: offer a `jump`. */
  readonly unreadAbove: number | null
}

/** Bubbles rendered at once, however long the conversation. */
export const BUBBLES = 40
