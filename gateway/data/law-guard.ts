import type { Document } from '../store/types'
import type { DataFile } from './files'
import type { Records } from './records'

const LAW: ReadonlySet<string> = new Set(['standards', 'parameters'])
const PAGE = 200

/**
 * The documents of a file that may be written: of the law (`standards`, `parameters`) none that is stored under a higher revision,
 * and none that a bureau published, or ended by publishing its successor. What a bureau never touched follows the file.
 */
export async function loadable(records: Records, file: DataFile): Promise<readonly Document[]> {
  if (!LAW.has(file.collection)) return file.documents
  const touched = await touchedByBureau(records)
  const kept: Document[] = []
  for (const document of file.documents) {
    const stored = await records.get(file.collection, document._id)
    if (!touched.has(document._id) && !isNewer(stored, document)) kept.push(document)
  }
  return kept
}

const isNewer = (stored: Document | null, { revision }: Document): boolean =>
  typeof stored?.revision === 'number' && (typeof revision !== 'number' || stored.revision > revision)

/** Published by hand, also where it was withdrawn since; and what is ended as long as its successor stands. */
async function touchedByBureau(records: Records): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let after: string | null = null; ;) {
    const page = await records.page('law_drafts', after, PAGE)
    for (const { approvedBy, documentId, state, cut } of page) {
      if (typeof approvedBy !== 'string') continue
      if (typeof documentId === 'string') ids.add(documentId)
      const ended = typeof cut === 'object' && cut !== null && 'id' in cut ? cut.id : null
      if (state !== 'WITHDRAWN' && typeof ended === 'string') ids.add(ended)
    }
    after = page.at(-1)?._id ?? null
    if (after === null) return ids
  }
}
