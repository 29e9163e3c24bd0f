import { readNote as contract } from '@/contracts/appointments/read-note'
import { AppError } from '@/contracts/errors'
import { loadPerson } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { loadAppointment } from '@kit/appointments/appointment-repository'
import { appendAudit } from '@kit/audit/append'
import { open } from '@kit/crypto'
import { handle } from '@kit/handler'

/** Nothing is opened before its entry in the audit log is written, nor after the person took their agreement back. */
export const readNote = handle(contract, async ({ appointmentId }, { caller, permit }) => {
  const found = await loadAppointment(appointmentId)
  if (!found) throw new AppError('NOT_FOUND')
  permit({ adviserId: found.adviserId })
  const agreed = (await loadPerson(found.personId))?.consents.sensitive !== undefined
  if (found.noteSealed === null || !agreed) return { note: null }
  const act = 'appointment.note.read'
  await appendAudit({
    areaCode: found.townCode,
    actor: signedIn(caller)._id,
    act,
    subject: `person:${found.personId}`,
  })
  return { note: open(found.noteSealed, { collection: 'appointments', id: appointmentId, field: 'note' }) }
})
