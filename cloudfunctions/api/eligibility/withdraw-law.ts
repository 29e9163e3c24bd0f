import { withdrawLaw as contract } from '@/contracts/eligibility/withdraw-law'
import { isPublished } from '@/core/eligibility/publish/life'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { accept, refuse } from '@/core/result'
import { moveDraft } from '@kit/eligibility/law-steps'
import { unpublish } from '@kit/eligibility/publish'
import { handle } from '@kit/handler'

/** 10 requests with the account's; a draft that is thrown away, 6. */
export const withdrawLaw = handle(contract, ({ reason, ...at }, ctx) =>
  moveDraft(at, ctx, 'withdraw', async (draft, _hand, tx) => {
    const { documentId: document, state } = draft
    const done = isPublished(state) ? await unpublish(tx, draft) : accept(null)
    if (done.ok) return accept({ state: 'WITHDRAWN', note: reason })
    const sentence = WORDS.laterOne(done.error.id, done.error.from)
    return refuse([{ document, path: '', sentence }])
  }),
)
