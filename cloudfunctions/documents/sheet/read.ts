import { Workbook, type Cell } from 'exceljs'
import type { SheetText } from '@kit/paper/sheet'
import { isHarmless } from './unpacked'

/** More than this is no list of standards or figures, and would be read for minutes. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 40

/**
 * Of a sheet only its cells are read. The rest can name every cell there is in a few letters (a merge of `A1:XFD1048576`, a list of
 * choices for it, two billion columns of one width), and reading would write each of them down until memory is full.
 */
const PASSED_OVER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
]

const READ = { ignoreNodes: PASSED_OVER, maxRows: MOST_ROWS, maxCols: MOST_COLUMNS }

/** A book that takes no names of ranges: a name, too, may stand for every cell. */
function emptyBook(): Workbook {
  const book = new Workbook()
  Object.defineProperty(book.definedNames, 'model', { get: () => [], set: () => undefined })
  return book
}

/** The first sheet as the texts a person sees; null when the file is no workbook or too large. Formulas give their last result. */
export async function readSheet(bytes: Buffer): Promise<SheetText | null> {
  if (!isHarmless(bytes)) return null
  const book = emptyBook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer, READ)
  } catch {
    return null
  }
  const sheet = book.worksheets[0]
  if (!sheet || sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS) return null
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: string[] = []
    for (let at = 1; at <= sheet.columnCount; at++) cells.push(textOf(row.getCell(at)))
    rows[number - 1] = cells
  })
  return Array.from(rows, (row) => row ?? [])
}

/** Dates as YYYY-MM-DD: a sheet's day has no zone. */
function textOf(cell: Cell): string {
  const { value } = cell
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object' && value !== null && 'result' in value) {
    const { result } = value
    return result instanceof Date ? result.toISOString().slice(0, 10) : String(result ?? '')
  }
  return cell.text.trim()
}
