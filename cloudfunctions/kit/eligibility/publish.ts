import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { LawKind } from '@/core/eligibility/publish/life'
import {
  planApproval,
  planWithdrawal,
  publishedOf,
  type Approval,
  type Published,
} from '@/core/eligibility/publish/series'
import { nextOf, refusalIssue } from '@/core/eligibility/publish/issues'
import type { DraftIssue } from '@/core/eligibility/publish/draft'
import { accept, refuse, type Result } from '@/core/result'
import type { Tx } from '../transaction'
import type { LawDraft } from './law-draft-repository'
import * as repository from './law-repository'

export interface PublishedLaw {
  readonly kind: LawKind
  readonly documents: readonly repository.LawDocument[]
}

/** A document nobody can read has no days: it decides nothing, and nothing follows it. */
export function published(kind: LawKind, documents: readonly repository.LawDocument[]): Published[] {
  return documents.flatMap((one) => {
    const read = kind === 'standard' ? readStandard(one) : readParameter(one)
    return read.ok ? [publishedOf(read.value)] : []
  })
}

/**
 * Publishes what was checked: the document itself, and the end of the one before it. What is published is asked for anew at every
 * try: whatever else publishes in the area meets this one in the predecessor, or in the area's lock, and one of them tries again. Three requests.
 */
export async function publish(
  tx: Tx,
  kind: LawKind,
  document: StandardDocument | ParameterDocument,
  today: string,
): Promise<Result<Approval, DraftIssue>> {
  const there = published(kind, await repository.publishedOf(kind, document.area))
  const plan = planApproval(there, nextOf(document), today)
  if (!plan.ok) return refuse(refusalIssue(document, plan.error))
  await repository.addPublished(tx, kind, { ...document })
  const { ends } = plan.value
  await (ends ? repository.endPublished(tx, kind, ends) : repository.lockFirst(tx, kind, document.area))
  return plan
}

/** Takes a published document back and gives the one before it its own end again. Three requests. */
export async function unpublish(
  tx: Tx,
  { kind, areaCode, documentId, cut }: LawDraft,
): Promise<Result<null, { readonly id: string; readonly from: string }>> {
  const there = published(kind, await repository.publishedOf(kind, areaCode))
  const plan = planWithdrawal(there, documentId, cut)
  if (!plan.ok) return plan
  await repository.removePublished(tx, kind, documentId)
  if (plan.value.restores) await repository.endPublished(tx, kind, plan.value.restores)
  return accept(null)
}
