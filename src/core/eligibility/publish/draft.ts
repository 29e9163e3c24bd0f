import type { LoadIssue } from '../compile/issue'
import type { ParameterDocument, StandardDocument } from '../document'
import { readParameter, readStandard } from '../read/standard'
import type { LawKind } from './life'
import { WORDS } from '../wording/publishing'

/** Where in a document something is wrong, and a sentence for whoever wrote it. */
export interface DraftIssue {
  readonly document: string
  readonly path: string
  readonly sentence: string
}

/** What a draft is called and when it applies, as far as its text can be read. */
export interface Columns {
  readonly documentId: string
  readonly title: string
  /** 文号 of a standard, period of a parameter. */
  readonly number: string
  readonly from: string | null
  readonly to: string | null
}

export interface ReadDraft {
  readonly document: StandardDocument | ParameterDocument | null
  readonly columns: Columns
  readonly issues: readonly DraftIssue[]
}

const LONGEST = 200

/** Reads a text as somebody typed it: what is wrong is told, nothing is thrown. */
export function readDraftText(kind: LawKind, text: string): ReadDraft {
  const json = parsed(text)
  if (json === undefined) {
    const columns = { documentId: '', title: '', number: '', from: null, to: null }
    return { document: null, columns, issues: [{ document: '', path: '', sentence: WORDS.notJson }] }
  }
  const columns = columnsOf(kind, json)
  const read = kind === 'standard' ? readStandard(json) : readParameter(json)
  if (read.ok) return { document: read.value, columns, issues: [] }
  return { document: null, columns, issues: read.error.map(told) }
}

export const told = ({ document, path, sentence }: LoadIssue): DraftIssue => ({ document, path, sentence })

/** undefined: not JSON, or deeper than any reader goes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function columnsOf(kind: LawKind, json: unknown): Columns {
  const days = kind === 'standard' ? json : fieldOf(json, 'inUse')
  return {
    documentId: shortOf(json, '_id'),
    title: shortOf(json, 'title'),
    number: shortOf(json, kind === 'standard' ? 'number' : 'period'),
    from: dayOrNull(fieldOf(days, 'from')),
    to: dayOrNull(fieldOf(days, 'to')),
  }
}

const fieldOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Object.getOwnPropertyDescriptor(json, name)?.value : undefined

function shortOf(json: unknown, name: string): string {
  const value = fieldOf(json, name)
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}

const dayOrNull = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
