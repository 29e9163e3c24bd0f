import { AppError } from '@/contracts/errors'
import type { Step, StoredAppointment } from './appointment-repository'

/**
 * Whether this request was done on the appointment already: then its answer is the appointment as it is.
 * @throws AppError REQUEST_ID_REUSED when the same id came with another payload
 */
export function doneBefore(appointment: StoredAppointment, requestId: string, payloadHash: string): boolean {
  const step = stepOf(appointment, requestId)
  if (!step) return false
  if (step.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return true
}

export function stepOf(appointment: StoredAppointment, requestId: string): Step | undefined {
  return appointment.history.find((step) => step.requestId === requestId)
}
