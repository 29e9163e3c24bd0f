import type { FactDocument, ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { UNKNOWN, type Amount, type Facts, type Item } from '@/core/eligibility/facts'
import { areaAt, inForce } from '@/core/eligibility/parameters'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { naiveSince } from './naive-days'

/**
 * The same law read slowly and obviously: the document itself is walked for each person, with fractions of BigInt.
 * An unknown number is unknown (no bounds), so this may say "not known" where the engine already knows; never the reverse.
 */
export interface NaiveWorld {
  readonly documents: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
  readonly area: string | null
  readonly date: string
  /** Set where a figure was missing or a rule not written: not known however much is answered. */
  readonly lacks?: { found: boolean }
}

/** Everything one reading needs: the items are those of the lists being walked. */
export interface Reading extends NaiveWorld {
  readonly facts: Facts
  readonly items: Readonly<Record<string, Item>>
}

/** The denominator is above 0. */
export type Fraction = readonly [bigint, bigint]
export type Truth = 0 | 1 | 2

export const least = (values: readonly Truth[]): Truth =>
  values.includes(0) ? 0 : values.includes(1) ? 1 : 2
export const most = (values: readonly Truth[]): Truth => (values.includes(2) ? 2 : values.includes(1) ? 1 : 0)
const opposite = (value: Truth): Truth => (value === 1 ? 1 : value === 2 ? 0 : 2)
const held = (holds: boolean): Truth => (holds ? 2 : 0)

function answerOf({ facts, items }: Reading, name: string): unknown {
  const [list = '', field] = name.split('.')
  const answer = field === undefined ? facts[name] : items[list]?.[field]
  return answer === UNKNOWN ? undefined : answer
}

function factOf({ documents }: Reading, name: string): FactDocument | undefined {
  const [first, field] = name.split('.')
  const found = documents.flatMap((one) => one.facts ?? []).find((one) => one.id === first)
  return field === undefined || found?.kind !== 'list' ? found : found.fields.find((one) => one.id === field)
}

/** The items of a list with the reading of each; null while the list is not known. */
function itemsOf(reading: Reading, list: string): readonly Reading[] | null {
  const answer = answerOf(reading, list)
  if (!Array.isArray(answer)) return null
  return answer.map((item: Item) => ({ ...reading, items: { ...reading.items, [list]: item } }))
}

export function naiveTest(reading: Reading, id: string): Truth {
  const found = reading.documents.flatMap((one) => one.tests ?? []).find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return naiveTruth(reading, found.rule)
}

export function naiveTruth(reading: Reading, rule: TruthRule): Truth {
  const inner = (one: TruthRule) => naiveTruth(reading, one)
  if ('all' in rule) return least(rule.all.map(inner))
  if ('has' in rule) {
    const given = answerOf(reading, rule.has)
    return Array.isArray(given) ? held(given.some((code) => rule.any.includes(String(code)))) : 1
  }
  if ('any' in rule) return most(rule.any.map(inner))
  if ('not' in rule) return opposite(inner(rule.not))
  if ('test' in rule) return naiveTest(reading, rule.test)
  if ('if' in rule) {
    const chosen = inner(rule.if)
    if (chosen !== 1) return inner(chosen === 2 ? rule.then : rule.else)
    return inner(rule.then) === inner(rule.else) ? inner(rule.then) : 1
  }
  if ('is' in rule) {
    const given = answerOf(reading, rule.is)
    return typeof given === 'string' ? held(rule.in.includes(given)) : 1
  }
  if ('within' in rule) {
    const given = answerOf(reading, rule.within)
    return typeof given === 'string' ? held(rule.areas.some((area) => liesIn(given, area))) : 1
  }
  if ('some' in rule)
    return most(itemsOf(reading, rule.some)?.map((item) => naiveTruth(item, rule.where)) ?? [1])
  if ('every' in rule)
    return least(itemsOf(reading, rule.every)?.map((item) => naiveTruth(item, rule.where)) ?? [1])
  return 'unwritten' in rule ? (lacking(reading) ?? 1) : compared(reading, rule)
}

function lacking({ lacks }: Reading): null {
  if (lacks !== undefined) lacks.found = true
  return null
}

/** 440882 lies in 440800 and in 440000; everything lies in the nation. */
const liesIn = (place: string, area: string) =>
  place.startsWith(area.replace(/^100000$/, '').replace(/(00)+$/, ''))

function compared(
  reading: Reading,
  rule: Extract<
    TruthRule,
    { below: unknown } | { notOver: unknown } | { above: unknown } | { atLeast: unknown }
  >,
): Truth {
  const sides =
    'below' in rule
      ? rule.below
      : 'notOver' in rule
        ? rule.notOver
        : 'above' in rule
          ? rule.above
          : rule.atLeast
  const a = naiveNumber(reading, sides[0])
  const b = naiveNumber(reading, sides[1])
  if (a === null || b === null) return 1
  const order = orderOf(a, b)
  if ('below' in rule) return held(order < 0n)
  if ('notOver' in rule) return held(order <= 0n)
  return held('above' in rule ? order > 0n : order >= 0n)
}

const orderOf = (a: Fraction, b: Fraction): bigint => a[0] * b[1] - b[0] * a[1]
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const minus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]]
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]]
const over = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1], a[1] * b[0]]
const whole = (n: number): Fraction => [BigInt(n), 1n]

