import { outcome as contract } from '@/contracts/appointments/outcome'
import { signedIn } from '@kit/accounts/signed-in'
import { loadAppointment, type StoredAppointment } from '@kit/appointments/appointment-repository'
import { appointmentIdOf } from '@kit/appointments/identity'
import { stepOf } from '@kit/appointments/keyed-step'
import { viewAppointment } from '@kit/appointments/views'
import type { Caller } from '@kit/context'
import { handle } from '@kit/handler'

/** Whether the request was done: only on appointments of people the caller acts for. */
function isDone(
  found: StoredAppointment | null,
  requestId: string,
  caller: Caller,
): found is StoredAppointment {
  return found !== null && caller.actsFor(found.personId) && stepOf(found, requestId) !== undefined
}

export const outcome = handle(contract, async ({ requestId, appointmentId }, { caller }) => {
  const id = appointmentId ?? appointmentIdOf(signedIn(caller)._id, requestId)
  const found = await loadAppointment(id)
  if (!isDone(found, requestId, caller)) return { outcome: 'none' as const, appointment: null }
  return { outcome: 'done' as const, appointment: viewAppointment(found) }
})
