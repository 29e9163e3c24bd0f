import { endActing as contract } from '@/contracts/accounts/end-acting'
import { AppError } from '@/contracts/errors'
import { endLink } from '@/core/accounts/acting'
import { readAccount, writeActing } from '@kit/accounts/account-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { viewMe } from '@kit/accounts/views'
import { dropWatcher } from '@kit/consultations/conversation-repository'
import { forgetFacts } from '@kit/eligibility/look-again-repository'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/**
 * The link is looked for on the caller's own account only; ended twice, it keeps its first end. With it end the hints at
 * what happens in the person's conversations, and the answers of theirs kept for looking again.
 */
export const endActing = handle(contract, async ({ personId }, { caller, now }) => {
  const { _id: openid } = signedIn(caller)
  const account = await transact(async (tx) => {
    const current = signedIn({ ...caller, account: await readAccount(tx, openid) })
    const ending = endLink(current.acting, personId, now)
    if (ending.kind === 'unknown') throw new AppError('NOT_FOUND')
    if (ending.kind === 'self') throw new AppError('FORBIDDEN')
    await writeActing(tx, openid, ending.acting)
    return { ...current, acting: ending.acting }
  })
  await dropWatcher(personId, openid)
  await forgetFacts(personId, openid)
  return viewMe(account, now)
})
