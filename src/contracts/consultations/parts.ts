import * as v from 'valibot'
import { OUTCOMES } from '@/core/eligibility/decision'
import { CONVERSATION_STATES, ENTRY_KINDS, ENTRY_STATES, SIDES } from '@/core/consultations/shape'
import { matter } from '../appointments/parts'
import { adviserView } from '../directory/parts'
import { id, moment } from '../fields'

const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))

/** A place in a conversation, from 1; 0 stands for before the first. */
export const seq = whole(10_000_000)

/** What a conversation starts from: a matter, the result of a self-check (its outcome only, no figures), or an appointment. */
export const about = v.variant('kind', [
  v.strictObject({ kind: v.literal('matter') }),
  v.strictObject({ kind: v.literal('result'), outcome: v.picklist(OUTCOMES) }),
  v.strictObject({ kind: v.literal('appointment'), appointmentId: id }),
])

/** The same as shown: an appointment with its time and place, null once it is gone. */
const aboutView = v.variant('kind', [
  v.object({ kind: v.literal('matter') }),
  v.object({ kind: v.literal('result'), outcome: v.picklist(OUTCOMES) }),
  v.object({
    kind: v.literal('appointment'),
    appointmentId: id,
    start: moment,
    venue: v.string(),
  }),
])

const imageView = v.object({
  /** A signed link, for ten minutes; pull again when it is over. */
  url: v.string(),
  width: v.number(),
  height: v.number(),
})

/** One entry as this caller may see it. */
export const entryView = v.object({
  seq,
  kind: v.picklist(ENTRY_KINDS),
  state: v.picklist(ENTRY_STATES),
  side: v.picklist(SIDES),
  /** The name shown beside it; empty for the service. */
  by: v.string(),
  /** Sent by this very account, from this phone or another of theirs. */
  mine: v.boolean(),
  /** The client's id of a message of this account; null for everybody else's. */
  requestId: v.nullable(v.string()),
  at: moment,
  /** Null where there is none, or it is not for this caller. */
  text: v.nullable(v.string()),
  image: v.nullable(imageView),
  about: v.nullable(aboutView),
  /** The entry an operation is about; null for messages. */
  target: v.nullable(seq),
})

/** One conversation as a line of a list and as the head of its page. */
export const conversationView = v.object({
  conversationId: id,
  state: v.picklist(CONVERSATION_STATES),
  personId: id,
  personName: v.string(),
  adviser: adviserView,
  matter,
  /** The place of the newest entry. */
  lastSeq: seq,
  /** Of the newest entry. */
  lastAt: moment,
  lastSide: v.picklist(SIDES),
  /** The beginning of the newest message; null when this caller may not see it or it is no text. */
  preview: v.nullable(v.string()),
  /** The oldest message of the person nobody has answered; null when answered or closed. */
  waitingSince: v.nullable(moment),
  /** How far each side has read. */
  read: v.object({ person: seq, adviser: seq }),
  /** Entries of the other side this caller has not read; 99 stands for more. */
  unread: whole(99),
  /** 1 to 5 after the close; null: not rated. */
  rating: v.nullable(whole(5)),
  /** Who stands on the other side of the matter, as the person said it; for the adviser only, else null. */
  otherParty: v.nullable(v.string()),
  /** When the adviser answers, told honestly. */
  service: v.object({
    /** Null: they answer now. Otherwise when they next do. */
    opensAt: v.nullable(moment),
    /** An answer is expected by then, were a question asked now. */
    answerBy: moment,
    /** 工作日 8:30-12:00… in words for people. */
    hours: v.string(),
  }),
})

/** What every look into a conversation answers. */
export const roomView = v.object({
  conversation: conversationView,
  /** The stretch asked for, rising by seq without a hole. */
  entries: v.array(entryView),
  /** Targets of operations in the stretch that lie outside of it, as they stand now. */
  changed: v.array(entryView),
})
