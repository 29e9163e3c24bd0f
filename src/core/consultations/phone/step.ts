import type { ClientEffect, ClientEvent } from './events'
import {
  OUTBOX_MAX,
  cancelUpload,
  discard,
  hasToSend,
  hasToUpload,
  resend,
  sendFailed,
  startSending,
  startUpload,
  stored,
  uploadFailed,
  uploaded,
  write,
} from './outbox'
import { lookNow, paced, pullAnswered, pullDue, pullFailed, startPull, takeAnswer, takeHead } from './pulls'
import { readAnswered, readFailed, startReading } from './reads'
import { bottom, jump, newer, older, readUpTo } from './reader'
import { askRecall, recallAnswered, recallFailed, startRecall } from './recalls'
import type { Client } from './state'
import { toOf } from './timeline'
import { LAPSE_MS, UPLOAD_LAPSE_MS, dueOf, freshly, isFinal, rewound, type Moment } from './work'

/** What a step answers: the next state, and what the driver does now, in this order. */
export interface Stepped {
  readonly state: Client
  readonly effects: readonly ClientEffect[]
}

/** Takes one event in and plans what is to be done. Pure: the same arguments give the same answer. */
export function step(before: Client, event: ClientEvent, moment: Moment): Stepped {
  const taken = take(lapse(onTime(before, moment.now), moment), event, moment)
  const [planned, started] = plan(taken, moment)
  const wakeAt = nextWake(planned, moment.now)
  const effects: ClientEffect[] = [...tell(before, event), ...started]
  if (isToKeep(before, planned)) effects.unshift({ kind: 'persist' })
  const isAsked = wakeAt === before.wakeAt && event.kind !== 'tick'
  if (wakeAt !== null && !isAsked) effects.push({ kind: 'wake', at: wakeAt })
  return { state: { ...planned, wakeAt, clock: moment.now }, effects }
}

function take(state: Client, event: ClientEvent, moment: Moment): Client {
  switch (event.kind) {
    case 'shown':
      return shown(state, event.fresh === true, moment)
    case 'hidden':
      return { ...state, visible: false }
    case 'online':
      return backOnline(state)
    case 'offline':
      return { ...state, online: false }
    case 'hint':
      return lookNow(state)
    case 'tick':
      return state
    case 'wroteText':
      return write(state, event.requestId, { kind: 'text', text: event.text }, moment)
    case 'wrotePicture': {
      const { path, width, height } = event
      return write(state, event.requestId, { kind: 'image', path, width, height, fileId: null }, moment)
    }
    case 'older':
      return older(state)
    case 'newer':
      return newer(state)
    case 'bottom':
      return bottom(state)
    case 'jump':
      return jump(state, event.seq)
    case 'seen':
      return { ...state, reader: { ...state.reader, seen: event.seq } }
    case 'refresh':
      return { ...state, pulls: { ...state.pulls, wantsPlace: event.seq } }
    case 'resend':
      return resend(state, event.requestId)
    case 'discard':
      return discard(state, event.requestId)
    case 'recall':
      return askRecall(state, event.requestId, event.target)
    default:
      return takeReply(state, event, moment)
  }
}

function shown(state: Client, isFresh: boolean, moment: Moment): Client {
  const inFront = { ...state, visible: true, gone: null, reader: { ...state.reader, arriving: true } }
  return isFresh ? paced(inFront, 0, moment) : lookNow(inFront)
}

type Reply = Extract<
  ClientEvent,
  { kind: `${string}Answered` | `${string}Failed` | 'uploaded' | 'uploadMoved' | 'head' }
>

function takeReply(state: Client, event: Reply, moment: Moment): Client {
  switch (event.kind) {
    case 'sendAnswered':
      return paced(
        takeAnswer(stored(state, event.requestId, event.answer.seq), event.answer, false),
        0,
        moment,
      )
    case 'sendFailed':
      return sendFailed(state, event.requestId, event.code, moment)
    case 'pullAnswered':
      return pullAnswered(state, event.n, event.answer, moment)
    case 'pullFailed':
      return pullFailed(state, event.n, event.code, moment)
    case 'uploadMoved':
      return state.uploading.current === event.requestId ? { ...state, uploadedPart: event.part } : state
    case 'uploaded':
      return uploaded(state, event.requestId, event.fileId)
    case 'uploadFailed':
      return uploadFailed(state, event.requestId, event.code, moment)
    case 'recallAnswered':
      return takeAnswer(recallAnswered(state, event.requestId), event.answer, false)
    case 'recallFailed':
      return recallFailed(state, event.requestId, event.code, moment)
    case 'readAnswered':
      return readAnswered(state, event.read, moment)
    case 'readFailed':
      return readFailed(state, event.code, moment)
    case 'head':
      return catchUp(takeHead(state, event.head))
  }
}

