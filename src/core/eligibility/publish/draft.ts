import type { LoadIssue } from '../compile/issue'
import type { ParameterDocument, StandardDocument } from '../document'
import { jsonMistake } from '../../json-mistake'
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
  if (typeof json === 'string') {
    const columns = { documentId: '', title: '', number: '', from: null, to: null }
    return { document: null, columns, issues: [{ document: '', path: '', sentence: json }] }
  }
  const columns = columnsOf(kind, json)
  const read = kind === 'standard' ? readStandard(json) : readParameter(json)
  if (read.ok) return { document: read.value, columns, issues: [] }
  return { document: null, columns, issues: read.error.map(told) }
}

/** Where an office left something out, what is wanted is said in its own words. */
export const told = ({ document, path, code, sentence }: LoadIssue): DraftIssue => ({
  document,
  path,
  sentence: (code === 'wrong-kind' ? WANTED.get(path) : undefined) ?? sentence,
})

const WANTED: ReadonlyMap<string, string> = new Map(Object.entries(WORDS.wanted))

/** An object, or the sentence that says why it is none: no JSON, deeper than any reader goes, or what no store keeps. */
function parsed(text: string): object | string {
  let kept = true
  try {
    const json: unknown = JSON.parse(text, (key, value: unknown) => {
      kept = kept && isStorable(key) && (typeof value !== 'string' || isStorable(value))
      return value
    })
    if (!kept) return WORDS.notStorable
    return typeof json === 'object' && json !== null ? json : WORDS.notJson
  } catch {
    const found = jsonMistake(text)
    return found === null ? WORDS.notJson : WORDS.jsonMistake(found.line, found.column)
  }
}

const SPACE = 32
const LINES: readonly number[] = [9, 10, 13]
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
const isControl = (code: number): boolean =>
  (code < SPACE && LINES.indexOf(code) < 0) || (code >= 0x7f && code <= 0x9f)

/** No control characters but lines, no halves of characters. */
function isStorable(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isControl(code) || isLow(code)) return false
    if (!isHigh(code)) continue
    at += 1
    if (!isLow(text.charCodeAt(at))) return false
  }
  return true
}

function columnsOf(kind: LawKind, json: object): Columns {
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
  if (typeof value !== 'string') return ''
  const short = value.slice(0, LONGEST)
  return isStorable(short) ? short : short.slice(0, -1)
}

const dayOrNull = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
