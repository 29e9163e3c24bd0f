import type { ErrorCode } from '@/contracts/errors'
import type { Answer, Sent } from '@/contracts/registry'
import { withSlot, withoutSlot, type BookingDraft } from './draft'
import type { Appointment, Slot } from './kinds'

/** The three questions a booking asks of the cloud. `command` already repeats what is safe; here is what comes after. */
export interface BookingPort {
  hold(input: Sent<'appointments.hold'>): Promise<Answer<'appointments.hold'>>
  confirm(input: Sent<'appointments.confirm'>): Promise<Answer<'appointments.confirm'>>
  outcome(input: Sent<'appointments.outcome'>): Promise<Answer<'appointments.outcome'>>
  /** The code of whatever was thrown, and the sentence for it. */
  codeOf(thrown: unknown): { readonly code: ErrorCode; readonly message: string }
  wait(ms: number): Promise<void>
}

export type Submitted =
  | { readonly kind: 'booked'; readonly appointment: Appointment }
  /** Somebody was faster: the answers stay, the nearest three are offered. */
  | { readonly kind: 'taken'; readonly alternatives: readonly Slot[] }
  /** Sent, and nobody knows yet: it is asked about, never sent under another id. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }

/** The answer got lost on the way: it may have been done. */
const LOST: readonly ErrorCode[] = ['TIMEOUT', 'INTERNAL']

/** `BUSY` says nothing was decided: the same request goes again, this often, besides what the platform repeats. */
const BUSY_ROUNDS = 3
const BUSY_PAUSE_MS = 1200

async function patiently<T>(port: BookingPort, work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await work()
    } catch (thrown) {
      if (port.codeOf(thrown).code !== 'BUSY' || round >= BUSY_ROUNDS) throw thrown
      await port.wait(BUSY_PAUSE_MS * round)
    }
  }
}

/** What is sent to hold a time; null while the draft does not say for whom or where. */
export function holdInput(draft: BookingDraft, slot: Slot): Sent<'appointments.hold'> | null {
  const { requestId, personId, areaCode } = draft
  if (personId === null || areaCode === null) return null
  return { requestId, personId, areaCode, adviserId: slot.adviserId, date: slot.date, cell: slot.cell }
}

export function confirmInput(draft: BookingDraft): Sent<'appointments.confirm'> | null {
  const { requestId, personId, slot, matter, needs, note } = draft
  if (personId === null || slot === null || matter === null) return null
  const { adviserId, date, cell } = slot
  const words = note.trim()
  return { requestId, personId, adviserId, date, cell, matter, needs: [...needs], note: words || null }
}

export type Holding =
  | { readonly kind: 'held'; readonly draft: BookingDraft }
  | { readonly kind: 'taken'; readonly draft: BookingDraft; readonly alternatives: readonly Slot[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }

/** Holds a time, or makes the hold longer: the same requestId both times, so one seat at most is ever kept. */
export async function holdTime(port: BookingPort, draft: BookingDraft, slot: Slot): Promise<Holding> {
  const input = holdInput(draft, slot)
  if (input === null) return { kind: 'refused', ...port.codeOf(null) }
  try {
    const answer = await patiently(port, () => port.hold(input))
    if (answer.outcome === 'taken')
      return { kind: 'taken', draft: withoutSlot(draft), alternatives: answer.alternatives }
    return { kind: 'held', draft: withSlot(draft, answer.slot, Date.parse(answer.until)) }
  } catch (thrown) {
    return { kind: 'refused', ...port.codeOf(thrown) }
  }
}

/** What became of a confirm whose answer was lost. `null`: nothing was done, the same request may go again. */
export async function askOutcome(port: BookingPort, requestId: string): Promise<Submitted | null> {
  try {
    const { outcome, appointment } = await port.outcome({ requestId })
    return outcome === 'done' && appointment ? { kind: 'booked', appointment } : null
  } catch {
    return { kind: 'unknown' }
  }
}

async function afterRefusal(
  port: BookingPort,
  draft: BookingDraft,
  thrown: unknown,
  mayHold: boolean,
): Promise<Submitted> {
  const { code, message } = port.codeOf(thrown)
  const refused: Submitted = { kind: 'refused', code, message }
  if (LOST.includes(code) || code === 'REQUEST_ID_REUSED')
    return (await askOutcome(port, draft.requestId)) ?? refused
  if (code !== 'HOLD_EXPIRED' || !mayHold || draft.slot === null) return refused
  const again = await holdTime(port, draft, draft.slot)
  if (again.kind === 'taken') return again
  if (again.kind === 'refused')
    return again.code === 'REQUEST_ID_REUSED' ? ((await askOutcome(port, draft.requestId)) ?? again) : again
  return send(port, again.draft, false)
}

async function send(port: BookingPort, draft: BookingDraft, mayHold: boolean): Promise<Submitted> {
  const input = confirmInput(draft)
  if (input === null) return { kind: 'refused', ...port.codeOf(null) }
  try {
    return { kind: 'booked', appointment: await patiently(port, () => port.confirm(input)) }
  } catch (thrown) {
    return afterRefusal(port, draft, thrown, mayHold)
  }
}

/**
 * Books the time that is held. A hold that ran out is taken again once, under the same requestId; an answer that was
 * lost is asked about; what may have been sent before is asked about first.
 */
export async function submitBooking(port: BookingPort, draft: BookingDraft): Promise<Submitted> {
  if (draft.sent) {
    const before = await askOutcome(port, draft.requestId)
    if (before) return before
  }
  return send(port, draft, true)
}
