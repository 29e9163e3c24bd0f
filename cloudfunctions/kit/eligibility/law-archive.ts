import type { Archive } from '@/core/eligibility/verify/archive'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { collection, command } from '../database'
import type { LawDraft } from './law-draft-repository'
import type { Law } from './law-repository'
import { readDocuments } from './read-documents'

const MOST = 500

/** Drafts of these documents, and drafts that ended one of them. One request. */
function draftsAround(ids: readonly string[]): Promise<LawDraft[]> {
  const where = command.or([{ documentId: command.in(ids) }, { 'cut.id': command.in(ids) }])
  return collection<LawDraft>('law_drafts').find({ where, limit: MOST })
}

const wasPublished = ({ state, approvedBy }: LawDraft): boolean =>
  approvedBy !== null || state === 'SCHEDULED' || state === 'IN_FORCE' || state === 'SUPERSEDED'

/** Everything ever published under these ids: what stands now (`law`), and what was approved. One request. */
export async function loadArchive(law: Law, ids: readonly string[]): Promise<Archive> {
  const drafts = ids.length === 0 ? [] : (await draftsAround(ids)).filter(wasPublished)
  const cuts = new Map<string, number>()
  for (const { cut, state } of drafts) {
    if (cut !== null) cuts.set(cut.id, (cuts.get(cut.id) ?? 0) + (state === 'WITHDRAWN' ? 2 : 1))
  }
  const approved = drafts.flatMap(({ kind, text }) => {
    const { document } = readDraftText(kind, text)
    return document === null ? [] : [document]
  })
  return { ...readDocuments(law), approved, cuts }
}
