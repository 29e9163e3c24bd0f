import { readNote as contract } from '@/contracts/appointments/read-note'
import { AppError } from '@/contracts/errors'
import { signedIn } from '@kit/accounts/signed-in'
import { loadAppointment } from '@kit/appointments/appointment-repository'
import { appendAudit } from '@kit/audit/append'
import { open } from '@kit/crypto'
import { handle } from '@kit/handler'

/** Nothing is opened before its entry in the audit log is written. */
export const readNote = handle(contract, async ({ appointmentId }, { caller, permit }) => {
  const found = await loadAppointment(appointmentId)
  if (!found) throw new AppError('NOT_FOUND')
  permit({ adviserId: found.adviserId })
  if (found.noteSealed === null) return { note: null }
  const act = 'appointment.note.read'
  await appendAudit({
    areaCode: found.townCode,
    actor: signedIn(caller)._id,
    act,
    subject: `person:${found.personId}`,
  })
  return { note: open(found.noteSealed, { collection: 'appointments', id: appointmentId, field: 'note' }) }
})
