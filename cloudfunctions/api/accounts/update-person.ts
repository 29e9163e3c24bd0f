import { updatePerson as contract } from '@/contracts/accounts/update-person'
import { changePerson } from '@kit/accounts/change-person'
import { requireConsent, withConsents } from '@kit/accounts/consents'
import { phoneFields } from '@kit/accounts/person-repository'
import { command } from '@kit/database'
import { handle } from '@kit/handler'

/** A phone is taken in only after agreement to `contact`, which may come with it. */
export const updatePerson = handle(contract, ({ personId, name, phone, homeArea, consents }, ctx) =>
  changePerson(ctx, personId, (before, by) => {
    const person = withConsents(before, consents, { at: ctx.now, by })
    if (phone) requireConsent(person, 'contact')
    const fields = {
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : phoneFields(personId, phone)),
      ...(homeArea === undefined ? {} : { homeArea }),
    }
    const agreed =
      person === before ? {} : { consents: command.set(person.consents), consentLog: person.consentLog }
    return { next: { ...person, ...fields }, patch: { ...fields, ...agreed } }
  }),
)