function every<T>(values: readonly (T | null)[]): readonly T[] | null {
  const known = values.filter((one) => one !== null)
  return known.length === values.length ? known : null
}

/** A number of the document for one person, or null while it is not known. */
export function naiveNumber(reading: Reading, rule: NumberRule): Fraction | null {
  const inner = (one: NumberRule) => naiveNumber(reading, one)
  const all = (rules: readonly NumberRule[]) => every(rules.map(inner))
  if ('fact' in rule) return countFact(reading, rule.fact)
  if ('sum' in rule) return moneyFact(reading, rule.sum)
  if ('parameter' in rule) return parameter(reading, rule)
  if ('value' in rule) return whole(rule.value)
  if ('ratio' in rule) return [BigInt(rule.ratio[0]), BigInt(rule.ratio[1])]
  if ('figure' in rule) {
    const found = reading.documents.flatMap((one) => one.figures ?? []).find((one) => one.id === rule.figure)
    return inner(found!.rule)
  }
  if ('add' in rule) return all(rule.add)?.reduce(plus) ?? null
  if ('subtract' in rule) return all(rule.subtract)?.reduce(minus) ?? null
  if ('multiply' in rule) return all(rule.multiply)?.reduce(times) ?? null
  if ('divide' in rule) return all(rule.divide)?.reduce(over) ?? null
  if ('perMonth' in rule) return all([rule.perMonth])?.map((one) => over(one, whole(12)))[0] ?? null
  if ('perYear' in rule) return all([rule.perYear])?.map((one) => times(one, whole(12)))[0] ?? null
  if ('greater' in rule) return all(rule.greater)?.reduce((a, b) => (orderOf(a, b) >= 0n ? a : b)) ?? null
  if ('lesser' in rule) return all(rule.lesser)?.reduce((a, b) => (orderOf(a, b) <= 0n ? a : b)) ?? null
  if ('round' in rule) return rounded(inner(rule.round), rule.to, rule.way)
  return picked(reading, rule)
}

type Picking = Exclude<
  NumberRule,
  | { fact: unknown }
  | { sum: unknown }
  | { parameter: unknown }
  | { value: unknown }
  | { ratio: unknown }
  | { figure: unknown }
  | { add: unknown }
  | { subtract: unknown }
  | { multiply: unknown }
  | { divide: unknown }
  | { perMonth: unknown }
  | { perYear: unknown }
  | { greater: unknown }
  | { lesser: unknown }
  | { round: unknown }
>

function picked(reading: Reading, rule: Picking): Fraction | null {
  if ('choose' in rule) return chosen(reading, rule)
  if ('table' in rule) return tableRow(reading, rule)
  if ('bands' in rule) return band(reading, rule)
  if ('each' in rule) {
    const items = counting(reading, rule.each, rule.where)
    return (
      every(items?.map((item) => naiveNumber(item, rule.total)) ?? [null])?.reduce(plus, whole(0)) ?? null
    )
  }
  if ('count' in rule) {
    const items = counting(reading, rule.count, rule.where)
    return items === null ? null : whole(items.length)
  }
  if ('since' in rule) {
    const given = answerOf(reading, rule.since)
    if (typeof given !== 'string') return null
    return whole(naiveSince(given, reading.date, rule.in, rule.dayAfter === true))
  }
  const found = rule.dated.find((one) => inForce(one, reading.date))
  if (found === undefined) throw new Error('no value for the day')
  return whole(found.value)
}

