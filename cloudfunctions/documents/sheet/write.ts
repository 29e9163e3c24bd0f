import { Workbook } from 'exceljs'
import type { Sheet } from '@kit/paper/sheet'

/** A workbook of sheets: heads in bold that stay in sight, a filter over every column. */
export async function writeSheets(sheets: readonly Sheet[], madeAt: number): Promise<Buffer> {
  const book = new Workbook()
  book.created = new Date(madeAt)
  book.modified = new Date(madeAt)
  for (const { name, heads, rows, widths } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = heads.map((header, at) => ({ header, width: widths[at] ?? 16 }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow([...row])
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
