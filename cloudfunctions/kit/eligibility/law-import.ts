import { canonical } from '@/core/eligibility/canonical'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { columnOf, parameterRow } from '@/core/eligibility/exchange/parameter-row'
import { readJson, readTable } from '@/core/eligibility/exchange/read-table'
import type { ReadRows } from '@/core/eligibility/exchange/row-issue'
import { readDraftText, type ReadDraft } from '@/core/eligibility/publish/draft'
import type { LawKind } from '@/core/eligibility/publish/life'
import { readParameter } from '@/core/eligibility/read/standard'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { textsOf } from '../paper/call'
import type { Law, LawDocument } from './law-repository'

/** One transaction holds them all. */
export const MOST_DRAFTS = 40

export interface ImportIssue {
  readonly document: string
  readonly path: string
  readonly sentence: string
  readonly row: number
}

/** A row that may become a draft. */
export interface GoodRow {
  readonly row: number
  readonly text: string
  readonly read: ReadDraft
}

export interface ReadImport {
  readonly good: readonly GoodRow[]
  readonly issues: readonly ImportIssue[]
  /** How many rows say just what is published. */
  readonly unchanged: number
}

interface Wanted {
  readonly kind: LawKind
  readonly areaCode: string
  readonly format: 'json' | 'xlsx'
  readonly base64: string
}

/** Reads a file row by row; null when it is no such file. A workbook costs one call to `documents`. */
export async function readImport(wanted: Wanted, law: Law): Promise<ReadImport | null> {
  const rows = await rowsOf(wanted)
  if (rows === null) return null
  const issues: ImportIssue[] = rows.issues.map(({ row, column, sentence }) => ({
    document: '',
    path: column,
    sentence,
    row,
  }))
  const good: GoodRow[] = []
  let unchanged = 0
  const published = wanted.kind === 'standard' ? law.standards : law.parameters
  for (const { row, json } of rows.documents) {
    const text = JSON.stringify(json, null, 2)
    const read = readDraftText(wanted.kind, text)
    if (isUnchanged(read, wanted, published)) {
      unchanged += 1
      continue
    }
    const found = rowIssues(read, wanted, published)
    issues.push(...found.map((one) => ({ ...one, row })))
    if (found.length === 0) good.push({ row, text, read })
  }
  const beyond = good.slice(MOST_DRAFTS).map(({ row, read }) => ({
    document: read.columns.documentId,
    path: '',
    sentence: WORDS.tooManyRows(MOST_DRAFTS),
    row,
  }))
  return { good: good.slice(0, MOST_DRAFTS), issues: [...issues, ...beyond], unchanged }
}

async function rowsOf({ kind, format, base64 }: Wanted): Promise<ReadRows | null> {
  if (format === 'json') return readJson(Buffer.from(base64, 'base64').toString('utf8'))
  const texts = await textsOf(base64)
  return texts === null ? null : readTable(kind, texts)
}

/** What is wrong with a row by itself; how it stands to the rest of the law is told when its draft is checked. */
function rowIssues(
  { document, columns, issues }: ReadDraft,
  { kind, areaCode }: Wanted,
  published: readonly LawDocument[],
): Omit<ImportIssue, 'row'>[] {
  const column = (path: string) => (kind === 'parameter' ? columnOf(path) : path)
  if (document === null) return issues.map((one) => ({ ...one, path: column(one.path) }))
  const own = (path: string, sentence: string) => [
    { document: columns.documentId, path: column(path), sentence },
  ]
  if (document.area !== areaCode) return own('area', WORDS.otherArea(areaCode))
  return published.some(({ _id }) => _id === document._id) ? own('_id', WORDS.idTaken) : []
}

function isUnchanged(
  { document }: ReadDraft,
  { areaCode }: Wanted,
  published: readonly LawDocument[],
): boolean {
  if (document === null || document.area !== areaCode) return false
  const there = published.find(({ _id }) => _id === document._id)
  return there !== undefined && isSame(document, there)
}

/** A figure is the same when its row is: a sheet has no column for a mark of the sample set. */
function isSame(one: StandardDocument | ParameterDocument, there: LawDocument): boolean {
  if (!('indicator' in one)) return canonical(one) === canonical(there)
  const read = readParameter(there)
  return read.ok && canonical(parameterRow(one)) === canonical(parameterRow(read.value))
}
