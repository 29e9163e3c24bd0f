import { Workbook } from 'exceljs'
import { readSheet } from '../../../cloudfunctions/documents/sheet/read'
import { workbookWith } from './workbooks'

const EVERY_CELL = 'A1:XFD1048576'

const merge = (range: string) => `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`
const choices = (range: string) =>
  `<dataValidations><dataValidation type="list" sqref="${range}"><formula1>"a"</formula1></dataValidation></dataValidations>`
const name = (range: string) =>
  `<definedNames><definedName name="n">S!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}</definedName></definedNames>`

describe('a workbook of less than a kilobyte that stands for more than all memory', () => {
  it.each([
    ['a merge of every cell', { after: merge(EVERY_CELL) }],
    ['a list of choices for every cell', { after: choices(EVERY_CELL) }],
    ['a name for every cell', { names: name(EVERY_CELL) }],
    [
      'two billion columns of one width',
      { before: '<cols><col min="1" max="2000000000" width="9"/></cols>' },
    ],
    [
      'a column two billion to the right',
      { before: '<cols><col min="1999999999" max="2000000000"/></cols>' },
    ],
  ])('%s is read as the one cell it has', async (_what, parts) => {
    const bytes = workbookWith(parts)
    expect(bytes.length).toBeLessThan(1000)
    expect(await readSheet(bytes)).toEqual([['数']])
  })

  it.each([
    ['a row four billion down', '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'],
    ['more columns than any sheet has', '<row r="2"><c r="ZZZZZ2"><v>1</v></c></row>'],
    ['more rows than any list has', '<row/>'.repeat(2001)],
    ['more columns than any list has', `<row r="2">${'<c><v>1</v></c>'.repeat(41)}</row>`],
    ['more than memory is given for', ' '.repeat(21 * 1024 * 1024)],
  ])('%s is no workbook of ours', async (_what, row) => {
    expect(await readSheet(workbookWith({ row }))).toBeNull()
  })

  it('control: the library alone writes down every row of a merge', async () => {
    const bytes = workbookWith({ after: merge('A1:A50000') })
    const naive = new Workbook()
    await naive.xlsx.load(new Uint8Array(bytes).buffer)
    expect(naive.worksheets[0]!.rowCount).toBe(50_000)
    expect(await readSheet(bytes)).toEqual([['数']])
  })
})
