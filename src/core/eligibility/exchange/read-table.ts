import { parseJson } from '../../json'
import { jsonMistake } from '../../json-mistake'
import { WORDS } from '../wording/publishing'
import { PARAMETER_HEADS, readParameterRow } from './parameter-row'
import type { ReadRows, RowIssue } from './row-issue'
import { STANDARD_HEADS } from './standard-row'

/** No bureau has more at once, and a file of more is something else. */
export const MOST_ROWS = 500

type Rows = readonly (readonly string[])[]

/** Reads a sheet of texts, row 1 the heads. Empty rows are passed over; columns may stand in any order. */
export function readTable(kind: 'standard' | 'parameter', [heads = [], ...rows]: Rows): ReadRows {
  const wanted: readonly string[] = kind === 'parameter' ? PARAMETER_HEADS : STANDARD_HEADS.slice(-1)
  const lacking = wanted.filter((head) => !heads.includes(head))
  if (lacking.length > 0)
    return {
      documents: [],
      issues: lacking.map((column) => ({ row: 1, column, sentence: '表头里没有这一列' })),
    }
  const filled = rows
    .map((cells, at) => ({ row: at + 2, cells: record(heads, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
  if (filled.length > MOST_ROWS)
    return {
      documents: [],
      issues: [{ row: MOST_ROWS + 2, column: '', sentence: `一次最多 ${MOST_ROWS} 行` }],
    }
  return gather(
    filled.map(({ row, cells }) => (kind === 'parameter' ? parameter(cells, row) : standard(cells, row))),
  )
}

/** Reads `{"documents": [...]}` or a plain list; its places are counted from 1. */
export function readJson(text: string): ReadRows {
  const mistake = jsonMistake(text)
  if (mistake !== null)
    return {
      documents: [],
      issues: [{ row: 1, column: '', sentence: WORDS.jsonMistake(mistake.line, mistake.column) }],
    }
  const value = parseJson(text)
  const list: unknown = isRecord(value) ? value['documents'] : value
  if (!Array.isArray(list))
    return { documents: [], issues: [{ row: 1, column: '', sentence: '文件里没有“documents”这一列内容' }] }
  if (list.length > MOST_ROWS)
    return {
      documents: [],
      issues: [{ row: MOST_ROWS + 1, column: '', sentence: `一次最多 ${MOST_ROWS} 份` }],
    }
  return { documents: list.map((json: unknown, at) => ({ row: at + 1, json })), issues: [] }
}

interface ReadRow {
  readonly row: number
  readonly json: unknown
  readonly issues: readonly RowIssue[]
}

function gather(read: readonly ReadRow[]): ReadRows {
  return {
    documents: read.filter(({ issues }) => issues.length === 0).map(({ row, json }) => ({ row, json })),
    issues: read.reduce<readonly RowIssue[]>((all, { issues }) => [...all, ...issues], []),
  }
}

const parameter = (cells: Readonly<Record<string, string>>, row: number): ReadRow => ({
  row,
  ...readParameterRow(cells, row),
})

function standard(cells: Readonly<Record<string, string>>, row: number): ReadRow {
  const column = STANDARD_HEADS[STANDARD_HEADS.length - 1] ?? ''
  const json = parseJson(cells[column] ?? '')
  const issues = isRecord(json) ? [] : [{ row, column, sentence: '这一格读不出来，请原样复制整份内容' }]
  return { row, json, issues }
}

function record(heads: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {}
  heads.forEach((head, at) => (row[head] = cells[at] ?? ''))
  return row
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
