import { approveDraft as contract } from '@/contracts/eligibility/approve-draft'
import { AppError } from '@/contracts/errors'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { stateOn } from '@/core/eligibility/publish/life'
import { publishedOf } from '@/core/eligibility/publish/series'
import { dayOf } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import type { LawDraft } from '@kit/eligibility/law-draft-repository'
import {
  assertMayMove,
  doneBefore,
  draftIn,
  handOf,
  lawAnswer,
  putStep,
  stepped,
  type Hand,
  type LawAnswer,
} from '@kit/eligibility/law-steps'
import { publish } from '@kit/eligibility/publish'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

async function approve(tx: Tx, draft: LawDraft, hand: Hand): Promise<LawAnswer> {
  const { document, issues } = readDraftText(draft.kind, draft.text)
  if (document === null) return lawAnswer(draft, issues)
  if (document.area !== draft.areaCode) throw new AppError('CONFLICT')
  const today = dayOf(hand.now)
  const done = await publish(tx, draft.kind, document, today)
  if (!done.ok) return lawAnswer(draft, [done.error])
  const { before, ends } = done.value
  const approved = stepped(draft, 'approved', hand, {
    state: stateOn(publishedOf(document), today),
    approvedBy: hand.openid,
    supersedes: before?.id ?? null,
    cut: ends && { id: ends.id, to: ends.had },
  })
  await putStep(tx, approved, 'law.approve', hand)
  return lawAnswer(approved)
}

/**
 * What no longer fits the law as it is now (its day has passed, another one was published in between) stays checked, and says why.
 * 11 requests with the account's: the draft, the document, its predecessor and the audit entry stand or fall together.
 */
export const approveDraft = handle(contract, async ({ draftId, rev }, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  return transact(async (tx) => {
    const draft = await draftIn(tx, draftId)
    permit({ areaCode: draft.areaCode })
    if (doneBefore(draft, rev, 'approved', hand)) return lawAnswer(draft)
    assertMayMove(draft, rev, 'approve', hand)
    return approve(tx, draft, hand)
  })
})
