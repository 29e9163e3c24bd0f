import { fingerprint } from '@/core/appointments/fingerprint'
import { derivedId } from '../ids'

/** The same request of the same account is always the same appointment (B3); nobody can aim at another's. */
export function appointmentIdOf(openid: string, requestId: string): string {
  return derivedId('ap', openid, requestId)
}

/** What was asked for, to tell a retry from another request under the same id. */
export function payloadHashOf(payload: unknown): string {
  return derivedId('h', JSON.stringify(payload))
}

/** The six digits to try first; the day's ledger gives the next free ones when they are taken. */
export function firstCodeOf(appointmentId: string): string {
  return String(fingerprint(appointmentId) % 1_000_000).padStart(6, '0')
}
