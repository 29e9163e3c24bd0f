import type { Outcome } from '@/core/eligibility/decision'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { UNKNOWN, yearly, type Amount, type Facts } from '@/core/eligibility/facts'
import { areaAt, inForce } from '@/core/eligibility/parameters'

/**
 * The same law read slowly and obviously: the document itself is walked for each person, with fractions of BigInt.
 * An unknown number is unknown (no bounds), so this may say "not known" where the engine already knows; never the reverse.
 */
export interface NaiveWorld {
  readonly documents: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
  readonly area: string | null
  readonly date: string
}

type Fraction = readonly [bigint, bigint]
type Truth = 0 | 1 | 2

export function naiveOutcome(world: NaiveWorld, facts: Facts): Outcome {
  const list = (name: 'noTest' | 'scope' | 'exempt') =>
    most(world.documents.flatMap((one) => one.lists?.[name]?.tests ?? []).map((id) => test(world, facts, id)))
  const hardship = world.documents
    .map((one) => one.hardship)
    .filter((rule) => rule !== undefined)
    .pop()
  const noTest = list('noTest')
  const scope = list('scope')
  const means = most([list('exempt'), hardship === undefined ? 1 : truth(world, facts, hardship)])
  const eligible = most([noTest, least([scope, means])])
  if (noTest === 2) return 'no-test'
  if (most([noTest, scope]) === 0) return 'not-listed'
  return eligible === 2 ? 'likely' : eligible === 0 ? 'over' : 'unknown'
}

const least = (values: readonly Truth[]): Truth => (values.includes(0) ? 0 : values.includes(1) ? 1 : 2)
const most = (values: readonly Truth[]): Truth => (values.includes(2) ? 2 : values.includes(1) ? 1 : 0)

function test(world: NaiveWorld, facts: Facts, id: string): Truth {
  const found = world.documents.flatMap((one) => one.tests ?? []).find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return truth(world, facts, found.rule)
}

function truth(world: NaiveWorld, facts: Facts, rule: TruthRule): Truth {
  const inner = (one: TruthRule) => truth(world, facts, one)
  if ('all' in rule) return least(rule.all.map(inner))
  if ('has' in rule) {
    const given = facts[rule.has]
    return Array.isArray(given) ? (given.some((code) => rule.any.includes(String(code))) ? 2 : 0) : 1
  }
  if ('any' in rule) return most(rule.any.map(inner))
  if ('not' in rule) return inner(rule.not) === 1 ? 1 : inner(rule.not) === 2 ? 0 : 2
  if ('test' in rule) return test(world, facts, rule.test)
  if ('is' in rule) {
    const given = facts[rule.is]
    return typeof given === 'string' && given !== UNKNOWN ? (rule.in.includes(given) ? 2 : 0) : 1
  }
  if ('unwritten' in rule) return 1
  const [a, b] = (
    'below' in rule
      ? rule.below
      : 'notOver' in rule
        ? rule.notOver
        : 'above' in rule
          ? rule.above
          : rule.atLeast
  ).map((one) => value(world, facts, one))
  if (!a || !b) return 1
  const order = a[0] * b[1] - b[0] * a[1]
  if ('below' in rule) return order < 0n ? 2 : 0
  if ('notOver' in rule) return order <= 0n ? 2 : 0
  if ('above' in rule) return order > 0n ? 2 : 0
  return order >= 0n ? 2 : 0
}

function value(world: NaiveWorld, facts: Facts, rule: NumberRule): Fraction | null {
  const all = (rules: readonly NumberRule[]) => {
    const values = rules.map((one) => value(world, facts, one))
    return values.some((one) => one === null) ? null : values.map((one) => one!)
  }
  if ('fact' in rule) {
    const given = facts[rule.fact]
    const declared = world.documents.flatMap((one) => one.facts ?? []).find((one) => one.id === rule.fact)
    const scale = declared?.kind === 'count' ? (declared.scale ?? 1) : 1
    return typeof given === 'number' ? [BigInt(given), BigInt(scale)] : null
  }
  if ('sum' in rule) {
    const given = facts[rule.sum]
    if (!Array.isArray(given) || given.includes(UNKNOWN)) return null
    return [given.reduce((sum, one) => sum + BigInt(yearly(one as Amount)), 0n), 1n]
  }
  if ('parameter' in rule) return parameter(world, rule.parameter, rule.of)
  if ('value' in rule) return [BigInt(rule.value), 1n]
  if ('ratio' in rule) return [BigInt(rule.ratio[0]), BigInt(rule.ratio[1])]
  if ('figure' in rule) {
    const found = world.documents.flatMap((one) => one.figures ?? []).find((one) => one.id === rule.figure)
    return value(world, facts, found!.rule)
  }
  if ('perMonth' in rule) return all([rule.perMonth])?.map(([n, d]): Fraction => [n, d * 12n])[0] ?? null
  if ('multiply' in rule) return all(rule.multiply)?.reduce(([a, b], [c, d]) => [a * c, b * d]) ?? null
  if ('divide' in rule) return all(rule.divide)?.reduce(([a, b], [c, d]) => [a * d, b * c]) ?? null
  if ('add' in rule) return all(rule.add)?.reduce(([a, b], [c, d]) => [a * d + c * b, b * d]) ?? null
  return all(rule.subtract)?.reduce(([a, b], [c, d]) => [a * d - c * b, b * d]) ?? null
}

function parameter(
  world: NaiveWorld,
  indicator: string,
  level: 'province' | 'prefecture' | 'county',
): Fraction | null {
  const area = world.area === null ? null : areaAt(world.area, level)
  const found = world.parameters
    .filter(
      (one) =>
        one.indicator === indicator &&
        one.area === area &&
        inForce(one.inUse, world.date) &&
        one.value !== null,
    )
    .sort((a, b) => (a.inUse.from < b.inUse.from ? 1 : -1))[0]
  const declared = world.documents.flatMap((one) => one.parameters ?? []).find((one) => one.id === indicator)
  return found?.value == null ? null : [BigInt(found.value), BigInt(declared?.scale ?? 1)]
}
