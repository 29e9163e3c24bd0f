import { lookAgain as contract } from '@/contracts/eligibility/look-again'
import { AppError } from '@/contracts/errors'
import { isPositive, judgeOf } from '@/core/eligibility/effect/judge'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary } from '@/core/eligibility/library'
import { dayOf } from '@/core/time'
import { requireConsent } from '@kit/accounts/consents'
import { loadPerson } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { readFacts } from '@kit/eligibility/facts-text'
import { readLaw, type Law } from '@kit/eligibility/law-repository'
import { lawInForceVersion } from '@kit/eligibility/law-version'
import {
  dropLookAgain,
  putLookAgain,
  sealAnswers,
  type LookAgain,
} from '@kit/eligibility/look-again-repository'
import { handle } from '@kit/handler'

/** Sealed, with whether they qualify by the law of today: who already does is not told so later. */
function kept(personId: string, facts: Facts, law: Law, today: string): Pick<LookAgain, 'factsSealed'> {
  const qualified = isPositive(judgeOf(loadLibrary(law), today).outcome(facts))
  return { factsSealed: sealAnswers(personId, { facts, qualified }) }
}

/** The person's separate consent to keeping what they answered. One request. */
async function assertAgreed(personId: string): Promise<void> {
  const person = await loadPerson(personId)
  if (!person) throw new AppError('NOT_FOUND')
  requireConsent(person, 'sensitive')
}

/** 4 requests with the account's, 5 with answers. The last word stands: asked again without answers, those kept are gone. */
export const lookAgain = handle(contract, async (input, { caller, now, permit }) => {
  const { personId, wanted, facts: text } = input
  permit({ personId })
  if (!wanted) {
    await dropLookAgain(personId)
    return { wanted }
  }
  const facts = text === undefined ? null : readFacts(text)
  if (facts !== null) await assertAgreed(personId)
  const law = await readLaw()
  const today = dayOf(now)
  await putLookAgain({
    _id: personId,
    schema: 1,
    personId,
    accountId: signedIn(caller)._id,
    lawVersion: lawInForceVersion(law, today),
    at: now,
    ...(facts === null ? {} : kept(personId, facts, law, today)),
  })
  return { wanted }
})
