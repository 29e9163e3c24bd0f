import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { LawKind } from '@/core/eligibility/publish/life'
import { planWithdrawal, publishedOf, type Approval, type Published } from '@/core/eligibility/publish/series'
import { loadLibrary } from '@/core/eligibility/library'
import { checkDocument, type Law } from '@/core/eligibility/publish/issues'
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

/** What a document is held against. A figure for a floor 下限, or of the same series; without either there is none to read. */
async function lawFor(kind: LawKind): Promise<Law> {
  const standards = await repository.allOf('standard')
  const needed =
    kind === 'parameter' || standards.some(({ floors }) => Array.isArray(floors) && floors.length > 0)
  return loadLibrary({ standards, parameters: needed ? await repository.allOf('parameter') : [] })
}

/**
 * Publishes what was checked: the document itself, and the end of the one before it. It is checked again at every try, against all
 * that is published then: its days, its id, and whether it compiles with the law around it. What else publishes meanwhile meets this
 * one in the predecessor or in the lock, and one of them tries again. At most four requests, five under a floor.
 */
export async function publish(
  tx: Tx,
  document: StandardDocument | ParameterDocument,
  where: { readonly areaCode: string; readonly today: string },
): Promise<Result<Approval, readonly DraftIssue[]>> {
  const kind = 'indicator' in document ? 'parameter' : 'standard'
  const { plan, issues } = checkDocument(document, await lawFor(kind), where)
  if (plan === null) return refuse(issues)
  await repository.addPublished(tx, kind, { ...document })
  if (plan.ends) await repository.endPublished(tx, kind, plan.ends)
  if (kind === 'standard') await repository.lockStandards(tx)
  else if (!plan.ends) await repository.lockFirst(tx, document.area)
  return accept(plan)
}

/** Takes a published document back and gives the one before it its own end again. Four requests. */
export async function unpublish(
  tx: Tx,
  { kind, areaCode, documentId, cut }: LawDraft,
): Promise<Result<null, { readonly id: string; readonly from: string }>> {
  const there = published(kind, await repository.publishedIn(kind, areaCode))
  const plan = planWithdrawal(there, documentId, cut)
  if (!plan.ok) return plan
  await repository.removePublished(tx, kind, documentId)
  if (plan.value.restores) await repository.endPublished(tx, kind, plan.value.restores)
  if (kind === 'standard') await repository.lockStandards(tx)
  return accept(null)
}
