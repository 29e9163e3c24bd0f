import type { ClientEffect, SendBody } from './events'
import type { Client, Pending } from './state'
import { fromOf, toOf } from './timeline'
import { begin, done, failed, isFinal, mayBegin, type Moment } from './work'

/** More than anybody writes without a network; then the person is told to wait. */
export const OUTBOX_MAX = 50

const change = (state: Client, requestId: string, how: (pending: Pending) => Pending): Client => ({
  ...state,
  outbox: state.outbox.map((p) => (p.requestId === requestId ? how(p) : p)),
})

const find = (state: Client, requestId: string) => state.outbox.find((p) => p.requestId === requestId)

/** Takes a new message on; the reader is brought to it. The same requestId twice is one message. */
export function write(state: Client, requestId: string, body: Pending['body'], { now }: Moment): Client {
  if (state.outbox.length >= OUTBOX_MAX || find(state, requestId)) return state
  const pending: Pending = { requestId, body, writtenAt: now, tried: false, failed: null, seq: null }
  return {
    ...state,
    outbox: [...state.outbox, pending],
    reader: { ...state.reader, until: null, jump: null, atTop: false },
  }
}

/** What went out may be with the cloud already, so it can be given up only before, or when refused for good. */
export const mayDiscard = (pending: Pending): boolean =>
  pending.seq === null && (!pending.tried || pending.failed !== null)

export function discard(state: Client, requestId: string): Client {
  const outbox = state.outbox.filter((p) => p.requestId !== requestId || !mayDiscard(p))
  return outbox.length === state.outbox.length ? state : { ...state, outbox }
}

/** To the end of the line, under its own requestId: should the cloud have it after all, it is not there twice. */
export function resend(state: Client, requestId: string): Client {
  const pending = find(state, requestId)
  if (!pending?.failed) return state
  const others = state.outbox.filter((p) => p !== pending)
  return { ...state, outbox: [...others, { ...pending, failed: null }] }
}

export function uploaded(state: Client, requestId: string, fileId: string): Client {
  const next = state.uploading.current === requestId ? { ...state, uploading: done() } : state
  return change(next, requestId, (p) =>
    p.body.kind === 'image' && p.body.fileId === null ? { ...p, body: { ...p.body, fileId } } : p,
  )
}

export function uploadFailed(state: Client, requestId: string, code: string, moment: Moment): Client {
  if (state.uploading.current !== requestId) return state
  if (!isFinal(code)) return { ...state, uploading: failed(state.uploading, code, moment) }
  return change({ ...state, uploading: done() }, requestId, (p) => ({ ...p, failed: code }))
}

/** The cloud has it at `seq`. */
export function stored(state: Client, requestId: string, seq: number): Client {
  const next = state.sending.current === requestId ? { ...state, sending: done() } : state
  return change(next, requestId, (p) => ({ ...p, failed: null, seq }))
}

/** A file the cloud would not take has to be uploaded anew. */
export function sendFailed(state: Client, requestId: string, code: string, moment: Moment): Client {
  const inTheAir = state.sending.current === requestId
  if (!isFinal(code)) return inTheAir ? { ...state, sending: failed(state.sending, code, moment) } : state
  return change(inTheAir ? { ...state, sending: done() } : state, requestId, (p) => {
    if (p.seq !== null) return p
    const again = code === 'BAD_FILE' && p.body.kind === 'image'
    return { ...p, failed: code, body: again ? { ...p.body, fileId: null } : p.body }
  })
}

/** Drops what the timeline shows now. What is found there under its requestId needs no answer any more. */
export function settle(state: Client): Client {
  if (state.outbox.length === 0) return state
  const to = toOf(state.timeline)
  const seen = new Set(state.timeline.entries.map((entry) => entry.requestId))
  const outbox = state.outbox.filter((p) => !seen.has(p.requestId) && (p.seq === null || p.seq > to))
  if (outbox.length === state.outbox.length) return state
  const { current } = state.sending
  const arrived = current !== null && !outbox.some((p) => p.requestId === current)
  return { ...state, outbox, sending: arrived ? done() : state.sending }
}

type Started = readonly [Client, ClientEffect] | null

/** C5: the oldest that was neither refused nor stored goes first, and alone; a picture waits for its upload. */
const nextToSend = (state: Client): Pending | undefined =>
  state.outbox.find((p) => p.failed === null && p.seq === null)

export function startSending(state: Client, { now }: Moment): Started {
  const pending = nextToSend(state)
  if (!pending || !mayBegin(state.sending, now) || fromOf(state.timeline) === 0) return null
  const body = bodyOf(pending)
  if (body === null) return null
  const sending = begin(state.sending, pending.requestId, now)
  const next = pending.tried
    ? { ...state, sending }
    : change({ ...state, sending }, pending.requestId, (p) => ({ ...p, tried: true }))
  return [next, { kind: 'send', requestId: pending.requestId, after: toOf(state.timeline), body }]
}

function bodyOf({ body }: Pending): SendBody | null {
  if (body.kind === 'text') return body
  const { fileId, width, height } = body
  return fileId === null ? null : { kind: 'image', fileId, width, height }
}

const nextToUpload = (state: Client) => state.outbox.find((p) => p.failed === null && bodyOf(p) === null)

export function startUpload(state: Client, { now }: Moment): Started {
  const pending = nextToUpload(state)
  if (pending?.body.kind !== 'image' || !mayBegin(state.uploading, now)) return null
  const { requestId, body } = pending
  const next = { ...state, uploadedPart: 0, uploading: begin(state.uploading, requestId, now) }
  return [next, { kind: 'upload', requestId, path: body.path }]
}

/** The upload in the air is of a message the person gave up. */
export function cancelUpload(state: Client): Started {
  const { current } = state.uploading
  if (current === null || find(state, current)) return null
  return [
    { ...state, uploading: done() },
    { kind: 'cancelUpload', requestId: current },
  ]
}

/** Whether time alone can start something here. */
export const hasToSend = (state: Client): boolean => {
  const pending = nextToSend(state)
  return pending !== undefined && bodyOf(pending) !== null && fromOf(state.timeline) > 0
}
export const hasToUpload = (state: Client): boolean => nextToUpload(state) !== undefined
