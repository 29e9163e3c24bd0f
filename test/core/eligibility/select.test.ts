import { evaluate } from '@/core/eligibility/evaluate'
import { areasAround, documentsFor, loadLibrary, selectStandard } from '@/core/eligibility/library'
import { areaAt } from '@/core/eligibility/parameters'
import { placeChoices, placeName } from '@/core/eligibility/places'
import { documentsOf, TODAY, withParameters, withSample, withStandards } from './support/data'
import { family } from './support/household'

/** A local standard with one fixed line, for choosing between. */
const local = (id: string, area: string, from: string, fenAMonth: number, to: string | null = null) => ({
  _id: `standard:${id}`,
  schema: 1,
  revision: 1,
  title: id,
  number: '测试',
  area,
  from,
  to,
  status: 'verified',
  source: '测试',
  facts: [
    { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30 },
    { id: 'income', kind: 'money', most: 1_000_000_000_000 },
  ],
  hardship: {
    below: [
      { perMonth: { divide: [{ sum: 'income' }, { fact: 'members' }] } },
      { value: fenAMonth, unit: 'fen/month/person' },
    ],
  },
})

const deciding = (library: ReturnType<typeof withSample>, area: string, date = TODAY) =>
  documentsFor(library.standards, area, date)
    .filter(({ hardship }) => hardship !== undefined)
    .map(({ _id }) => _id)

describe('which standard decides', () => {
  it('the areas around a county, widest first', () => {
    expect(areasAround('440882')).toEqual(['100000', '440000', '440800', '440882'])
    expect(areasAround('440000')).toEqual(['100000', '440000'])
    expect(areasAround(null)).toEqual(['100000'])
  })

  it('the area of a level, or nothing when the place is wider', () => {
    expect([
      areaAt('440882', 'province'),
      areaAt('440882', 'prefecture'),
      areaAt('440882', 'county'),
    ]).toEqual(['440000', '440800', '440882'])
    expect([areaAt('440800', 'county'), areaAt('440000', 'prefecture')]).toEqual([null, null])
  })

  it('county over city over province', () => {
    const city = local('city', '440800', '2020-01-01', 100_000)
    const county = local('county', '440882', '2020-01-01', 200_000)
    expect(deciding(withSample(), '440882')).toEqual(['standard:gd-2020'])
    expect(deciding(withStandards(city), '440882').pop()).toBe('standard:city')
    expect(deciding(withStandards(county, city), '440882').pop()).toBe('standard:county')
    expect(deciding(withStandards(county, city), '440881').pop()).toBe('standard:city')
    expect(deciding(withStandards(county, city), '440300').pop()).toBe('standard:gd-2020')
  })

  it('a county override decides a real person', () => {
    const library = withStandards(local('county', '440882', '2020-01-01', 200_000))
    const facts = {
      matter: 'unpaid-wages',
      migrant: 'no',
      members: 1,
      income: [{ fen: 180_000, per: 'month' as const }],
      household: family(1800),
    }
    const at = (area: string) =>
      evaluate(selectStandard(library, { area, date: TODAY })!, library.parameters, facts, {
        area,
        date: TODAY,
      })
    expect(at('440882').outcome).toBe('likely')
    expect(at('440881').hardship?.children[0]?.children[0]?.value).toBe('not-met')
  })

  it('the newest in force at the date; one of tomorrow waits; a repealed one still decides its days', () => {
    const library = withStandards(
      local('old', '440800', '2020-01-01', 1, '2024-12-31'),
      local('now', '440800', '2025-01-01', 2),
      local('newer', '440800', '2026-06-01', 3),
      local('tomorrow', '440800', '2026-11-24', 4),
    )
    expect(deciding(library, '440882', '2024-12-31').pop()).toBe('standard:old')
    expect(deciding(library, '440882', '2025-01-01').pop()).toBe('standard:now')
    expect(deciding(library, '440882', '2026-11-23').pop()).toBe('standard:newer')
    expect(deciding(library, '440882', '2026-11-24').pop()).toBe('standard:tomorrow')
  })

  it('there is no law of the nation in our data before 2022', () => {
    expect(selectStandard(withSample(), { area: '440882', date: '2021-12-31' })).toBeNull()
    expect(selectStandard(withSample(), { area: '440882', date: '2022-01-01' })).not.toBeNull()
  })

  it('a local standard that does not compile makes means not known, never the province’s line', () => {
    const broken = { ...local('broken', '440882', '2020-01-01', 1), hardship: { is: 'gone', in: ['x'] } }
    const library = withStandards(broken)
    const place = { area: '440882', date: TODAY }
    const standard = selectStandard(library, place)!
    const facts = { matter: 'unpaid-wages', migrant: 'no', aid: [], person: [] }
    const decision = evaluate(standard, library.parameters, facts, place)
    expect(decision).toMatchObject({ outcome: 'unknown', hardship: null, missing: [{ kind: 'standard' }] })
    expect(evaluate(standard, library.parameters, { ...facts, aid: ['dibao'] }, place).outcome).toBe('likely')
  })

  it('is compiled once for a selection', () => {
    const library = withSample()
    const first = selectStandard(library, { area: '440882', date: TODAY })
    expect(selectStandard(library, { area: '440881', date: TODAY })).toBe(first)
    expect(selectStandard(library, { area: '450100', date: TODAY })).not.toBe(first)
  })

  it('of one id the highest revision counts; what cannot be read is named and the rest works', () => {
    const nation = documentsOf('standards/nation.json')[0] as { revision: number }
    const library = loadLibrary({
      standards: [nation, { ...nation, revision: nation.revision + 1, title: 'newer' }, { _id: 'x' }],
      parameters: [{ _id: 'y' }],
    })
    expect(library.standards.map(({ title }) => title)).toEqual(['newer'])
    expect(new Set(library.refused.map(({ document }) => document))).toEqual(new Set(['x', 'y']))
  })
})

