import type { ParameterDocument } from '@/core/eligibility/document'
import { PARAMETER_HEADS, parameterRow } from '@/core/eligibility/exchange/parameter-row'
import { STANDARD_HEADS } from '@/core/eligibility/exchange/standard-row'
import { Workbook } from 'exceljs'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const CITY = '440800'
const BUREAU = 'oBureau'

let cloud: TestCloud
let asked = 0

beforeAll(async () => {
  cloud = await startTestCloud({ sample: true })
  cloud.setClock(NOW)
  const staff = [{ role: 'bureau', areaCode: CITY, adviserId: null, venueId: null, from: 0, until: null }]
  const acting = [{ personId: 'p_bureau', relation: 'self', from: 0, until: null }]
  await cloud.seed('accounts', [{ _id: BUREAU, acting, staff, createdAt: 0 } as never])
})
afterAll(() => cloud.stop())

const ok = <T>(envelope: { ok: true; data: T } | { ok: false; error: { code: string } }): T => {
  if (!envelope.ok) throw new Error(envelope.error.code)
  return envelope.data
}
const exported = async (kind: 'standard' | 'parameter', format: 'json' | 'xlsx') =>
  ok(await cloud.call(BUREAU, 'eligibility.exportLaw', { areaCode: CITY, kind, format }))
const bring = (
  more: Partial<{ base64: string; format: 'json' | 'xlsx'; dryRun: boolean; requestId: string }>,
) =>
  cloud.call(BUREAU, 'eligibility.importLaw', {
    requestId: `import-${++asked}-request`,
    areaCode: CITY,
    kind: 'parameter',
    format: 'xlsx',
    base64: '',
    dryRun: false,
    ...more,
  })

async function rowsOf(base64: string): Promise<string[][]> {
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(Buffer.from(base64, 'base64')).buffer)
  const rows: string[][] = []
  book.worksheets[0]!.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : []
    rows.push(values.map((one) => String(one ?? '')))
  })
  return rows
}

async function sheetOf(...rows: string[][]): Promise<string> {
  const book = new Workbook()
  const sheet = book.addWorksheet('基数')
  for (const row of [[...PARAMETER_HEADS], ...rows]) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
}

const figure = (year: number, more: Partial<ParameterDocument> = {}): ParameterDocument => ({
  _id: `parameter:440800-urban-disposable-income-${year}`,
  schema: 1,
  revision: 1,
  indicator: 'urban-disposable-income',
  area: CITY,
  title: '湛江市城镇居民人均可支配收入（示例）',
  period: String(year),
  inUse: { from: `${year + 1}-03-01`, to: null },
  status: 'provisional',
  value: 3_900_000,
  unit: 'fen/year/person',
  source: '示例',
  ...more,
})

const drafts = async () =>
  (await cloud.all('law_drafts')) as { _id: string; documentId: string; state: string }[]

