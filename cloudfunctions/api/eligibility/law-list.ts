import { lawList as contract } from '@/contracts/eligibility/law-list'
import type { LawKind } from '@/core/eligibility/publish/life'
import { dayOf } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import { pageAround } from '@kit/eligibility/law-around'
import { draftPage, type LawDraft } from '@kit/eligibility/law-draft-repository'
import { publishedByIds } from '@kit/eligibility/law-repository'
import { byDocument, lawRowOf } from '@kit/eligibility/law-view'
import { handle } from '@kit/handler'

const idsOf = (rows: readonly LawDraft[], kind: LawKind) =>
  rows.filter((one) => one.kind === kind && one.documentId !== '').map((one) => one.documentId)

/** 4 requests with the account's. What came with `data/` has its row from `jobs/enter-law`: a query writes none. */
export const lawList = handle(contract, async (input, { caller, now, permit }) => {
  permit({ areaCode: input.areaCode })
  const { shown, next } = await (input.around === true ? pageAround(input) : draftPage(input))
  const law = byDocument([
    { kind: 'standard', documents: await publishedByIds('standard', idsOf(shown, 'standard')) },
    { kind: 'parameter', documents: await publishedByIds('parameter', idsOf(shown, 'parameter')) },
  ])
  const openid = signedIn(caller)._id
  return { rows: shown.map((one) => lawRowOf(one, law, openid, dayOf(now))), next }
})
