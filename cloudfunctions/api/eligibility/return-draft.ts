import { returnDraft as contract } from '@/contracts/eligibility/return-draft'
import { accept } from '@/core/result'
import { moveDraft } from '@kit/eligibility/law-steps'
import { handle } from '@kit/handler'

/** 6 requests with the account's. */
export const returnDraft = handle(contract, ({ reason, ...at }, ctx) =>
  moveDraft(at, ctx, 'return', () =>
    accept({ state: 'DRAFT', checkedBy: null, supersedes: null, issues: [], note: reason }),
  ),
)
