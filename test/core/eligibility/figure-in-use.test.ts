import type { Slot } from '@/core/eligibility/compile/scope'
import type { IndicatorDocument, ParameterDocument } from '@/core/eligibility/document'
import { loadLibrary } from '@/core/eligibility/library'
import { findParameter, inForce } from '@/core/eligibility/parameters'
import { dayBefore, dayOf, isDay } from '@/core/eligibility/since'
import { placeChoices, placeName } from '@/core/eligibility/places'
import { document } from './support/a-standard'

const indicator: IndicatorDocument = { id: 'line', title: '线', unit: 'fen/year/person', most: 1000 }
const slot: Slot = {
  name: 'line',
  parameter: { level: 'prefecture', indicator },
  question: 0,
  unit: {},
  least: 0,
  most: 1000,
}
const figure = (id: string, parts: Partial<ParameterDocument> = {}): ParameterDocument => ({
  _id: id,
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440800',
  title: `${id} 的线`,
  period: '2025',
  inUse: { from: '2026-01-01', to: null },
  status: 'provisional',
  value: 1000,
  unit: 'fen/year/person',
  source: '测试',
  ...parts,
})
const found = (...figures: ParameterDocument[]) => findParameter(slot, figures, '440882', '2026-11-23')
const since = (from: string, to: string | null = null) => ({ inUse: { from, to } })

describe('the figure in use', () => {
  it('is told with everything one needs to look it up', () =>
    expect(found(figure('a', { sample: true }))).toEqual({
      indicator: 'line',
      title: 'a 的线',
      area: '440800',
      id: 'a',
      period: '2025',
      source: '测试',
      sample: true,
      status: 'provisional',
      value: 1000,
    }))

  it('where there is none is said to be missing, by the name of what is lacking, for the place it is lacking for', () => {
    const none = {
      indicator: 'line',
      title: '线',
      area: '440800',
      id: null,
      period: null,
      source: null,
      sample: false,
      status: 'missing',
      value: null,
    }
    expect(found()).toEqual(none)
    expect(found(figure('a', { area: '440900' }), figure('b', { indicator: 'rent' }))).toEqual(none)
    expect(findParameter(slot, [figure('a')], null, '2026-11-23')).toEqual({ ...none, area: null })
    expect(findParameter(slot, [figure('a')], '440000', '2026-11-23')).toEqual({ ...none, area: null })
  })

  it('is the newest of those in force, in whatever order they are kept', () => {
    const [old, now, next] = [
      figure('old', since('2025-01-01')),
      figure('now', since('2026-06-01')),
      figure('next', since('2026-11-24')),
    ]
    expect(found(old, now, next)?.id).toBe('now')
    expect(found(next, now, old)?.id).toBe('now')
    expect(found(old, figure('ended', since('2026-06-01', '2026-11-22')))?.id).toBe('old')
  })

  it('is a known one before a newer one that is known to be missing', () => {
    const missing = figure('gap', { ...since('2026-06-01'), value: null, status: 'missing' })
    expect(found(missing, figure('a'))?.id).toBe('a')
    expect(found(figure('a'), missing)?.id).toBe('a')
    expect(found(missing)).toMatchObject({ id: 'gap', value: null, status: 'missing', sample: false })
  })

  it.each<[string, Partial<ParameterDocument>]>([
    ['of another unit', { unit: 'fen/month/person' }],
    ['said to be missing', { status: 'missing' }],
    ['below nothing', { value: -1 }],
    ['no whole number of fen', { value: 0.5 }],
    ['beyond what exactness was proven for', { value: 1001 }],
  ])('%s is no number, and is still named', (_name, parts) =>
    expect(found(figure('a', parts))).toMatchObject({
      id: 'a',
      status: 'missing',
      value: null,
      period: '2025',
      source: '测试',
      sample: false,
    }),
  )

  it('may be nothing at all: 0 is a number', () =>
    expect(found(figure('a', { value: 0 }))).toMatchObject({ value: 0, status: 'provisional' }))

  it('is asked for only where a parameter is', () =>
    expect(
      findParameter({ ...slot, parameter: undefined }, [figure('a')], '440882', '2026-11-23'),
    ).toBeNull())
})

describe('days', () => {
  it('both ends of a time in force count', () => {
    const days = { from: '2026-01-01', to: '2026-12-31' }
    const at = (day: string) => inForce(days, day)
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(inForce({ from: '2026-01-01', to: null }, '9999-12-31')).toBe(true)
  })

  it.each([
    ['2026-11-23', '2026-11-22'],
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2000-03-01', '2000-02-29'],
    ['1900-03-01', '1900-02-28'],
    ['2026-01-01', '2025-12-31'],
    ['2026-05-01', '2026-04-30'],
    ['2026-02-01', '2026-01-31'],
    ['2026-11-02', '2026-11-01'],
  ])('before %s comes %s', (day, before) =>
    expect(dayOf(dayBefore(Number(day.replace(/-/g, ''))))).toBe(before),
  )

  it.each([
    ['2026-01-31', true],
    ['2026-04-31', false],
    ['2026-04-30', true],
    ['2026-06-31', false],
    ['2026-09-31', false],
    ['2026-11-31', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['0999-01-01', false],
    ['02026-01-01', false],
    ['2026-01-011', false],
    ['2026-1-1', false],
    [20260101, false],
    [null, false],
  ])('%s is a day: %s', (day, is) => expect(isDay(day)).toBe(is))
})

describe('what a library takes', () => {
  it('of one id the highest revision, and of twice the same the first', () => {
    const twice = loadLibrary({
      standards: [],
      parameters: [
        figure('a', { revision: 1, title: 'old' }),
        figure('a', { revision: 3, title: 'new' }),
        figure('a', { revision: 2, title: 'between' }),
        figure('b', { title: 'first' }),
        figure('b', { title: 'second' }),
      ],
    })
    expect(twice.parameters.map(({ title }) => title)).toEqual(['new', 'first'])
    expect(twice.refused).toEqual([])
  })

  it('a standard that cannot be read is refused with its place, a figure too', () => {
    const { refused } = loadLibrary({
      standards: [{ ...document({}), from: 'soon' }],
      parameters: [figure('a', { area: '湛江' })],
    })
    expect(refused.map(({ document: id, path }) => [id, path])).toEqual([
      ['standard:test', 'from'],
      ['a', 'area'],
    ])
  })
})

describe('places to choose from', () => {
  const named = (...codes: string[]) => ({
    standards: [document({ places: codes.map((code) => ({ code, name: `地 ${code}` })) })],
  })
  const codes = (parent?: string) =>
    placeChoices(named('440882', '440800', '450000', '440881', '440000', '440300', '440800'), parent).map(
      ({ code }) => code,
    )

  it('stand in order, each once, on their own level', () => {
    expect(codes()).toEqual(['440000', '450000'])
    expect(codes('440000')).toEqual(['440300', '440800'])
    expect(codes('440800')).toEqual(['440881', '440882'])
    expect(codes('440882')).toEqual([])
  })

  it('are named by whichever standard names them', () => {
    const { standards } = named('440800')
    expect(placeName({ standards: [document({}), ...standards] }, '440800')).toBe('地 440800')
    expect(placeName({ standards }, '440801')).toBeNull()
  })
})
