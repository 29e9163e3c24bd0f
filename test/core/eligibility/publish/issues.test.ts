import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { checkDocument, type Law } from '@/core/eligibility/publish/issues'
import { document as aStandard } from '../support/a-standard'

const WHERE = { areaCode: '440000', today: '2026-11-23' }
const line = (fen: number): Partial<StandardDocument> => ({
  facts: [],
  figures: [{ id: 'line', title: '线', rule: { value: fen, unit: 'fen/month/person' } }],
  limit: 'line',
  hardship: { notOver: [{ figure: 'line' }, { value: 1, unit: 'fen/month/person' }] },
})
const province = (name: string, from: string, rest: Partial<StandardDocument> = {}): StandardDocument => ({
  ...aStandard({ _id: `standard:${name}`, area: '440000', from }),
  ...line(2000),
  parameters: [],
  ...rest,
})
const nation: StandardDocument = {
  ...aStandard({ _id: 'standard:nation', from: '2000-01-01' }),
  facts: [],
  parameters: [],
  lists: { scope: { tests: [], complete: false } },
  floors: [
    {
      id: 'least',
      title: '最低线',
      article: '第一条',
      op: 'atLeast',
      least: { value: 1500, unit: 'fen/month/person' },
      binds: ['province'],
    },
  ],
}
const figure = (rest: Partial<ParameterDocument> = {}): ParameterDocument => ({
  _id: 'parameter:x',
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440000',
  title: '线',
  period: '2026',
  inUse: { from: '2027-01-01', to: null },
  status: 'provisional',
  value: 100,
  unit: 'fen/year/person',
  source: '示例',
  ...rest,
})

const law = (...standards: StandardDocument[]): Law => ({ standards: [nation, ...standards], parameters: [] })
const said = (found: ReturnType<typeof checkDocument>) =>
  found.issues.map(({ sentence }) => sentence).join('；')

describe('what is wrong with a standard among the law', () => {
  it('nothing: then it is known what it takes the place of, and when that one ends', () => {
    const found = checkDocument(province('new', '2027-01-01'), law(province('old', '2020-01-01')), WHERE)
    expect(found.issues).toEqual([])
    expect(found.plan).toMatchObject({
      before: { id: 'standard:old' },
      ends: { id: 'standard:old', to: '2026-12-31', had: null },
    })
  })

  it('a line below the floor a wider area set; on the floor it is fine', () => {
    const at = (fen: number) => checkDocument(province('new', '2027-01-01', line(fen)), law(), WHERE)
    expect(said(at(1499))).toContain('最低线')
    expect(at(1499).plan).toBeNull()
    expect(at(1500).issues).toEqual([])
  })

  it('days that leave a gap behind the one before', () => {
    const old = province('old', '2020-01-01', { to: '2026-12-01' })
    expect(said(checkDocument(province('new', '2027-01-01'), law(old), WHERE))).toContain('2026-12-02')
  })

  it('a standard it says it takes the place of, and nobody has', () => {
    const lone = province('new', '2027-01-01', { supersedes: 'standard:nowhere' })
    expect(said(checkDocument(lone, law(), WHERE))).toContain('standard:nowhere')
  })

  it('a question that a city below, or a later day, asks in another way: there neither would count', () => {
    const asks = (most: number): Partial<StandardDocument> => ({
      facts: [{ id: 'members', kind: 'count', unit: 'person', least: 1, most }],
    })
    const wide = province('wide', '2027-01-01', {
      ...asks(30),
      lists: { scope: { tests: [], complete: false } },
    })
    const city = (from: string, most: number) => province('city', from, { ...asks(most), area: '440800' })
    for (const from of ['2020-01-01', '2027-06-01']) {
      expect(said(checkDocument(wide, law(city(from, 20)), WHERE))).toContain('members')
      expect(checkDocument(wide, law(city(from, 30)), WHERE).issues).toEqual([])
    }
    const until = { ...wide, to: '2027-05-31' }
    expect(checkDocument(until, law(city('2027-06-01', 20)), WHERE).issues).toEqual([])
  })

  it.each([
    ['_openid', 'somebody'],
    ['_x', { $set: 1 }],
    ['_deep', JSON.parse('['.repeat(1500) + ']'.repeat(1500))],
  ])('a key only a store may add: %s', (key, value) => {
    const stray = { ...province('new', '2027-01-01'), [key]: value }
    const found = checkDocument(stray, law(), WHERE)
    expect(found.plan).toBeNull()
    expect(found.issues).toMatchObject([{ document: 'standard:new', path: key }])
  })

  it('a rule that does not compile among the law of its first day', () => {
    const wrong = province('new', '2027-01-01', { hardship: { test: 'nobody' } })
    expect(said(checkDocument(wrong, law(), WHERE))).toContain('nobody')
  })
})

describe('everything wrong with a standard is told at once', () => {
  const misspelt = { hardship: { test: 'nobody' } }
  it.each([
    ['a day that is over', { from: '2026-11-22' }, '不能追溯'],
    ['an id that was used', { _id: 'standard:old' }, '已经用过'],
    ['another area’s id', { _id: 'standard:450000-x' }, '别处的'],
  ])('%s, beside a name nobody knows', (_what, rest, words) => {
    const wrong = province('new', '2027-01-01', { ...misspelt, ...rest })
    const found = checkDocument(wrong, law(province('old', '2020-01-01')), WHERE)
    expect(said(found)).toContain('nobody')
    expect(said(found)).toContain(words)
    expect(found.plan).toBeNull()
  })

  it('control: without the misspelling only the day is told', () => {
    const found = checkDocument(province('new', '2026-11-22'), law(), WHERE)
    expect(found.issues.map(({ path }) => path)).toEqual(['from'])
  })
})

describe('what is wrong with a figure among the law', () => {
  const using = law(
    province('old', '2020-01-01', {
      parameters: [{ id: 'line', title: '线', unit: 'fen/year/person', most: 1000 }],
    }),
  )
  const check = (rest: Partial<ParameterDocument>, among = using) => checkDocument(figure(rest), among, WHERE)

  it('nothing, up to the greatest value the standards take', () => {
    expect(check({ value: 1000 }).issues).toEqual([])
    expect(said(check({ value: 1001 }))).toContain('上限')
  })

  it.each([
    ['that no standard names', { indicator: 'other' }, 'other'],
    ['in a unit no standard counts in', { unit: 'fen/month/person' }, 'fen/year/person'],
    ['of another area', { area: '450000' }, '地方代码'],
    ['from a day that is over', { inUse: { from: '2026-11-22', to: null } }, '不能追溯'],
  ])('one %s', (_what, rest, words) => {
    expect(said(check(rest))).toContain(words)
  })

  it('last year’s ends the day before it begins', () => {
    const last = figure({ _id: 'parameter:last', inUse: { from: '2026-01-01', to: null } })
    const { issues, plan } = check({}, { ...using, parameters: [last] })
    expect(issues).toEqual([])
    expect(plan?.ends).toMatchObject({ id: 'parameter:last', to: '2026-12-31' })
  })
})
