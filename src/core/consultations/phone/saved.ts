import { MATTER_CODES } from '../../appointments/matters'
import { OUTCOMES } from '../../eligibility/decision'
import type { Party } from '../room'
import { CONVERSATION_STATES, ENTRY_KINDS, ENTRY_STATES, SIDES } from '../shape'
import type { AboutView, Entry, RoomHead } from './entry'
import { openClient, type Client, type Pending, type PendingBody, type Recalling } from './state'

/** Entries kept for opening at once, and without a network. */
const KEPT = 50

const VERSION = 1

/** What survives a kill, as plain data. Links of images lapse and are left out; what waits in front of a gap is pulled again. */
export interface Saved {
  readonly v: number
  readonly conversationId: string
  readonly side: Party
  readonly head: RoomHead | null
  readonly version: number
  readonly entries: readonly Entry[]
  readonly outbox: readonly Pending[]
  readonly recalls: readonly Recalling[]
}

export function save({ conversationId, side, head, timeline, outbox, recalls }: Client): Saved {
  const entries = timeline.entries.slice(-KEPT).map(withoutLink)
  return { v: VERSION, conversationId, side, head, version: timeline.version, entries, outbox, recalls }
}

const withoutLink = (entry: Entry): Entry =>
  entry.image === null ? entry : { ...entry, image: { ...entry.image, url: '' } }

/**
 * The conversation as it was kept, or as never looked at where nothing usable was. Nothing is trusted: what is not whole is
 * left out, a message on its way only by itself. What was in the air waits again, under its own requestId.
 */
export function restore(kept: unknown, conversationId: string, side: Party): Client {
  const empty = openClient(conversationId, side)
  const saved = record(kept)
  if (saved['v'] !== VERSION || saved['conversationId'] !== conversationId || saved['side'] !== side)
    return empty
  const outbox = list(saved['outbox']).map(pendingOf).filter(isThere)
  const recalls = list(saved['recalls']).map(recallingOf).filter(isThere)
  const head = headOf(saved['head'], conversationId)
  const entries = list(saved['entries']).map(entryOf).filter(isThere)
  const { version } = saved
  const isWhole = entries.every((entry, i) => entry.seq === (entries[0]?.seq ?? 0) + i)
  if (head === null || !isPlace(version) || entries.length === 0 || !isWhole)
    return { ...empty, outbox, recalls }
  return { ...empty, head, timeline: { entries, ahead: [], version }, outbox, recalls }
}

type Fields = Readonly<Record<string, unknown>>

const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isThere = <T>(value: T | null): value is T => value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)
const isNumber = (value: unknown): value is number => typeof value === 'number' && isFinite(value)
const isPlace = (value: unknown): value is number => isNumber(value) && value >= 1 && value % 1 === 0
const isMark = (value: unknown): value is number => value === 0 || isPlace(value)
const oneOf = <T>(all: readonly T[], value: unknown): T | null => all.find((one) => one === value) ?? null

function pendingOf(value: unknown): Pending | null {
  const { requestId, writtenAt, tried, failed, seq, body: kept } = record(value)
  const body = bodyOf(record(kept))
  if (!isText(requestId) || !isNumber(writtenAt) || !isTextOrNull(failed) || body === null) return null
  return { requestId, body, writtenAt, tried: tried !== false, failed, seq: isPlace(seq) ? seq : null }
}

function bodyOf({ kind, text, path, width, height, fileId }: Fields): PendingBody | null {
  if (kind === 'text') return isText(text) ? { kind, text } : null
  if (kind !== 'image' || !isText(path) || !isNumber(width) || !isNumber(height)) return null
  return { kind, path, width, height, fileId: isText(fileId) ? fileId : null }
}

function recallingOf(value: unknown): Recalling | null {
  const { requestId, target } = record(value)
  return isText(requestId) && isPlace(target) ? { requestId, target } : null
}

function entryOf(value: unknown): Entry | null {
  const { seq, by, mine, requestId, at, text, target, ...rest } = record(value)
  const kind = oneOf(ENTRY_KINDS, rest['kind'])
  const state = oneOf(ENTRY_STATES, rest['state'])
  const side = oneOf(SIDES, rest['side'])
  if (!isPlace(seq) || kind === null || state === null || side === null || !isText(by)) return null
  if (!isTextOrNull(requestId) || !isMoment(at) || !isTextOrNull(text)) return null
  const image = imageOf(rest['image'])
  const about = aboutOf(record(rest['about']))
  const operatedOn = isPlace(target) ? target : null
  return {
    seq,
    kind,
    state,
    side,
    by,
    mine: mine === true,
    requestId,
    at,
    text,
    image,
    about,
    target: operatedOn,
  }
}

const isMoment = (value: unknown): value is string => isText(value) && !isNaN(Date.parse(value))

function imageOf(value: unknown): Entry['image'] {
  const { width, height } = record(value)
  return isNumber(width) && isNumber(height) ? { url: '', width, height } : null
}

function aboutOf({ kind, appointmentId, start, venue, ...rest }: Fields): AboutView | null {
  if (kind === 'matter') return { kind }
  if (kind === 'appointment' && isText(appointmentId) && isText(start) && isText(venue))
    return { kind, appointmentId, start, venue }
  const outcome = oneOf(OUTCOMES, rest['outcome'])
  return kind === 'result' && outcome !== null ? { kind, outcome } : null
}

function headOf(value: unknown, conversationId: string): RoomHead | null {
  const kept = record(value)
  const state = oneOf(CONVERSATION_STATES, kept['state'])
  const matter = oneOf(MATTER_CODES, kept['matter'])
  const lastSide = oneOf(SIDES, kept['lastSide'])
  const adviser = adviserOf(record(kept['adviser']))
  const service = serviceOf(record(kept['service']))
  const { person, adviser: theirs } = record(kept['read'])
  const { personId, personName, lastSeq, lastAt, preview, waitingSince, unread, rating, otherParty } = kept
  if (state === null || matter === null || lastSide === null || adviser === null || service === null)
    return null
  if (!isText(personId) || !isText(personName) || !isPlace(lastSeq) || !isMoment(lastAt)) return null
  if (!isTextOrNull(preview) || !isTextOrNull(waitingSince) || !isTextOrNull(otherParty)) return null
  if (!isMark(person) || !isMark(theirs) || !isMark(unread)) return null
  return {
    ...{ conversationId, state, personId, personName, adviser, matter, lastSeq, lastAt, lastSide },
    ...{ preview, waitingSince, read: { person, adviser: theirs }, unread },
    ...{ rating: isNumber(rating) ? rating : null, otherParty, service },
  }
}

function adviserOf({ adviserId, name, firm, phone, languages, sample }: Fields): RoomHead['adviser'] | null {
  if (!isText(adviserId) || !isText(name) || !isTextOrNull(firm) || !isTextOrNull(phone)) return null
  return { adviserId, name, firm, phone, languages: list(languages).filter(isText), sample: sample === true }
}

function serviceOf({ opensAt, answerBy, hours }: Fields): RoomHead['service'] | null {
  const isWhole = isTextOrNull(opensAt) && isText(answerBy) && isText(hours)
  return isWhole ? { opensAt, answerBy, hours } : null
}
