import { withdrawLaw as contract } from '@/contracts/eligibility/withdraw-law'
import { isPublished } from '@/core/eligibility/publish/life'
import { WORDS } from '@/core/eligibility/wording/publishing'
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
import { unpublish } from '@kit/eligibility/publish'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/** 11 requests with the account's; a draft that is thrown away, 8. */
export const withdrawLaw = handle(contract, async ({ draftId, rev, reason }, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  return transact(async (tx) => {
    const draft = await draftIn(tx, draftId)
    const { documentId: document } = draft
    permit({ areaCode: draft.areaCode })
    if (doneBefore(draft, rev, 'withdrawn', hand)) return lawAnswer(draft)
    if (isPublished(draft.state) && draft.approvedBy === null) {
      return lawAnswer(draft, [{ document, path: '', sentence: WORDS.loaded }])
    }
    assertMayMove(draft, rev, 'withdraw', hand)
    if (isPublished(draft.state)) {
      const done = await unpublish(tx, draft)
      if (!done.ok) {
        const sentence = WORDS.laterOne(done.error.id, done.error.from)
        return lawAnswer(draft, [{ document, path: '', sentence }])
      }
    }
    const withdrawn = stepped(draft, 'withdrawn', hand, { state: 'WITHDRAWN', note: reason })
    await putStep(tx, withdrawn, 'law.withdraw', hand)
    return lawAnswer(withdrawn)
  })
})
