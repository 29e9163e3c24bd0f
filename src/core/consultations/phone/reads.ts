import type { ReadMarks } from './entry'
import type { ClientEffect } from './events'
import { readUpTo } from './reader'
import type { Client } from './state'
import { begin, done, failed, isFinal, mayBegin, type Moment } from './work'

/** One telling for what comes within a second; refused for good, not before a minute. */
const PAUSE_MS = 1000
const REFUSED_PAUSE_MS = 60_000

/** Read pointers only move forward, whatever order the answers come in. */
export function readAnswered(state: Client, read: ReadMarks, { now }: Moment): Client {
  const reading = done(now + PAUSE_MS)
  if (state.head === null) return { ...state, reading }
  const { person, adviser } = state.head.read
  const further = { person: Math.max(person, read.person), adviser: Math.max(adviser, read.adviser) }
  return { ...state, reading, head: { ...state.head, read: further } }
}

export function readFailed(state: Client, code: string, moment: Moment): Client {
  const reading = isFinal(code) ? done(moment.now + REFUSED_PAUSE_MS) : failed(state.reading, code, moment)
  return { ...state, reading }
}

export function startReading(state: Client, { now }: Moment): readonly [Client, ClientEffect] | null {
  const seq = readUpTo(state)
  if (seq === null || !mayBegin(state.reading, now)) return null
  return [
    { ...state, reading: begin(state.reading, String(seq), now) },
    { kind: 'read', seq },
  ]
}