/** A head that knows of more than the timeline has is looked after at once. */
const catchUp = (state: Client): Client =>
  (state.head?.lastSeq ?? 0) > toOf(state.timeline) ? lookNow(state) : state

/** Everything that waited may start now, and the phone looks what it missed. */
function backOnline(state: Client): Client {
  const { sending, uploading, recalling, reading, pulls } = state
  return lookNow({
    ...state,
    online: true,
    sending: freshly(sending),
    uploading: freshly(uploading),
    recalling: freshly(recalling),
    reading: freshly(reading),
    pulls: { ...pulls, fails: 0 },
  })
}

/** A phone's clock that was wrong is set right by the first answer: an hour back must not mean an hour's wait. */
function onTime(state: Client, now: number): Client {
  if (now >= state.clock - CLOCK_STEP_MS) return state
  const { sending, uploading, recalling, reading, pulls } = state
  return {
    ...state,
    sending: rewound(sending, now),
    uploading: rewound(uploading, now),
    recalling: rewound(recalling, now),
    reading: rewound(reading, now),
    pulls: { ...pulls, since: now, at: now },
  }
}

/** What has been in the air for too long failed, as far as this phone will ever know. */
function lapse(state: Client, moment: Moment): Client {
  const { now } = moment
  const over = (since: number, ms = LAPSE_MS) => now >= since + ms
  let next = state
  const { sending, uploading, recalling, reading, pulls } = state
  if (sending.current !== null && over(sending.since))
    next = sendFailed(next, sending.current, 'TIMEOUT', moment)
  if (uploading.current !== null && over(uploading.since, UPLOAD_LAPSE_MS))
    next = uploadFailed(next, uploading.current, 'TIMEOUT', moment)
  if (recalling.current !== null && over(recalling.since))
    next = recallFailed(next, recalling.current, 'TIMEOUT', moment)
  if (reading.current !== null && over(reading.since)) next = readFailed(next, 'TIMEOUT', moment)
  if (pulls.current !== null && over(pulls.since)) next = pullFailed(next, pulls.current.n, 'TIMEOUT', moment)
  return next
}

/** A smaller step back is waited out. */
const CLOCK_STEP_MS = 1000

const STARTS = [startUpload, startSending, startRecall, startPull, startReading]

function plan(state: Client, moment: Moment): readonly [Client, readonly ClientEffect[]] {
  const effects: ClientEffect[] = []
  let next = state
  for (const start of state.online ? [cancelUpload, ...STARTS] : [cancelUpload]) {
    const started = start(next, moment)
    if (started === null) continue
    next = started[0]
    effects.push(started[1])
  }
  return [next, effects]
}

/** The nearest moment at which a tick would do something; null: only an event can. */
function nextWake(state: Client, now: number): number | null {
  const due: number[] = []
  const { sending, uploading, recalling, reading, pulls, online } = state
  if (sending.current !== null || (online && hasToSend(state))) due.push(dueOf(sending))
  if (uploading.current !== null || (online && hasToUpload(state)))
    due.push(dueOf(uploading, UPLOAD_LAPSE_MS))
  if (recalling.current !== null || (online && state.recalls.length > 0)) due.push(dueOf(recalling))
  if (reading.current !== null || (online && readUpTo(state) !== null)) due.push(dueOf(reading))
  if (pulls.current !== null) due.push(pulls.since + LAPSE_MS)
  const pull = pullDue(state)
  if (pull !== null) due.push(pull)
  return due.length === 0 ? null : Math.max(now, Math.min(...due))
}

const isToKeep = (before: Client, after: Client): boolean =>
  before.outbox !== after.outbox ||
  before.recalls !== after.recalls ||
  before.timeline.entries !== after.timeline.entries

function tell(before: Client, event: ClientEvent): readonly ClientEffect[] {
  const isRefused = event.kind === 'recallFailed' && isFinal(event.code)
  if (isRefused && before.recalls.some((r) => r.requestId === event.requestId))
    return [{ kind: 'tell', about: 'recall', code: event.code }]
  const isWritten = event.kind === 'wroteText' || event.kind === 'wrotePicture'
  return isWritten && before.outbox.length >= OUTBOX_MAX
    ? [{ kind: 'tell', about: 'write', code: 'TOO_MANY' }]
    : []
}
