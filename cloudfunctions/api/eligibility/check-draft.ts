import { checkDraft as contract } from '@/contracts/eligibility/check-draft'
import { loadLibrary } from '@/core/eligibility/library'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { checkDocument, type Law } from '@/core/eligibility/publish/issues'
import { lackingFigures } from '@/core/eligibility/publish/lacking'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { accept, refuse } from '@/core/result'
import { dayOf } from '@/core/time'
import type { LawDraft } from '@kit/eligibility/law-draft-repository'
import { readLaw } from '@kit/eligibility/law-repository'
import { moveDraft, type Hand, type Moved } from '@kit/eligibility/law-steps'
import { handle } from '@kit/handler'

/** What saving found of other drafts stays; everything else is looked at anew. What does not hold it up is told of one that passed. */
function judge({ kind, text, areaCode, issues: saved }: LawDraft, law: Law, { openid, now }: Hand): Moved {
  const { document, issues } = readDraftText(kind, text)
  if (document === null) return refuse(issues)
  const { issues: found, plan } = checkDocument(document, law, { areaCode, today: dayOf(now) })
  const all = [...found, ...saved.filter(({ sentence }) => sentence === WORDS.sameId)]
  if (all.length > 0) return refuse(all)
  const lacking = 'indicator' in document ? [] : lackingFigures(document, law)
  return accept({
    state: 'CHECKED',
    checkedBy: openid,
    supersedes: plan?.before?.id ?? null,
    issues: lacking,
  })
}

/** With anything wrong it stays a draft, and all of it is told. 8 requests with the account's. */
export const checkDraft = handle(contract, (at, ctx) =>
  moveDraft(at, ctx, 'check', async (draft, hand) => judge(draft, loadLibrary(await readLaw()), hand)),
)
