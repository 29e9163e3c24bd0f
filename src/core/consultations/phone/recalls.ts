import type { ClientEffect } from './events'
import type { Client } from './state'
import { entryAt, toOf } from './timeline'
import { begin, done, failed, isFinal, mayBegin, type Moment } from './work'

/** Asks for a message of one's own to be taken back; asked twice is asked once. The cloud decides whether in time. */
export function askRecall(state: Client, requestId: string, target: number): Client {
  const isAsked = state.recalls.some((r) => r.target === target)
  if (isAsked || !entryAt(state.timeline, target)?.mine) return state
  return { ...state, recalls: [...state.recalls, { requestId, target }] }
}

function without(state: Client, requestId: string): Client {
  const recalls = state.recalls.filter((r) => r.requestId !== requestId)
  return recalls.length === state.recalls.length ? state : { ...state, recalls }
}

export function recallAnswered(state: Client, requestId: string): Client {
  const next = without(state, requestId)
  return state.recalling.current === requestId ? { ...next, recalling: done() } : next
}

export function recallFailed(state: Client, requestId: string, code: string, moment: Moment): Client {
  if (isFinal(code)) return recallAnswered(state, requestId)
  if (state.recalling.current !== requestId) return state
  return { ...state, recalling: failed(state.recalling, code, moment) }
}

export function startRecall(state: Client, { now }: Moment): readonly [Client, ClientEffect] | null {
  const next = state.recalls[0]
  if (next === undefined || !mayBegin(state.recalling, now)) return null
  const { requestId, target } = next
  const effect = { kind: 'recall', requestId, target, after: toOf(state.timeline) } as const
  return [{ ...state, recalling: begin(state.recalling, requestId, now) }, effect]
}
