import { readDraftText } from '@/core/eligibility/publish/draft'
import { mayApprove, stateOn, type LawState } from '@/core/eligibility/publish/life'
import type { Published } from '@/core/eligibility/publish/series'
import { toIso } from '@/core/time'
import type { LawDraft } from './law-draft-repository'
import { published, type PublishedLaw } from './publish'

/** What is published of the documents of some rows, by id: its days there are the ones that count. */
export type ByDocument = ReadonlyMap<string, Published>

export const byDocument = (law: readonly PublishedLaw[]): ByDocument =>
  new Map(law.flatMap(({ kind, documents }) => published(kind, documents)).map((one) => [one.id, one]))

const PUBLISHED: ReadonlySet<LawState> = new Set(['SCHEDULED', 'IN_FORCE', 'SUPERSEDED'])

/**
 * A row as the office sees it on `today`. What is published stands where its days say, also in the minute before the timer has
 * written it down, and ends when its successor begins.
 */
export function lawRowOf(draft: LawDraft, there: ByDocument, openid: string, today: string) {
  const { _id: draftId, kind, areaCode, documentId, title, number, rev, changedAt } = draft
  const { document } = readDraftText(kind, draft.text)
  const figure = document !== null && 'indicator' in document ? document : null
  const live = PUBLISHED.has(draft.state) ? there.get(documentId) : undefined
  return {
    draftId,
    kind,
    areaCode,
    documentId,
    title,
    number,
    state: live ? stateOn(live, today) : draft.state,
    from: live ? live.from : draft.from,
    to: live ? live.to : draft.to,
    status: document?.status ?? null,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    rev,
    changedAt: toIso(changedAt),
    mayApprove: mayApprove(draft, openid),
  }
}
