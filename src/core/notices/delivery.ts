import { MINUTE_MS } from '../time'
import { mayDisturbAt } from './quiet'
import type { NoticeRule } from './rules'

/**
 * The way of one notice to a phone (通知发送), one row of the outbox. The table is `nextStep` (what the job does), `onAnswer`
 * (what WeChat answers) and `onPushed` (what it tells later).
 *
 * N1 grants ≥ 0. N2 sends ≤ grants: `send` is only said with a grant, which is reserved in the transaction that takes the row
 * to SENDING. N3 at most one WeChat delivery each: nothing leads from SENDING, ACCEPTED or UNKNOWN back to a send, but an
 * answer of WeChat that it did not send. N4 every row ends: each state that waits has a moment, and none waits twice for the
 * same. N5 nothing is sent for what no longer stands. N6 nothing in quiet hours but urgent. N7 a critical row ends reached by
 * WeChat, by text message, on the call list, read, or overtaken; never just UNKNOWN or REFUSED.
 */
export const DELIVERY_STATES = [
  'PENDING',
  'DEFERRED',
  'SENDING',
  'ACCEPTED',
  'DELIVERED',
  'REFUSED',
  'SMS_DUE',
  'INBOX_ONLY',
  'UNKNOWN',
  'SUPERSEDED',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export interface Delivery {
  readonly state: DeliveryState
  /** The account told by WeChat; null: nobody's. */
  readonly to: string | null
  /** When what it is about begins, ms: a reminder is void after it, and what begins before the morning is urgent. */
  readonly about: number | null
  /** WeChat's number of the message, once known. */
  readonly msgid: string | null
  /** How often WeChat put it off. */
  readonly tries: number
  /** A text message is on its way, or was when its sender died. */
  readonly texting: boolean
  /** What it reached the person by, beyond the inbox. */
  readonly reached: 'wechat' | 'sms' | 'call' | null
}

/** A row: its delivery, and when the job looks at it again, ms; null: ended. */
export interface Outbox {
  readonly delivery: Delivery
  readonly deliverAt: number | null
}

/** Longer than a function may run (60 s): whoever reserved is dead when it is over. */
export const LEASE_MS = 2 * MINUTE_MS
/** WeChat tells within seconds whether it arrived; after this nothing is expected. */
export const PUSH_WAIT_MS = 10 * MINUTE_MS
const PUT_OFF_MS = 5 * MINUTE_MS
const MOST_TRIES = 4

/** What holds at the moment the job looks at a row. */
export interface Standing {
  readonly now: number
  readonly rule: NoticeRule
  /** Consents of its kind that are left. */
  readonly granted: number
  /** What it says still holds (the rev stands, the answer is unread). */
  readonly stands: boolean
  /** The person read it in the inbox. */
  readonly read: boolean
  /** The account still acts for the person. */
  readonly actsFor: boolean
}

/** `send` and `text` are done after the row was stored as `row`; `call` puts it on the call list in the same transaction. */
export interface Step {
  readonly act: 'wait' | 'turn' | 'send' | 'text' | 'call'
  readonly row: Outbox
}

const ended = ({ delivery }: Outbox, state: DeliveryState, more: Partial<Delivery> = {}): Outbox => ({
  delivery: { ...delivery, ...more, state, texting: false },
  deliverAt: null,
})

const waits = (
  { delivery }: Outbox,
  state: DeliveryState,
  deliverAt: number,
  more: Partial<Delivery> = {},
): Outbox => ({ delivery: { ...delivery, ...more, state }, deliverAt })

/**
 * The row of a new notice. `known`: whoever would be told did it themself, or the page says it; then, and where there is no
 * way and no need, it stands in the inbox only.
 */
export function newRow(
  rule: NoticeRule,
  { to, about, known, now }: { to: string | null; about: number | null; known: boolean; now: number },
): Outbox {
  const nowhere = !rule.critical && (to === null || rule.kind === null)
  const state = known || nowhere ? 'INBOX_ONLY' : 'PENDING'
  const delivery = { state, to, about, msgid: null, tries: 0, texting: false, reached: null } as const
  return { delivery, deliverAt: state === 'PENDING' ? now : null }
}

/** WeChat did not bring it: a critical one goes on to a text message, any other stays in the inbox as `state`. */
function unreached(row: Outbox, { rule, now }: Moment, state: 'INBOX_ONLY' | 'REFUSED'): Outbox {
  return rule.critical ? waits(row, 'SMS_DUE', now) : ended(row, state)
}

/** Nobody knows whether WeChat sent it. It is never sent by WeChat again (N3); a critical one waits a while for word of it. */
function unheard(row: Outbox, { rule, now }: Moment): Outbox {
  return rule.critical ? waits(row, 'UNKNOWN', now + PUSH_WAIT_MS) : ended(row, 'UNKNOWN')
}

interface Moment {
  readonly now: number
  readonly rule: NoticeRule
}

const turn = (row: Outbox): Step => ({ act: 'turn', row })

/** Why it need not go out at all any more; null when it must. */
function overtaken(row: Outbox, { now, rule, stands, read }: Standing): Step | null {
  const { about } = row.delivery
  const late = !rule.critical && about !== null && now >= about
  if (!stands || late) return turn(ended(row, 'SUPERSEDED'))
  return read ? turn(ended(row, 'INBOX_ONLY')) : null
}

function toWeChat(row: Outbox, at: Standing): Step {
  const { now, rule, granted, actsFor } = at
  const { to, about } = row.delivery
  const when = mayDisturbAt(now, { urgent: rule.urgent, about })
  if (when > now) return turn(waits(row, 'DEFERRED', when))
  if (to === null || rule.kind === null || !actsFor || granted < 1)
    return turn(unreached(row, at, 'INBOX_ONLY'))
  return { act: 'send', row: waits(row, 'SENDING', now + LEASE_MS) }
}

function toText(row: Outbox, { now, rule }: Standing): Step {
  if (row.delivery.texting) return { act: 'call', row: ended(row, 'INBOX_ONLY', { reached: 'call' }) }
  const when = mayDisturbAt(now, { urgent: rule.urgent, about: row.delivery.about })
  if (when > now) return turn(waits(row, 'SMS_DUE', when))
  return { act: 'text', row: waits(row, 'SMS_DUE', now + LEASE_MS, { texting: true }) }
}

/** What the job does next with a row. The state it answers is stored before anything is sent. */
export function nextStep(row: Outbox, at: Standing): Step {
  const { deliverAt, delivery } = row
  if (deliverAt === null || deliverAt > at.now) return { act: 'wait', row }
  switch (delivery.state) {
    case 'PENDING':
    case 'DEFERRED':
      return overtaken(row, at) ?? toWeChat(row, at)
    case 'SENDING':
    case 'ACCEPTED':
      return turn(unheard(row, at))
    case 'UNKNOWN':
      return overtaken(row, at) ?? turn(unreached(row, at, 'INBOX_ONLY'))
    case 'SMS_DUE':
      return overtaken(row, at) ?? toText(row, at)
    case 'DELIVERED':
    case 'REFUSED':
    case 'INBOX_ONLY':
    case 'SUPERSEDED':
      return turn({ ...row, deliverAt: null })
  }
}

/**
 * What WeChat said to a send. `refused`: no consent is left (43101). `invalid`: it will not send this, ever (47003 and any other
 * refusal). `later`: over its limits, did not send. `lost`: no answer, or none that says whether it sent.
 */
export type WeChatAnswer =
  | { readonly kind: 'accepted'; readonly msgid: string | null }
  | { readonly kind: 'refused' | 'invalid' | 'later' | 'lost' }

/** The row after WeChat's answer. A push may have come first, and a slow answer may come after its lease: both keep their word. */
export function onAnswer(row: Outbox, answer: WeChatAnswer, at: Moment): Outbox {
  const { state, tries } = row.delivery
  const msgid = answer.kind === 'accepted' ? answer.msgid : row.delivery.msgid
  const told = { ...row, delivery: { ...row.delivery, msgid } }
  if (state !== 'SENDING' && state !== 'UNKNOWN') return told
  switch (answer.kind) {
    case 'accepted':
      return waits(told, 'ACCEPTED', at.now + PUSH_WAIT_MS)
    case 'refused':
      return unreached(told, at, 'REFUSED')
    case 'invalid':
      return unreached(told, at, 'INBOX_ONLY')
    case 'later':
      return state === 'SENDING' && tries < MOST_TRIES
        ? waits(told, 'PENDING', at.now + PUT_OFF_MS * 2 ** tries, { tries: tries + 1 })
        : unreached(told, at, 'INBOX_ONLY')
    case 'lost':
      return state === 'SENDING' ? unheard(told, at) : told
  }
}

/**
 * The row after WeChat told whether it arrived (`subscribe_msg_sent_event`). That it arrived always wins, in whatever order
 * and however often it is told; that it did not counts while nothing better is known.
 */
export function onPushed(row: Outbox, arrived: boolean, at: Moment): Outbox {
  const { state, reached } = row.delivery
  if (state === 'PENDING' || state === 'DEFERRED' || state === 'SUPERSEDED') return row
  if (arrived) return ended(row, 'DELIVERED', { reached: 'wechat' })
  const open = reached === null && (state === 'SENDING' || state === 'ACCEPTED' || state === 'UNKNOWN')
  return open ? unreached(row, at, 'REFUSED') : row
}

/** What the text message port said: taken over, or there is none; null: no answer. At most one text is sent, too. */
export type TextAnswer = 'accepted' | 'unavailable' | null

/** The row after it; null for a row that is not texting any more. `call` puts it on the call list. */
export function onText(row: Outbox, answer: TextAnswer): Step | null {
  if (row.delivery.state !== 'SMS_DUE' || !row.delivery.texting) return null
  if (answer === 'accepted') return turn(ended(row, 'ACCEPTED', { reached: 'sms' }))
  return { act: 'call', row: ended(row, 'INBOX_ONLY', { reached: 'call' }) }
}
