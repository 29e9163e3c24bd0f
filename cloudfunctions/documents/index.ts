import { context } from '@kit/cloud'
import type { DocumentsAnswer, DocumentsCall } from '@kit/paper/call'
import { printPaper } from './pdf/print'
import { readSheet } from './sheet/read'
import { writeSheets } from './sheet/write'

/** What the platform names as the source of a call by another function; a phone, a timer and a push name others. */
const isFunction = (source: string | null): boolean => source !== null && /(^|,)scf$/.test(source)

/**
 * The cloud function `documents`: prints papers, writes and reads workbooks. Called by `api` only; nothing is stored, nothing
 * of the database is touched, and what it is given is gone with the answer.
 */
export async function main(call: DocumentsCall): Promise<DocumentsAnswer | { refused: true }> {
  if (!isFunction(context().source)) return { refused: true }
  switch (call.work) {
    case 'print':
      return { base64: (await printPaper(call.paper)).toString('base64') }
    case 'write':
      return { base64: (await writeSheets(call.sheets, call.madeAt)).toString('base64') }
    case 'read':
      return { rows: await readSheet(Buffer.from(call.base64, 'base64')) }
    default:
      return { refused: true }
  }
}
