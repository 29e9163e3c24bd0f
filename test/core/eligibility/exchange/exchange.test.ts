import fc from 'fast-check'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { columnOf, PARAMETER_HEADS, parameterRow } from '@/core/eligibility/exchange/parameter-row'
import { placeLabel } from '@/core/eligibility/exchange/place-label'
import { MOST_ROWS, readJson, readTable } from '@/core/eligibility/exchange/read-table'
import { CELL_LIMIT, STANDARD_HEADS, standardRow } from '@/core/eligibility/exchange/standard-row'
import { readUnit, readValue, SAID_UNITS, sayUnit, sayValue } from '@/core/eligibility/exchange/units'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import guangdong from '@data/standards/guangdong.json'
import nation from '@data/standards/nation.json'

const SEED = 20261123

const parameter: ParameterDocument = {
  _id: 'parameter:442000-urban-disposable-income-2022',
  schema: 1,
  revision: 2,
  indicator: 'urban-disposable-income',
  area: '442000',
  title: '中山市城镇居民人均可支配收入',
  period: '2022',
  inUse: { from: '2023-03-10', to: null },
  status: 'verified',
  value: 6_219_600,
  unit: 'fen/year/person',
  source: '中山市司法局 2023-03-29',
}

const sheetOf = (...rows: string[][]) => [[...PARAMETER_HEADS], ...rows]
const withCell = (head: string, text: string) => {
  const row = parameterRow(parameter)
  row[PARAMETER_HEADS.findIndex((one) => one === head)] = text
  return row
}

