import { returnDraft as contract } from '@/contracts/eligibility/return-draft'
import { signedIn } from '@kit/accounts/signed-in'
import {
  assertMayMove,
  doneBefore,
  draftIn,
  handOf,
  lawAnswer,
  putStep,
  stepped,
} from '@kit/eligibility/law-steps'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/** 8 requests with the account's. */
export const returnDraft = handle(contract, async ({ draftId, rev, reason }, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  return transact(async (tx) => {
    const draft = await draftIn(tx, draftId)
    permit({ areaCode: draft.areaCode })
    if (doneBefore(draft, rev, 'returned', hand)) return lawAnswer(draft)
    assertMayMove(draft, rev, 'return', hand)
    const patch = { state: 'DRAFT' as const, checkedBy: null, supersedes: null, note: reason }
    const returned = stepped(draft, 'returned', hand, patch)
    await putStep(tx, returned, 'law.return', hand)
    return lawAnswer(returned)
  })
})