describe('the law of an area as a file', () => {
  it('is a workbook an office can read: a row a figure, in yuan', async () => {
    const { name, base64 } = await exported('parameter', 'xlsx')
    expect(name).toBe('基数-440800-2026-11-23.xlsx')
    const [heads, ...rows] = await rowsOf(base64)
    expect(heads).toEqual([...PARAMETER_HEADS])
    expect(rows.map((row) => row[PARAMETER_HEADS.indexOf('数值')])).toContain('38400.00')
  })

  it('has the standards of the nation and the province it lives by, whole in the last column', async () => {
    const [heads, ...rows] = await rowsOf((await exported('standard', 'xlsx')).base64)
    expect(heads).toEqual([...STANDARD_HEADS])
    expect(rows.map(([id]) => id)).toEqual(expect.arrayContaining(['standard:law-2022', 'standard:gd-2020']))
    expect(() => rows.forEach((row) => JSON.parse(row.at(-1) ?? ''))).not.toThrow()
  })

  it('is JSON with every document that stands or is to come', async () => {
    const { base64, mime } = await exported('parameter', 'json')
    expect(mime).toBe('application/json')
    const { documents } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as {
      documents: ParameterDocument[]
    }
    const all = (await cloud.all('parameters')) as unknown as ParameterDocument[]
    const standing = all.filter(({ inUse }) => inUse.to === null || inUse.to >= '2026-11-23')
    expect(documents.map(({ _id }) => _id).sort()).toEqual(standing.map(({ _id }) => _id).sort())
  })

  it('comes back unchanged as nothing to bring in and nothing wrong; its rows are counted', async () => {
    const { base64 } = await exported('parameter', 'xlsx')
    const json = await exported('parameter', 'json')
    const { documents } = JSON.parse(Buffer.from(json.base64, 'base64').toString('utf8')) as {
      documents: unknown[]
    }
    const { read, unchanged, issues, drafts: made } = ok(await bring({ base64 }))
    expect({ read, made, issues }).toEqual({ read: 0, made: [], issues: [] })
    expect(unchanged).toBe(documents.length)
    expect(unchanged).toBeGreaterThan(0)
  })

  it('is for the bureau of that area only', async () => {
    const refused = await cloud.call('oSampleClerk', 'eligibility.exportLaw', {
      areaCode: CITY,
      kind: 'parameter',
      format: 'json',
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})

describe('bringing in a file', () => {
  it('makes a draft of every good row and tells every bad one by its row; nothing is published', async () => {
    const before = (await cloud.all('parameters')).length
    const bad = parameterRow(figure(2027))
    bad[PARAMETER_HEADS.indexOf('数值')] = '三万九'
    const elsewhere = parameterRow(figure(2028, { area: '440900' }))
    const base64 = await sheetOf(parameterRow(figure(2026)), bad, elsewhere)
    const tried = ok(await bring({ base64, dryRun: true }))
    expect(tried).toMatchObject({ read: 1, drafts: [] })
    expect(tried.issues.map(({ row, path }) => [row, path])).toEqual([
      [3, '数值'],
      [4, '地区代码'],
    ])
    expect(await drafts()).toEqual([])

    const taken = ok(await bring({ base64 }))
    expect(taken.drafts).toHaveLength(1)
    expect(await drafts()).toMatchObject([{ documentId: figure(2026)._id, state: 'DRAFT' }])
    expect((await cloud.all('parameters')).length).toBe(before)
  })

  it('the same request twice has one effect; with another file it is refused', async () => {
    const requestId = 'import-once-request'
    const base64 = await sheetOf(parameterRow(figure(2031)), parameterRow(figure(2032)))
    const count = (await drafts()).length
    const first = ok(await bring({ base64, requestId }))
    expect(ok(await bring({ base64, requestId })).drafts).toEqual(first.drafts)
    expect((await drafts()).length).toBe(count + 2)
    const other = await bring({ base64: await sheetOf(parameterRow(figure(2033))), requestId })
    expect(other).toMatchObject({ ok: false, error: { code: 'REQUEST_ID_REUSED' } })
  })

  it('an id another draft or an earlier row has is told by its row, and the other keeps it', async () => {
    const base64 = await sheetOf(parameterRow(figure(2035)))
    expect(ok(await bring({ base64 })).drafts).toHaveLength(1)
    const changed = parameterRow(figure(2035, { value: 100 }))
    const twice = [parameterRow(figure(2036)), parameterRow(figure(2036, { value: 100 }))]
    const answer = ok(await bring({ base64: await sheetOf(changed, ...twice) }))
    expect(answer.drafts).toHaveLength(1)
    expect(answer.issues.map(({ row, document }) => [row, document])).toEqual([
      [2, figure(2035)._id],
      [4, figure(2036)._id],
    ])
  })

  it('takes a JSON file too, standards as well, and says what is wrong in it', async () => {
    const documents = [{ _id: 'standard:x', schema: 1 }]
    const base64 = Buffer.from(JSON.stringify({ documents })).toString('base64')
    const answer = ok(
      await cloud.call(BUREAU, 'eligibility.importLaw', {
        requestId: 'import-json-request',
        areaCode: CITY,
        kind: 'standard',
        format: 'json',
        base64,
        dryRun: true,
      }),
    )
    expect(answer.read).toBe(0)
    expect(answer.issues.length).toBeGreaterThan(3)
    expect(new Set(answer.issues.map(({ row }) => row))).toEqual(new Set([1]))
  })

  it.each([
    ['no workbook', 'bm90IGEgd29ya2Jvb2s='],
    ['nothing', ''],
    ['a cut workbook', 'UEsDBBQAAAAIAAAA'],
  ])('that is %s is a bad file, and nothing breaks', async (_name, base64) => {
    expect(await bring({ base64 })).toMatchObject({ ok: false, error: { code: 'BAD_FILE' } })
  })

  it('that would unpack to more than memory holds is a bad file', async () => {
    const book = Buffer.from(await sheetOf(parameterRow(figure(2040))), 'base64')
    const at = book.indexOf('PK\u0001\u0002')
    book.writeUInt32LE(0xfffffff0, at + 24)
    const answer = await bring({ base64: book.toString('base64') })
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_FILE' } })
  })

  it('is for the bureau of that area only', async () => {
    const answer = await cloud.call('oSampleVillager', 'eligibility.importLaw', {
      requestId: 'import-not-mine-1',
      areaCode: CITY,
      kind: 'parameter',
      format: 'json',
      base64: '',
      dryRun: true,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})
