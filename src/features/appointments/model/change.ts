import type { ErrorCode } from '@/contracts/errors'
import type { Answer, Sent } from '@/contracts/registry'
import type { Appointment, Slot } from './kinds'
import { isRecord, numberOf, readSlot, textOf } from './read'

/** A cancel or a move being decided on. Bound to the rev that was seen: another rev is another decision. */
export interface ChangeDraft {
  readonly requestId: string
  readonly appointmentId: string
  readonly rev: number
  /** The new time that is held, for a move. */
  readonly slot: Slot | null
  readonly heldUntil: number | null
}

export const beginChange = (requestId: string, { appointmentId, rev }: Appointment): ChangeDraft => ({
  requestId,
  appointmentId,
  rev,
  slot: null,
  heldUntil: null,
})

export const isAbout = (change: ChangeDraft | null, { appointmentId, rev }: Appointment): boolean =>
  change !== null && change.appointmentId === appointmentId && change.rev === rev

export function readChange(value: unknown): ChangeDraft | null {
  if (!isRecord(value)) return null
  const requestId = textOf(value, 'requestId')
  const appointmentId = textOf(value, 'appointmentId')
  const rev = numberOf(value, 'rev')
  if (!requestId || !appointmentId || rev === null) return null
  const slot = readSlot(value['slot'])
  return { requestId, appointmentId, rev, slot, heldUntil: slot && numberOf(value, 'heldUntil') }
}

export interface ChangePort {
  cancel(input: Sent<'appointments.cancel'>): Promise<Answer<'appointments.cancel'>>
  move(input: Sent<'appointments.reschedule'>): Promise<Answer<'appointments.reschedule'>>
  outcome(input: Sent<'appointments.outcome'>): Promise<Answer<'appointments.outcome'>>
  codeOf(thrown: unknown): { readonly code: ErrorCode; readonly message: string }
}

export type Changed =
  | { readonly kind: 'done'; readonly appointment: Appointment }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }

/** Sends, and where the answer was lost asks what became of it. Nothing is ever sent under a second id. */
async function surely(
  port: ChangePort,
  { requestId, appointmentId }: ChangeDraft,
  work: () => Promise<Appointment>,
): Promise<Changed> {
  try {
    return { kind: 'done', appointment: await work() }
  } catch (thrown) {
    const refused: Changed = { kind: 'refused', ...port.codeOf(thrown) }
    if (refused.code !== 'TIMEOUT' && refused.code !== 'INTERNAL') return refused
    try {
      const { outcome, appointment } = await port.outcome({ requestId, appointmentId })
      return outcome === 'done' && appointment ? { kind: 'done', appointment } : refused
    } catch {
      return refused
    }
  }
}

export function cancelBooking(
  port: ChangePort,
  change: ChangeDraft,
  reason: string | null,
): Promise<Changed> {
  const { requestId, appointmentId, rev } = change
  return surely(port, change, () => port.cancel({ requestId, appointmentId, rev, reason }))
}

export function moveBooking(port: ChangePort, change: ChangeDraft, slot: Slot): Promise<Changed> {
  const { requestId, appointmentId, rev } = change
  const { adviserId, date, cell } = slot
  return surely(port, change, () => port.move({ requestId, appointmentId, rev, adviserId, date, cell }))
}
