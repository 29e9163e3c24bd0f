import { lookAgain as contract } from '@/contracts/eligibility/look-again'
import { signedIn } from '@kit/accounts/signed-in'
import { readLaw } from '@kit/eligibility/law-repository'
import { lawVersion } from '@kit/eligibility/law-version'
import { handle } from '@kit/handler'
import { dropLookAgain, putLookAgain } from '@kit/notices/look-again-repository'

/** 4 requests with the account's. The last word stands. */
export const lookAgain = handle(contract, async ({ personId, wanted }, { caller, now, permit }) => {
  permit({ personId })
  if (!wanted) {
    await dropLookAgain(personId)
    return { wanted }
  }
  const version = lawVersion(await readLaw())
  const accountId = signedIn(caller)._id
  await putLookAgain({ _id: personId, schema: 1, personId, accountId, lawVersion: version, at: now })
  return { wanted }
})
