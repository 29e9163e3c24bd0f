import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { checkDocument } from '@/core/eligibility/publish/issues'
import { lackingFigures } from '@/core/eligibility/publish/lacking'
import type { AreaLevel } from '@/core/eligibility/rule'
import { document } from '../support/a-standard'

const FROM = '2027-01-01'
const nation = document({ _id: 'standard:nation', from: '2000-01-01', facts: [], parameters: [] })
const space = { id: 'space', title: '人均住房面积', unit: 'squareMetre/person', most: 100000, scale: 100 }
const wage = { id: 'wage', title: '最低工资', unit: 'fen/month/person', most: 1e7 }

/** A means test that needs a figure of one level. */
const needing = (of: AreaLevel, area = '440800'): StandardDocument =>
  document({
    _id: 'standard:new',
    area,
    from: FROM,
    facts: [],
    parameters: [wage, space],
    hardship: {
      notOver: [
        { parameter: 'wage', of },
        { value: 1, unit: 'fen/month/person' },
      ],
    },
  })

const figure = (area: string, rest: Partial<ParameterDocument> = {}): ParameterDocument => ({
  _id: `parameter:${area}-wage`,
  schema: 1,
  revision: 1,
  indicator: 'wage',
  area,
  title: '最低工资',
  period: null,
  inUse: { from: '2026-01-01', to: null },
  status: 'verified',
  value: 188000,
  unit: 'fen/month/person',
  source: '示例',
  ...rest,
})

const told = (standard: StandardDocument, ...parameters: ParameterDocument[]) =>
  lackingFigures(standard, { standards: [nation], parameters }).map(
    ({ path, sentence }) => `${path} ${sentence}`,
  )

describe('a standard whose figures nobody has given', () => {
  it('is told of, with the figure it uses and the day, and may be approved', () => {
    const standard = needing('prefecture')
    const [found = '', ...more] = told(standard)
    expect(found).toContain('这些基数还没有数：最低工资')
    expect(found).toContain(FROM)
    expect(found).not.toContain('人均住房面积')
    expect(more).toEqual([])
    const law = { standards: [nation], parameters: [] }
    expect(checkDocument(standard, law, { areaCode: '440800', today: '2026-11-23' }).issues).toEqual([])
  })

  it('control: with its figure nothing is told', () =>
    expect(told(needing('prefecture'), figure('440800'))).toEqual([]))

  it.each([
    ['ends before', { inUse: { from: '2026-01-01', to: '2026-12-31' } }],
    ['begins after', { inUse: { from: '2027-01-02', to: null } }],
    ['is known to be missing', { status: 'missing', value: null }],
    ['counts in another unit', { unit: 'fen/year/person' }],
    ['is another', { indicator: 'other' }],
  ] as const)('a figure that %s is none', (_how, rest) =>
    expect(told(needing('prefecture'), figure('440800', rest))).toHaveLength(1),
  )

  it('another city’s figure is none; of the counties, one in any of them is enough to say nothing', () => {
    expect(told(needing('prefecture'), figure('441200'))).toHaveLength(1)
    expect(told(needing('county'))).toHaveLength(1)
    expect(told(needing('county'), figure('441283'))).toHaveLength(1)
    expect(told(needing('county'), figure('440883'))).toEqual([])
    expect(told(needing('prefecture', '440000'), figure('440800'))).toEqual([])
    expect(told(needing('province', '100000'))).toHaveLength(1)
    expect(told(needing('province', '100000'), figure('440000'))).toEqual([])
  })

  it('where it does not compile, what is wrong is said elsewhere', () => {
    const broken = { ...needing('prefecture'), hardship: { test: 'nowhere' } }
    expect(told(broken)).toEqual([])
  })
})
