import { revealPhone as contract } from '@/contracts/accounts/reveal-phone'
import { AppError } from '@/contracts/errors'
import { loadPerson, openPhone } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { loadAppointment } from '@kit/appointments/appointment-repository'
import { appendAudit } from '@kit/audit/append'
import { handle } from '@kit/handler'

/** Nothing is opened before its entry in the audit log is written. */
export const revealPhone = handle(contract, async ({ personId, appointmentId }, { caller, permit }) => {
  const appointment = await loadAppointment(appointmentId)
  if (!appointment || appointment.personId !== personId) throw new AppError('NOT_FOUND')
  const { adviserId, townCode: areaCode } = appointment
  permit({ adviserId, areaCode })
  const person = await loadPerson(personId)
  if (!person) throw new AppError('NOT_FOUND')
  await appendAudit({
    areaCode,
    actor: signedIn(caller)._id,
    act: 'person.phone.reveal',
    subject: `person:${personId}`,
  })
  return { phone: openPhone(person) }
})
