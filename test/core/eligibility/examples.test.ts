import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@/core/eligibility/compile/compile'
import { floorIssues } from '@/core/eligibility/floors'
import { loadLibrary, selectStandard } from '@/core/eligibility/library'
import { documentsOf, exampleFile, exampleOf } from './support/data'

const folder = join(__dirname, '../../../data/standards/examples')
const namesIn = (path: string, before = '') =>
  readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => before + name.replace('.json', ''))
const provinces = namesIn(folder)
const kinds = namesIn(join(folder, 'kinds'), 'kinds/')
const nation = loadLibrary({ standards: documentsOf('standards/nation.json'), parameters: [] }).standards

describe('trials of the format', () => {
  it('are nineteen standards beside the one in force, and the kinds found abroad', () => {
    expect([provinces.length, kinds.length]).toEqual([19, 18])
  })

  describe.each([...provinces, ...kinds])('%s', (name) => {
    const { standard, parameters } = exampleFile(name)

    it('is marked as one, in its id and for the engine, and names its source', () => {
      expect(standard).toMatchObject({ example: true, schema: 1, revision: 1 })
      expect(standard._id).toMatch(/^standard:example-[a-z0-9.-]+$/)
      expect(standard.source.length).toBeGreaterThan(5)
      if (standard.status !== 'verified') expect(standard.note?.length).toBeGreaterThan(5)
    })

    it('stays out of the database: its file names no collection', () => {
      const json: object = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
      expect(Object.keys(json)).toEqual(['about', 'standards', 'parameters'])
    })

    it('compiles over the law of the nation, and its figures can be read', () => {
      const compiled = compile([...nation, standard])
      expect(compiled.ok ? [] : compiled.error).toEqual([])
      expect(loadLibrary({ standards: [], parameters })).toMatchObject({ refused: [], parameters })
    })

    it('is never selected, even where somebody loads it', () => {
      const library = loadLibrary({ standards: [...nation, standard], parameters })
      const selected = selectStandard(library, { area: standard.area, date: standard.from })
      expect(selected?.documents.map(({ _id }) => _id) ?? []).not.toContain(standard._id)
    })

    it('invents no figure without saying 示例', () => {
      for (const one of loadLibrary({ standards: [], parameters }).parameters) {
        const told = /示例/.test(one.title) && /示例/.test(one.source)
        expect(told).toBe(one.sample === true)
        expect(
          one._id.startsWith(one.sample === true ? 'parameter:example-sample-' : 'parameter:example-'),
        ).toBe(true)
      }
    })
  })

  it.each(kinds)('%s claims no country: invented, in a place that is nowhere', (name) => {
    const { standard } = exampleFile(name)
    expect(standard).toMatchObject({ area: '990000', number: '示例', status: 'provisional' })
    expect(standard.title).toMatch(/^示例：/)
  })

  it('control: with its mark taken off, the same document is selected', () => {
    const law = exampleOf('zs-2023')
    const library = loadLibrary({ standards: [...nation, law], parameters: [] })
    const selected = selectStandard(library, { area: '442000', date: '2023-06-01' })
    expect(selected?.documents.map(({ _id }) => _id)).toContain(law._id)
  })

  it('follow each other without a day between, where one takes the place of another', () => {
    const { standard } = exampleFile('zs-2023')
    expect([standard.from, standard.supersedes]).toEqual(['2023-03-10', exampleFile('zs-2022').standard._id])
    expect(exampleFile('zs-2022').standard.to).toBe('2023-03-09')
    expect(exampleFile('gd-2011').standard).toMatchObject({ from: '2011-01-01', to: '2019-12-31' })
    expect(exampleFile('gd-2001').standard.to).toBe('2010-12-31')
  })
})

describe('a floor 下限 binds other standards, and judges nobody', () => {
  const dibao = (fen: number) => ({
    _id: 'parameter:case-dibao',
    schema: 1,
    revision: 1,
    indicator: 'dibao',
    area: '310000',
    title: '上海市最低生活保障标准（例子）',
    period: null,
    inUse: { from: '2000-01-01', to: null },
    status: 'verified',
    value: fen,
    unit: 'fen/month/person',
    source: '为例子编的数',
  })
  const place = { area: '310101', date: '2024-08-01' }
  const shanghai = (...parameters: unknown[]) =>
    loadLibrary({
      standards: [...nation, exampleOf('sh-2006'), exampleOf('sh-2024')],
      parameters,
    })

  it.each([
    ['under the line', 318_999, []],
    ['the line itself: it must be above', 319_000, ['below-floor']],
    ['over the line', 319_001, ['below-floor']],
  ])('上海, above 低保: %s', (_name, fen, codes) => {
    expect(floorIssues(shanghai(dibao(fen)), place).map(({ code }) => code)).toEqual(codes)
  })

  it('上海: without the figure nobody can tell', () => {
    expect(floorIssues(shanghai(), place)).toMatchObject([{ code: 'floor-unknown' }])
  })

  it('浙江: the minimum wage itself will do', () => {
    const wage = { ...dibao(180_000), indicator: 'minimum-wage', area: '330100' }
    const line = (fen: number) => ({
      ...dibao(fen),
      _id: 'parameter:case-low',
      indicator: 'low-income-family',
      area: '330106',
    })
    const issues = (fen: number) =>
      floorIssues(
        loadLibrary({
          standards: [...nation, exampleOf('zj-2016'), exampleOf('zj-hangzhou-2017')],
          parameters: [wage, line(fen)],
        }),
        { area: '330106', date: '2018-01-01' },
      ).map(({ code }) => code)
    expect([issues(180_001), issues(180_000), issues(179_999)]).toEqual([[], [], ['below-floor']])
  })
})
