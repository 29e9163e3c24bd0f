import { updatePerson as contract } from '@/contracts/accounts/update-person'
import { changePerson } from '@kit/accounts/change-person'
import { requireConsent } from '@kit/accounts/consents'
import { phoneFields } from '@kit/accounts/person-repository'
import { handle } from '@kit/handler'

/** A phone is taken in only after agreement to `contact`. */
export const updatePerson = handle(contract, ({ personId, name, phone, homeArea }, ctx) =>
  changePerson(ctx, personId, (person) => {
    if (phone) requireConsent(person, 'contact')
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : phoneFields(personId, phone)),
      ...(homeArea === undefined ? {} : { homeArea }),
    }
    return { next: { ...person, ...patch }, patch }
  }),
)
