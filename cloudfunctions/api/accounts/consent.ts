import { consent as contract } from '@/contracts/accounts/consent'
import { changePerson } from '@kit/accounts/change-person'
import { consentLogOf, withConsents } from '@kit/accounts/consents'
import { phoneFields } from '@kit/accounts/person-repository'
import { command } from '@kit/database'
import { forgetFacts } from '@kit/eligibility/look-again-repository'
import { handle } from '@kit/handler'

/**
 * Agreeing counts only for the text shown now; saying the same again adds nothing to the record. With `sensitive` taken back, the
 * answers kept for looking again are erased.
 */
export const consent = handle(contract, async ({ personId, purpose, version, agreed }, ctx) => {
  const view = await changePerson(ctx, personId, (person, by) => {
    const at = ctx.now
    if (agreed) {
      const next = withConsents(person, [{ purpose, version }], { at, by })
      if (next === person) return { next, patch: {} }
      return { next, patch: { consents: command.set(next.consents), consentLog: next.consentLog } }
    }
    const { [purpose]: withdrawn, ...consents } = person.consents
    if (withdrawn === undefined) return { next: person, patch: {} }
    const forgotten = purpose === 'contact' ? phoneFields(personId, null) : {}
    const consentLog = consentLogOf(person, { purpose, version, agreed, at, by })
    const change = { ...forgotten, consentLog }
    return { next: { ...person, ...change, consents }, patch: { ...change, consents: command.set(consents) } }
  })
  if (!agreed && purpose === 'sensitive') await forgetFacts(personId)
  return view
})
