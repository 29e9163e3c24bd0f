import type { Outcome } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import {
  least,
  most,
  naiveNumber,
  naiveTest,
  naiveTruth,
  type Fraction,
  type NaiveWorld,
  type Reading,
} from './naive-rules'

const open = (world: NaiveWorld, facts: Facts): Reading => ({ ...world, facts, items: {} })

/** The means test of the most local document that has one. */
const deciding = ({ documents }: NaiveWorld) => documents.filter((one) => one.hardship !== undefined).pop()

export function naiveOutcome(world: NaiveWorld, facts: Facts): Outcome {
  const reading = open(world, facts)
  const list = (name: 'noTest' | 'scope' | 'exempt') =>
    most(world.documents.flatMap((one) => one.lists?.[name]?.tests ?? []).map((id) => naiveTest(reading, id)))
  const hardship = deciding(world)?.hardship
  const noTest = list('noTest')
  const scope = list('scope')
  const means = most([list('exempt'), hardship === undefined ? 1 : naiveTruth(reading, hardship)])
  const eligible = most([noTest, least([scope, means])])
  if (noTest === 2) return 'no-test'
  if (most([noTest, scope]) === 0) return 'not-listed'
  return eligible === 2 ? 'likely' : eligible === 0 ? 'over' : 'unknown'
}

/** Whether the means test alone is met; `unknown` too where there is none. */
export function naiveMeans(world: NaiveWorld, facts: Facts): 'met' | 'not-met' | 'unknown' {
  const rule = deciding(world)?.hardship
  return (['not-met', 'unknown', 'met'] as const)[
    rule === undefined ? 1 : naiveTruth(open(world, facts), rule)
  ]
}

/** The first grade met where the means test is met; `unknown` when that is not certain of it; null of none. */
export function naiveGrade(world: NaiveWorld, facts: Facts): { id: string; value: 'met' | 'unknown' } | null {
  const reading = open(world, facts)
  const standard = deciding(world)
  if (standard?.hardship === undefined) return null
  if (naiveTruth(reading, standard.hardship) !== 2) return null
  for (const { id, rule } of standard.grades ?? []) {
    const met = naiveTruth(reading, rule)
    if (met !== 0) return { id, value: met === 2 ? 'met' : 'unknown' }
  }
  return null
}

/** Amounts whose condition is met, or not known (`undefined`: whether there is one is open); null: there is one, how much is open. */
export function naiveAmounts(world: NaiveWorld, facts: Facts): Record<string, Fraction | null | undefined> {
  const reading = open(world, facts)
  const shown: Record<string, Fraction | null | undefined> = {}
  for (const { id, rule, when } of deciding(world)?.amounts ?? []) {
    const is = when === undefined ? 2 : naiveTruth(reading, when)
    if (is !== 0) shown[id] = is === 1 ? undefined : naiveNumber(reading, rule)
  }
  return shown
}
