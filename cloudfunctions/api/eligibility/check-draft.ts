import { checkDraft as contract } from '@/contracts/eligibility/check-draft'
import { loadLibrary } from '@/core/eligibility/library'
import { readDraftText, type DraftIssue } from '@/core/eligibility/publish/draft'
import { checkDocument, type Law } from '@/core/eligibility/publish/issues'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { dayOf } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import type { LawDraft } from '@kit/eligibility/law-draft-repository'
import { readLaw } from '@kit/eligibility/law-repository'
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

interface Found {
  readonly issues: readonly DraftIssue[]
  /** The document it takes the place of. */
  readonly supersedes: string | null
}

/** What saving found of other drafts stays; everything else is looked at anew. */
function judge({ kind, text, areaCode, issues: saved }: LawDraft, law: Law, today: string): Found {
  const { document, issues } = readDraftText(kind, text)
  if (document === null) return { issues, supersedes: null }
  const { issues: found, plan } = checkDocument(document, law, { areaCode, today })
  const clash = saved.filter(({ sentence }) => sentence === WORDS.sameId)
  return { issues: [...found, ...clash], supersedes: plan?.before?.id ?? null }
}

/** With anything wrong it stays a draft, and all of it is told. 10 requests with the account's. */
export const checkDraft = handle(contract, async ({ draftId, rev }, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  const law = loadLibrary(await readLaw())
  return transact(async (tx) => {
    const draft = await draftIn(tx, draftId)
    permit({ areaCode: draft.areaCode })
    if (doneBefore(draft, rev, 'checked', hand)) return lawAnswer(draft)
    assertMayMove(draft, rev, 'check', hand)
    const { issues, supersedes } = judge(draft, law, dayOf(now))
    if (issues.length > 0) return lawAnswer(draft, issues)
    const patch = { state: 'CHECKED' as const, checkedBy: hand.openid, supersedes, issues: [] }
    const checked = stepped(draft, 'checked', hand, patch)
    await putStep(tx, checked, 'law.check', hand)
    return lawAnswer(checked)
  })
})
