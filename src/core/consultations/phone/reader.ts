import type { Party } from '../room'
import type { Entry } from './entry'
import type { Client, Reader } from './state'
import { fromOf } from './timeline'

/** Bubbles rendered at once, however long the conversation. */
export const BUBBLES = 40

/** How far one `older` or `newer` moves. */
const STRIDE = 20

/** Bubbles left in front of a place jumped to. */
const IN_FRONT = 4

/**
 * Whether an entry has a bubble of its own: operations show in their target, and what the content check keeps from this
 * reader is not there for them (the place is known, so nothing is missing from the order).
 */
export function isBubble({ kind, state, side }: Entry, reader: Party): boolean {
  if (kind === 'recall' || kind === 'hold' || kind === 'release') return false
  return side === reader || (state !== 'HELD' && state !== 'REJECTED')
}

const bubblesOf = (state: Client): readonly Entry[] =>
  state.timeline.entries.filter((entry) => isBubble(entry, state.side))

function lastRendered(bubbles: readonly Entry[], until: number | null): number {
  if (until === null) return bubbles.length - 1
  let i = bubbles.length - 1
  while (i > 0 && (bubbles[i]?.seq ?? 0) > until) i -= 1
  return i
}

const look = (state: Client, reader: Partial<Reader>): Client => ({
  ...state,
  reader: { ...state.reader, ...reader },
})

/** Renders up to the bubble at `index`; the last one stands for the newest, and what is on its way. */
const lookAt = (state: Client, bubbles: readonly Entry[], index: number): Client =>
  look(state, { until: index >= bubbles.length - 1 ? null : (bubbles[index]?.seq ?? null), atTop: false })

/** Moves towards the beginning; the next page is asked for before the reader stands at the top. */
export function older(state: Client): Client {
  const bubbles = bubblesOf(state)
  const last = lastRendered(bubbles, state.reader.until)
  const next = Math.max(Math.min(BUBBLES - 1, bubbles.length - 1), last - STRIDE)
  const moved = next < last ? lookAt(state, bubbles, next) : look(state, { atTop: true })
  const above = next + 1 - BUBBLES
  if (above >= STRIDE || fromOf(state.timeline) <= 1) return moved
  return { ...moved, pulls: { ...moved.pulls, wantsOlder: true } }
}

export function newer(state: Client): Client {
  const bubbles = bubblesOf(state)
  return lookAt(state, bubbles, lastRendered(bubbles, state.reader.until) + STRIDE)
}

export const bottom = (state: Client): Client => look(state, { until: null, jump: null, atTop: false })

/** Goes to a place, near the top of what is rendered; pages above are asked for until it is known. */
export function jump(state: Client, seq: number): Client {
  if (seq < fromOf(state.timeline)) {
    const wanting = { ...state, pulls: { ...state.pulls, wantsOlder: true } }
    return look(wanting, { jump: seq })
  }
  const bubbles = bubblesOf(state)
  const at = bubbles.findIndex((entry) => entry.seq >= seq)
  const first = Math.max(0, (at < 0 ? bubbles.length : at) - IN_FRONT)
  return look(lookAt(state, bubbles, first + BUBBLES - 1), { jump: null })
}

/** A page above has come: the reader goes on to where they wanted. */
export function showAbove(state: Client): Client {
  if (state.reader.jump !== null) return jump(state, state.reader.jump)
  return state.reader.atTop ? older(state) : state
}

/** What of the other side was in front of the reader and wants to be told as read; null: nothing new. */
export function readUpTo(state: Client): number | null {
  if (state.head === null || !state.visible) return null
  const told = state.head.read[state.side]
  const { entries } = state.timeline
  const drawn = state.reader.until ?? entries[entries.length - 1]?.seq ?? 0
  const end = Math.min(drawn, state.reader.seen ?? drawn)
  for (let i = end - fromOf(state.timeline); i >= 0; i -= 1) {
    const entry = entries[i]
    if (entry === undefined || entry.seq <= told) return null
    if (needsReading(entry, state.side)) return end
  }
  return null
}

const needsReading = ({ kind, side }: Entry, own: Party): boolean =>
  side !== own && kind !== 'recall' && kind !== 'hold'