/** The items that count; null while the list, or whether one of them counts, is not known. */
function counting(reading: Reading, list: string, where?: TruthRule): readonly Reading[] | null {
  const items = itemsOf(reading, list)
  const judged = items?.map((item) => ({ item, is: where === undefined ? 2 : naiveTruth(item, where) }))
  if (judged === undefined || judged.some(({ is }) => is === 1)) return null
  return judged.filter(({ is }) => is === 2).map(({ item }) => item)
}

function chosen(reading: Reading, rule: Extract<NumberRule, { choose: unknown }>): Fraction | null {
  for (const one of rule.choose) {
    const met = naiveTruth(reading, one.if)
    if (met === 1) return null
    if (met === 2) return naiveNumber(reading, one.then)
  }
  return naiveNumber(reading, rule.else)
}

function tableRow(reading: Reading, rule: Extract<NumberRule, { table: unknown }>): Fraction | null {
  const size = naiveNumber(reading, rule.table)
  if (size === null) return null
  if (size[0] % size[1] !== 0n) throw new Error('a row is named by a whole number')
  const at = Math.max(1, Number(size[0] / size[1]))
  const row = naiveNumber(reading, rule.rows[Math.min(at, rule.rows.length) - 1]!)
  const beyond = at - rule.rows.length
  if (row === null || beyond <= 0) return row
  const further = naiveNumber(reading, rule.further)
  return further && plus(row, times(further, whole(beyond)))
}

function band(reading: Reading, rule: Extract<NumberRule, { bands: unknown }>): Fraction | null {
  const by = naiveNumber(reading, rule.bands)
  for (const row of rule.rows) {
    const limit = naiveNumber(reading, 'upTo' in row ? row.upTo : row.under)
    if (by === null || limit === null) return null
    const order = orderOf(by, limit)
    if (order < 0n || (order === 0n && 'upTo' in row)) return naiveNumber(reading, row.then)
  }
  return by && naiveNumber(reading, rule.above)
}

function rounded(number: Fraction | null, to: number, way: 'up' | 'down' | 'half-up'): Fraction | null {
  if (number === null) return null
  const [n, d] = over(number, whole(to))
  if (n < 0n) throw new Error('rounded below 0')
  const down = n / d
  const rest = n - down * d
  const up = rest > 0n && (way === 'up' || (way === 'half-up' && rest * 2n >= d))
  return times([up ? down + 1n : down, 1n], whole(to))
}

function countFact(reading: Reading, name: string): Fraction | null {
  const given = answerOf(reading, name)
  const fact = factOf(reading, name)
  return typeof given === 'number'
    ? [BigInt(given), BigInt(fact?.kind === 'count' ? (fact.scale ?? 1) : 1)]
    : null
}

function moneyFact(reading: Reading, name: string): Fraction | null {
  const given = answerOf(reading, name)
  const fact = factOf(reading, name)
  if (!Array.isArray(given) || given.includes(UNKNOWN) || fact?.kind !== 'money') return null
  return given.map((one: Amount) => aYear(one, fact)).reduce(plus, whole(0))
}

function aYear(
  { fen, per }: Amount,
  { window, weeks = [0, 1] }: Extract<FactDocument, { kind: 'money' }>,
): Fraction {
  const [n, d] = {
    week: weeks,
    fortnight: [weeks[0], weeks[1] * 2] as const,
    month: [12, 1] as const,
    season: [4, 1] as const,
    halfYear: [2, 1] as const,
    year: [1, 1] as const,
    window: [12, window ?? 12] as const,
  }[per]
  return [BigInt(fen) * BigInt(n), BigInt(d)]
}

function parameter(reading: Reading, rule: Extract<NumberRule, { parameter: unknown }>): Fraction | null {
  const place = rule.at === undefined ? reading.area : answerOf(reading, rule.at)
  const area = typeof place === 'string' ? areaAt(place, rule.of) : null
  const found = reading.parameters
    .filter((one) => one.indicator === rule.parameter && one.area === area)
    .filter((one) => inForce(one.inUse, reading.date) && one.value !== null)
    .sort((a, b) => (a.inUse.from < b.inUse.from ? 1 : -1))[0]
  const declared = reading.documents
    .flatMap((one) => one.parameters ?? [])
    .find((one) => one.id === rule.parameter)
  return found?.value == null ? lacking(reading) : [BigInt(found.value), BigInt(declared?.scale ?? 1)]
}
