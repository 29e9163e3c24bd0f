import { revealPhone as contract } from '@/contracts/accounts/reveal-phone'
import { AppError } from '@/contracts/errors'
import { loadPerson, openPhone } from '@kit/accounts/person-repository'
import { loadServiceLink } from '@kit/accounts/service-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { appendAudit } from '@kit/audit/append'
import { handle } from '@kit/handler'

/** Nothing is opened before its entry in the audit log is written. */
export const revealPhone = handle(contract, async ({ personId, appointmentId }, { caller, permit }) => {
  const link = await loadServiceLink(appointmentId, personId)
  if (!link) throw new AppError('NOT_FOUND')
  permit({ personId, adviserId: link.adviserId, areaCode: link.townCode })
  const person = await loadPerson(personId)
  if (!person) throw new AppError('NOT_FOUND')
  await appendAudit({
    areaCode: link.townCode,
    actor: signedIn(caller)._id,
    act: 'person.phone.reveal',
    subject: `person:${personId}`,
  })
  return { phone: openPhone(person) }
})
