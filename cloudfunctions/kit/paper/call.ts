import { AppError } from '@/contracts/errors'
import { callFunction } from '../cloud'
import { Defect } from '../defect'
import type { Paper } from './paper'
import type { Sheet, SheetText } from './sheet'

/** What the function `documents` is asked for. */
export type DocumentsCall =
  | { readonly work: 'print'; readonly paper: Paper }
  | { readonly work: 'write'; readonly sheets: readonly Sheet[]; readonly madeAt: number }
  | { readonly work: 'read'; readonly base64: string }

export type DocumentsAnswer = { readonly base64: string } | { readonly rows: SheetText | null }

/** One call to `documents`; no request to the database. Throws BUSY when it did not answer. */
async function ask(data: DocumentsCall): Promise<unknown> {
  try {
    const answer = await callFunction({ name: 'documents', data })
    return typeof answer === 'object' ? answer.result : null
  } catch {
    throw new AppError('BUSY')
  }
}

function base64Of(answer: unknown): string {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'base64' in answer &&
    typeof answer.base64 === 'string'
  )
    return answer.base64
  throw new Defect('documents answered no file')
}

/** The paper as PDF, in base64. */
export const printed = async (paper: Paper): Promise<string> => base64Of(await ask({ work: 'print', paper }))

/** The sheets as a workbook (.xlsx), in base64. */
export const workbookOf = async (sheets: readonly Sheet[], madeAt: number): Promise<string> =>
  base64Of(await ask({ work: 'write', sheets, madeAt }))

/** The first sheet of a workbook as texts; null when the file cannot be read. */
export async function textsOf(base64: string): Promise<SheetText | null> {
  const answer = await ask({ work: 'read', base64 })
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return null
  const { rows } = answer
  const isText = (cell: unknown): cell is string => typeof cell === 'string'
  const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.every(isText)
  return Array.isArray(rows) && rows.every(isRow) ? rows : null
}