describe('which figure is in use', () => {
  const figure = (
    id: string,
    value: number,
    from: string,
    to: string | null = null,
    unit = 'fen/year/person',
  ) => ({
    _id: `parameter:${id}`,
    schema: 1,
    revision: 1,
    indicator: 'urban-disposable-income',
    area: '440300',
    title: '深圳市城镇居民人均可支配收入',
    period: from.slice(0, 4),
    inUse: { from, to },
    status: 'verified',
    value,
    unit,
    source: '测试',
  })
  const facts = {
    matter: 'unpaid-wages',
    migrant: 'no',
    household: family(1000),
    homes: [],
  }
  const at = (library: ReturnType<typeof withSample>, date: string) => {
    const place = { area: '440300', date }
    return evaluate(selectStandard(library, place)!, library.parameters, facts, place)
  }

  it('last year’s stays in use until the new one is announced', () => {
    const library = withParameters(
      figure('2024', 1_000_000, '2025-03-01', '2026-03-14'),
      figure('2025', 3_000_000, '2026-03-15'),
    )
    expect(at(library, '2026-03-14').outcome).not.toBe('likely')
    expect(at(library, '2026-03-15')).toMatchObject({ outcome: 'likely', by: 'hardship' })
    expect(at(library, '2025-02-28').missing).toContainEqual({
      kind: 'parameter',
      id: 'urban-disposable-income',
      title: '深圳市城镇居民人均可支配收入',
    })
  })

  it('where two overlap, the newer', () => {
    const library = withParameters(figure('a', 1_000_000, '2025-03-01'), figure('b', 3_000_000, '2026-03-15'))
    expect(at(library, TODAY).parameters.map(({ value }) => value)).toContain(3_000_000)
  })

  it.each([
    ['of another unit', figure('x', 3_000_000, '2025-01-01', null, 'fen/month/person')],
    ['beyond what exactness was proven for', figure('x', 200_000_000, '2025-01-01')],
  ])('one %s is taken as missing', (_name, wrong) => {
    expect(at(withParameters(wrong), TODAY)).toMatchObject({ outcome: 'unknown' })
  })

  it('a verified figure leaves no label on it', () => {
    const { uncertain } = at(withParameters(figure('a', 3_000_000, '2025-03-01')), TODAY)
    expect(uncertain.map(({ kind }) => kind)).toEqual(expect.not.arrayContaining(['parameter']))
  })
})

describe('places', () => {
  it('are chosen province, city, county', () => {
    const library = withSample()
    expect(placeChoices(library)).toHaveLength(31)
    expect(placeChoices(library, '440000')).toHaveLength(21)
    expect(placeChoices(library, '440800').map(({ name }) => name)).toContain('雷州市')
    expect(placeChoices(library, '450000')).toEqual([])
    expect([placeName(library, '440883'), placeName(library, '999999')]).toEqual(['吴川市', null])
  })
})
