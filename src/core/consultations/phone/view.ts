import { dayOf, fromIso } from '../../time/moment'
import { MINUTE_MS } from '../../time/day'
import { otherSide } from '../room'
import { RECALL_MS } from '../shape'
import type { Entry } from './entry'
import { mayDiscard } from './outbox'
import { BUBBLES, isBubble } from './reader'
import type { Client, Pending } from './state'
import { fromOf } from './timeline'

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
  /** Messages of the other side below what is rendered, 99 stands for more. */
  readonly below: number
  /** First unread place when the page came in front, where it lies above what is rendered: offer a `jump`. */
  readonly unreadAbove: number | null
}

const GAP_MS = 10 * MINUTE_MS
const MOST_BELOW = 99

/** What to render of a conversation at `now` (ms). Costs the same however long it is. */
export function viewOf(state: Client, now: number): View {
  const { until, unreadFrom } = state.reader
  const pending = until === null ? state.outbox : []
  const { shown, hasOlder } = entriesAbove(state, BUBBLES - Math.min(pending.length, BUBBLES))
  const lastRead = lastReadByThem(state)
  const content = [
    ...shown.map((entry) => ({ line: lineOf(state, entry, now, lastRead), at: fromIso(entry.at) })),
    ...pending.slice(-BUBBLES).map((p) => ({ line: pendingLine(state, p), at: p.writtenAt })),
  ]
  const first = shown[0]?.seq ?? 0
  const isAbove = unreadFrom !== null && unreadFrom < first && hasOlder
  return {
    lines: withMarks(content, isAbove ? null : unreadFrom, state),
    hasOlder,
    hasNewer: until !== null,
    below: countBelow(state),
    unreadAbove: isAbove ? unreadFrom : null,
  }
}

/** The last `most` bubbles up to the reader's place. */
function entriesAbove(state: Client, most: number): { shown: readonly Entry[]; hasOlder: boolean } {
  const { entries } = state.timeline
  const from = fromOf(state.timeline)
  const { until } = state.reader
  const shown: Entry[] = []
  let i = until === null ? entries.length - 1 : until - from
  for (; i >= 0 && shown.length < most; i -= 1) {
    const entry = entries[i]
    if (entry !== undefined && isBubble(entry, state.side)) shown.push(entry)
  }
  return { shown: shown.reverse(), hasOlder: i >= 0 || from > 1 }
}

const keyOf = (entry: Entry): string => entry.requestId ?? `s${entry.seq}`

function lineOf(state: Client, entry: Entry, now: number, lastRead: number): Line {
  const key = keyOf(entry)
  if (entry.kind === 'card') return { kind: 'card', key, entry }
  if (entry.kind !== 'text' && entry.kind !== 'image') return { kind: 'event', key, entry }
  const recalling = state.recalls.some((r) => r.target === entry.seq)
  const isStanding = entry.state !== 'RECALLED' && entry.state !== 'REJECTED'
  return {
    kind: 'message',
    key,
    entry,
    ours: entry.side === state.side,
    read: entry.seq === lastRead,
    mayRecall: entry.mine && isStanding && !recalling && now <= fromIso(entry.at) + RECALL_MS,
    recalling,
  }
}

/** The last message of this side the other one has read; 0: none. */
function lastReadByThem({ head, timeline, side }: Client): number {
  const mark = head?.read[otherSide(side)] ?? 0
  const { entries } = timeline
  for (let i = Math.min(entries.length - 1, mark - fromOf(timeline)); i >= 0; i -= 1) {
    const entry = entries[i]
    if (entry && entry.side === side && entry.state === 'SHOWN' && isMessage(entry)) return entry.seq
  }
  return 0
}

const isMessage = ({ kind }: Entry): boolean => kind === 'text' || kind === 'image'

function pendingLine(state: Client, pending: Pending): PendingLine {
  const isUploading = state.uploading.current === pending.requestId
  return {
    kind: 'pending',
    key: pending.requestId,
    pending,
    status: statusOf(state, pending),
    percent: isUploading ? Math.floor(state.uploadedPart * 100) : 0,
    mayDiscard: mayDiscard(pending),
  }
}

function statusOf({ sending, uploading }: Client, pending: Pending): PendingLine['status'] {
  if (pending.failed !== null) return 'failed'
  if (pending.seq !== null) return 'sent'
  if (uploading.current === pending.requestId) return 'uploading'
  return sending.current === pending.requestId ? 'sending' : 'waiting'
}

function countBelow({ timeline, reader, side }: Client): number {
  if (reader.until === null) return 0
  const { entries } = timeline
  let count = 0
  for (let i = reader.until - fromOf(timeline) + 1; i < entries.length && count < MOST_BELOW; i += 1) {
    const entry = entries[i]
    if (entry && isMessage(entry) && isBubble(entry, side) && entry.side !== side) count += 1
  }
  return count
}

/** Puts the times between, and the mark in front of the first of the other side that was unread. */
function withMarks(
  content: readonly { readonly line: Line; readonly at: number }[],
  unreadFrom: number | null,
  { side }: Client,
): Line[] {
  const lines: Line[] = []
  let before: number | null = null
  let isMarked = unreadFrom === null
  for (const { line, at } of content) {
    if (before === null || at - before > GAP_MS || dayOf(at) !== dayOf(before))
      lines.push({ kind: 'time', key: `t${line.key}`, at })
    before = at
    if (!isMarked && 'entry' in line && line.entry.seq >= (unreadFrom ?? 0) && line.entry.side !== side) {
      lines.push({ kind: 'unread', key: 'unread' })
      isMarked = true
    }
    lines.push(line)
  }
  return lines
}
