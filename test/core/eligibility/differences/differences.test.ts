import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import {
  differencesOf,
  differencesOfTexts,
  type Difference,
} from '@/core/eligibility/differences/differences'
import { loadLibrary } from '@/core/eligibility/library'
import { everyDocument } from '../support/shipped'
import { withSample } from '../support/data'

const library = withSample()
const guangdong = library.standards.find(({ _id }) => _id === 'standard:gd-2020')!
const figure = library.parameters.find(({ sample }) => sample === true)!

const whats = (differences: readonly Difference[]) => differences.map(({ what }) => what)

type Piece = StandardDocument | ParameterDocument
/** What only names a version, and says nothing to a reader. */
const SILENT = ['_id', 'schema', 'revision']

/** Of words there are only two of, the other one. */
const OTHER: Readonly<Record<string, string>> = {
  above: 'atLeast',
  atLeast: 'above',
  calendar: 'working',
  working: 'calendar',
}

/** One of a list that may be shorter by one; a pair or a ratio may not. */
const isEntry = (one: unknown): boolean =>
  typeof one === 'string' || (typeof one === 'object' && one !== null && ('id' in one || 'code' in one))

/** Every document that differs from this one in a single value, with the place of it. */
function* neighbours(value: unknown, path: readonly (string | number)[] = []): Generator<[string, unknown]> {
  if (typeof value === 'string') yield [path.join('.'), OTHER[value] ?? `${value}9`]
  else if (typeof value === 'number') yield [path.join('.'), value + 100]
  else if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isEntry)) yield [path.join('.'), value.slice(0, -1)]
    for (const [at, one] of value.entries())
      for (const [place, other] of neighbours(one, [...path, at]))
        yield [place, value.map((old, index) => (index === at ? other : old))]
  } else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value))
      for (const [place, other] of neighbours(one, [...path, key])) yield [place, { ...value, [key]: other }]
}

const all: readonly Piece[] = everyDocument()

describe('what differs between two versions', () => {
  it.each(all.map((one) => [one._id, one] as const))(
    '%s says the same as itself, in any order of keys',
    (_id, one) => {
      const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Piece
      expect(differencesOf(one, turned)).toEqual([])
    },
  )

  it.each(all.map((one) => [one._id, one] as const))(
    '%s: a single value changed anywhere is told',
    (_id, one) => {
      const untold: string[] = []
      for (const [place, other] of neighbours(one)) {
        if (SILENT.includes(place)) continue
        if (differencesOf(one, other as Piece, library.standards).length === 0) untold.push(place)
      }
      expect(untold).toEqual([])
    },
  )

  it('control: comparing titles, days and the means test alone misses most of it', () => {
    const naive = ({ title, from, hardship }: StandardDocument) => JSON.stringify([title, from, hardship])
    const missed = [...neighbours(guangdong)].filter(
      ([, other]) => naive(other as StandardDocument) === naive(guangdong),
    )
    expect(missed.length).toBeGreaterThan(50)
  })

  it.each(all.map((one) => [one._id, one] as const))(
    '%s is told whole as the first of its kind, in Chinese',
    (_id, one) => {
      const told = differencesOf(null, one)
      expect(told.length).toBeGreaterThan(5)
      for (const { what, before, after } of told) {
        expect(before).toBeNull()
        expect(`${what}${after}`).not.toMatch(/undefined|\[object|NaN|读不懂|没有写明是什么/)
        expect(what).toMatch(/\p{Script=Han}/u)
      }
    },
  )

  it('a new figure is told side by side, with its unit and its days', () => {
    const next = {
      ...figure,
      value: 4_000_000,
      inUse: { ...figure.inUse, from: '2027-01-01' },
      period: '2026',
    }
    expect(differencesOf(figure, next, library.standards)).toEqual([
      { what: '数值', before: expect.stringContaining('每人每年'), after: '每人每年 40,000 元' },
      ...(figure.period === '2026'
        ? []
        : [{ what: '哪一年的', before: expect.any(String), after: '2026 年' }]),
      { what: '开始使用', before: figure.inUse.from, after: '2027-01-01' },
    ])
  })

  it('a new test, one changed and one gone stand in the order of the standard', () => {
    const tests = guangdong.tests!
    const [first, ...rest] = tests
    const fresh = { ...first!, id: 'gd-fresh', title: '新的条件' }
    const changed = { ...rest[0]!, rule: { not: rest[0]!.rule } }
    const told = differencesOf(guangdong, { ...guangdong, tests: [fresh, changed, ...rest.slice(1)] })
    const [gone, changedRow, freshRow] = [`条件：${first!.title}`, `条件：${changed.title}`, '条件：新的条件']
    const only = told.filter(({ what }) => what.startsWith('条件：'))
    expect(only.find(({ what }) => what === gone)).toMatchObject({ after: null })
    expect(only.find(({ what }) => what === freshRow)).toMatchObject({ before: null })
    expect(only.find(({ what }) => what === changedRow)?.after).toContain('不是（')
    expect(whats(told).indexOf(freshRow)).toBeLessThan(whats(told).indexOf(changedRow))
  })

  it('a value in hundredths is told in its unit, where a standard knows the indicator', () => {
    const indicator = library.standards
      .flatMap(({ parameters = [] }) => parameters)
      .find(({ scale }) => scale === 100)!
    const area = { ...figure, indicator: indicator.id, unit: indicator.unit, value: 3050 }
    const told = differencesOf(area, { ...area, value: 3200 }, library.standards)
    expect(told).toEqual([{ what: '数值', before: '每人 30.5 平方米', after: '每人 32 平方米' }])
  })
})

describe('two texts as a draft keeps them', () => {
  const text = JSON.stringify(guangdong)

  it('are compared as the documents they are', () => {
    const after = JSON.stringify({ ...guangdong, number: '粤府令第 999 号' })
    expect(differencesOfTexts('standard', text, after)).toEqual([
      { what: '文号', before: guangdong.number, after: '粤府令第 999 号' },
    ])
    expect(whats(differencesOfTexts('parameter', null, JSON.stringify(figure)))).toContain('数值')
  })

  it.each([['{'], ['null'], ['[]'], ['{"_id":"standard:x"}'], [JSON.stringify(figure)]])(
    'what cannot be read as a standard gives none, and never throws: %.20s',
    (broken) => {
      expect(differencesOfTexts('standard', text, broken)).toEqual([])
      expect(differencesOfTexts('standard', broken, text)).toEqual([])
    },
  )

  it('read by the library they are the same law: nothing differs', () => {
    const [read] = loadLibrary({ standards: [JSON.parse(text)], parameters: [] }).standards
    expect(differencesOf(guangdong, read!)).toEqual([])
  })
})