describe('a figure in a sheet', () => {
  it(`is written and read back exactly, in every unit (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom(...SAID_UNITS), (value, said) => {
        const unit = readUnit(said)!
        expect(sayUnit(unit)).toBe(said)
        expect(readValue(sayValue(value, unit), unit)).toBe(value)
      }),
      { seed: SEED },
    )
  })

  it.each([
    ['62196', 6_219_600],
    ['62,196', 6_219_600],
    ['62，196.5', 6_219_650],
    [' 2591.50 ', 259_150],
    ['0', 0],
  ])('%s 元 is %d fen', (said, fen) => expect(readValue(said, 'fen/year/person')).toBe(fen))

  it.each(['', '约 62196', '-1', '2591.505', '1e5', '６２１９６', '99999999999999999999'])(
    'is not guessed from %p',
    (said) => expect(readValue(said, 'fen/year/person')).toBeNull(),
  )

  it('of persons has no point', () => {
    expect(readValue('3', 'person')).toBe(3)
    expect(readValue('3.5', 'person')).toBeNull()
    expect(sayValue(3, 'person')).toBe('3')
  })
})

describe('a parameter in a row', () => {
  it('reads back as the same document', () => {
    const { documents, issues } = readTable('parameter', sheetOf(parameterRow(parameter)))
    expect(issues).toEqual([])
    expect(documents).toEqual([{ row: 2, json: parameter }])
    expect(readParameter(documents[0]!.json).ok).toBe(true)
  })

  it('with a missing value reads back as missing, never as 0', () => {
    const missing = { ...parameter, status: 'missing' as const, value: null, period: null }
    expect(readTable('parameter', sheetOf(parameterRow(missing))).documents[0]?.json).toEqual(missing)
  })

  it.each(['已核对', '已核实'])('checked is read from %s, and said as 已核对', (said) => {
    const { documents, issues } = readTable('parameter', sheetOf(withCell('状态', said)))
    expect(issues).toEqual([])
    expect(documents).toEqual([{ row: 2, json: parameter }])
    expect(parameterRow(parameter)).toContain('已核对')
  })

  it.each([
    ['单位', '元每年', '单位要写成'],
    ['状态', '好的', '状态要写成'],
    ['数值', '六万', '数值要写成数字'],
  ])('with a wrong %s is told by row, column and a sentence; the others are read', (head, text, sentence) => {
    const { documents, issues } = readTable(
      'parameter',
      sheetOf(withCell(head, text), [], parameterRow(parameter)),
    )
    expect(documents.map(({ row }) => row)).toEqual([4])
    expect(issues).toEqual([{ row: 2, column: head, sentence: expect.stringContaining(sentence) }])
  })

  it('may have its columns in any order', () => {
    const order = PARAMETER_HEADS.map((_head, at) => PARAMETER_HEADS.length - 1 - at)
    const turned = sheetOf(parameterRow(parameter)).map((row) => order.map((at) => row[at] ?? ''))
    expect(readTable('parameter', turned).documents).toEqual([{ row: 2, json: parameter }])
  })

  it('without a column says which', () => {
    const [heads, row] = sheetOf(parameterRow(parameter)).map((cells) => cells.slice(0, -1))
    expect(readTable('parameter', [heads!, row!]).issues).toEqual([
      { row: 1, column: '修订号', sentence: '表头里没有这一列' },
    ])
  })

  it('names the column of every place a document can be wrong at', () => {
    const broken = { ...parameter, inUse: { from: 'soon', to: 'late' }, area: 'x', revision: -1, title: '' }
    const read = readParameter(broken)
    const paths = read.ok ? [] : read.error.map(({ path }) => path)
    expect(paths.map(columnOf).sort()).toEqual(['修订号', '停用日期', '名称', '地区代码', '起用日期'].sort())
  })
})

describe('a standard in a row', () => {
  const documents = [...nation.documents, ...guangdong.documents] as unknown as StandardDocument[]

  it.each(documents.map((one) => [one._id, one] as const))(
    '%s reads back as the same document',
    (_id, one) => {
      const row = standardRow(one)
      const read = readTable('standard', [[...STANDARD_HEADS], row])
      expect(read).toEqual({ documents: [{ row: 2, json: one }], issues: [] })
      expect(readStandard(read.documents[0]?.json).ok).toBe(true)
    },
  )

  it('is left to a JSON file when it is longer than a cell, and says so', () => {
    const row = standardRow({ ...documents[0]!, note: '长'.repeat(CELL_LIMIT) })
    expect(row.at(-1)).toContain('JSON 文件')
    expect(readTable('standard', [[...STANDARD_HEADS], row]).issues).toMatchObject([{ row: 2 }])
  })

  it('whose text was cut says so', () => {
    const row = standardRow(documents[1]!)
    row[row.length - 1] = row.at(-1)!.slice(0, 100)
    expect(readTable('standard', [[...STANDARD_HEADS], row]).issues).toMatchObject([{ row: 2 }])
  })
})

describe('a JSON file', () => {
  it('is a list, or a list named documents', () => {
    const wanted = { documents: [{ row: 1, json: parameter }], issues: [] }
    expect(readJson(JSON.stringify([parameter]))).toEqual(wanted)
    expect(readJson(JSON.stringify({ collection: 'parameters', documents: [parameter] }))).toEqual(wanted)
  })

  it.each(['', 'null', '{}', '{"documents": 1}', '[', '"documents"'])('is nothing else: %p', (text) =>
    expect(readJson(text)).toMatchObject({ documents: [], issues: [{ row: 1 }] }),
  )

  it('that is broken says where', () => {
    const [{ sentence } = { sentence: '' }] = readJson('[{\n"a": 1\n"b": 2}]').issues
    expect(sentence).toContain('第 3 行第 1 个字')
  })

  it('of more documents than any bureau has is not read', () => {
    const list = Array.from({ length: MOST_ROWS + 1 }, () => parameter)
    expect(readJson(JSON.stringify(list))).toMatchObject({ documents: [], issues: [{ row: MOST_ROWS + 1 }] })
    const rows = list.map(() => parameterRow(parameter))
    expect(readTable('parameter', sheetOf(...rows)).documents).toEqual([])
  })
})

describe('a place in a document', () => {
  it.each([
    ['source', '来源'],
    ['inUse.from', '起用日期'],
    ['value', '数值'],
    ['from', '施行日期'],
    ['hardship.notOver.0.figure', '经济困难的条件 › 不超过 › 第 1 项 › 算式'],
    ['facts.2.words.heading', '问题 › 第 3 项 › 问法 › 问句'],
    ['tests.gd-income', '条件 › gd-income'],
    ['数值', '数值'],
  ])('%s is called %s', (path, label) => expect(placeLabel(path)).toBe(label))

  it('has a name wherever a document of ours has one: no key of the format is shown raw', () => {
    const keys = new Set<string>()
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, below] of Object.entries(value)) {
        if (!Array.isArray(value)) keys.add(key)
        walk(below)
      }
    }
    walk([guangdong.documents, nation.documents, parameter])
    expect(keys.size).toBeGreaterThan(40)
    const raw = [...keys].filter((key) => placeLabel(key) === key)
    // A name somebody gave a question of theirs, no key of the format.
    expect(raw).toEqual(['relation'])
  })
})
