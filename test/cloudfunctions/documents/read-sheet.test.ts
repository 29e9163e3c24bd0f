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

describe('a number format that is looked at again and again', () => {
  const day = '<row r="2"><c r="A2" s="1"><v>46349</v></c></row>'
  const brackets = (count: number) => '['.repeat(count)
  const took = async (work: () => Promise<unknown>) => {
    const began = process.cpuUsage()
    await work().catch(() => null)
    return process.cpuUsage(began).user / 1000
  }

  it('of 255 characters is read, marks written as names counted as one', async () => {
    const format = `yyyy-mm-dd${'&quot;'.repeat(244)}.`
    expect(await readSheet(workbookWith({ row: day, format }))).toEqual([['数'], ['2026-11-23']])
  })

  it.each([
    ['longer than there are', 'y'.repeat(256)],
    ['of 60,000 open brackets', brackets(60_000)],
  ])('%s: no workbook of ours', async (_what, format) => {
    expect(await readSheet(workbookWith({ row: day, format }))).toBeNull()
  })

  it('control: the library alone takes four times as long for twice the brackets; ours does not look', async () => {
    const naive = (count: number) =>
      took(() =>
        new Workbook().xlsx.load(new Uint8Array(workbookWith({ row: day, format: brackets(count) })).buffer),
      )
    await naive(100)
    const [once, twice] = [await naive(30_000), await naive(60_000)]
    expect(twice).toBeGreaterThan(once * 2.5)
    expect(await took(() => readSheet(workbookWith({ row: day, format: brackets(60_000) })))).toBeLessThan(
      twice / 4,
    )
  })

  it('what lies about where its parts are is not read', async () => {
    const bytes = workbookWith()
    expect(await readSheet(Buffer.concat([Buffer.from('before'), bytes]))).toBeNull()
  })
})
