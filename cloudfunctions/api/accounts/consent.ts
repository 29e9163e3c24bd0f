import { consent as contract } from '@/contracts/accounts/consent'
import { AppError } from '@/contracts/errors'
import { CONSENT_VERSIONS, hasConsent } from '@/core/accounts/consent'
import { changePerson } from '@kit/accounts/change-person'
import { phoneFields } from '@kit/accounts/person-repository'
import { command } from '@kit/database'
import { handle } from '@kit/handler'

const KEPT = 100

/** Agreeing counts only for the text shown now; saying the same again adds nothing to the record. */
export const consent = handle(contract, ({ personId, purpose, version, agreed }, ctx) =>
  changePerson(ctx, personId, (person, by) => {
    if (agreed && version !== CONSENT_VERSIONS[purpose]) throw new AppError('CONSENT_REQUIRED')
    const given = agreed ? hasConsent(person.consents, purpose) : person.consents[purpose] === undefined
    if (given) return { next: person, patch: {} }
    const at = ctx.now
    const { [purpose]: _withdrawn, ...others } = person.consents
    const consents = agreed ? { ...others, [purpose]: { version, at } } : others
    const consentLog = [...(person.consentLog ?? []), { purpose, version, agreed, at, by }].slice(-KEPT)
    const forgotten = !agreed && purpose === 'contact' ? phoneFields(personId, null) : {}
    const change = { ...forgotten, consentLog }
    return { next: { ...person, ...change, consents }, patch: { ...change, consents: command.set(consents) } }
  }),
)
