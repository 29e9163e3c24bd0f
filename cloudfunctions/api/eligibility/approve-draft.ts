import { approveDraft as contract } from '@/contracts/eligibility/approve-draft'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { stateOn } from '@/core/eligibility/publish/life'
import { publishedOf } from '@/core/eligibility/publish/series'
import { accept, refuse } from '@/core/result'
import { dayOf } from '@/core/time'
import type { LawDraft } from '@kit/eligibility/law-draft-repository'
import { moveDraft, type Hand, type Moved } from '@kit/eligibility/law-steps'
import { publish } from '@kit/eligibility/publish'
import { handle } from '@kit/handler'
import type { Tx } from '@kit/transaction'

async function approve({ kind, text, areaCode }: LawDraft, { openid, now }: Hand, tx: Tx): Promise<Moved> {
  const { document, issues } = readDraftText(kind, text)
  if (document === null) return refuse(issues)
  const today = dayOf(now)
  const done = await publish(tx, document, { areaCode, today })
  if (!done.ok) return done
  const { before, ends } = done.value
  return accept({
    state: stateOn(publishedOf(document), today),
    approvedBy: openid,
    supersedes: before?.id ?? null,
    cut: ends && { id: ends.id, to: ends.had },
  })
}

/**
 * What no longer fits the law as it is now (its day has passed, another one was published in between) stays checked, and says why.
 * 10 requests with the account's, 11 under a floor: the draft, the document, its predecessor and the audit entry stand or fall together.
 */
export const approveDraft = handle(contract, (at, ctx) => moveDraft(at, ctx, 'approve', approve))
