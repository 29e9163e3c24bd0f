import { bind, type Bound } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { Decision, Quantified } from '@/core/eligibility/decision'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { naiveAmounts, naiveGrade, naiveMeans, naiveOutcome } from './naive'
import { MISSING, parameters } from './standards'

export const AREA = '440882'

/** What a random standard may be refused for: numbers that could not be exact. Anything else is a fault of the compiler. */
const ALLOWED = ['too-large', 'item-divisor']

/** The standard at a day, or null where it is refused as inexact. */
export function boundTo(document: StandardDocument, date: string): Bound | null {
  const compiled = compile(document)
  if (compiled.ok) return bind(compiled.value, parameters, { area: AREA, date })
  const strange = compiled.error.filter(({ code }) => !ALLOWED.includes(code))
  if (strange.length > 0) throw new Error(JSON.stringify(strange))
  return null
}

/** A decision as both ways of reading can say it: outcome, grade, amounts as exact fractions. */
interface Said {
  readonly outcome: string
  readonly means: string
  readonly grade: string
  readonly amounts: Readonly<Record<string, string>>
}

const OPEN = 'open'
const NO_NUMBER = 'not known'

function saidBy({ outcome, hardship, grade, amounts }: Decision): Said {
  return {
    outcome,
    means: hardship?.value ?? 'unknown',
    grade: grade === null ? 'none' : `${grade.id} ${grade.value}`,
    amounts: Object.fromEntries(
      amounts.map(({ id, amount }) => [id, amount === null ? OPEN : textOf(amount)]),
    ),
  }
}

const textOf = ({ low, high }: Quantified): string =>
  high === null ? NO_NUMBER : fraction(BigInt(low.n), BigInt(low.d))

function fraction(n: bigint, d: bigint): string {
  const by = common(n < 0n ? -n : n, d)
  return `${n / by}/${d / by}`
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : common(b, a % b)
}

export const said = (bound: Bound, facts: Facts): Said => saidBy(decide(bound, facts))

/** `lacks`: a figure was missing or a rule not written, so that the engine may be sure where the slow reading is not. */
export function saidSlowly(
  document: StandardDocument,
  date: string,
  facts: Facts,
  figures: readonly ParameterDocument[] = parameters,
): Said & { readonly lacks: boolean } {
  const lacks = { found: false }
  const world = { documents: [document], parameters: figures, area: AREA, date, lacks }
  const grade = naiveGrade(world, facts)
  const amounts = Object.entries(naiveAmounts(world, facts)).map(([id, value]) => [
    id,
    value === undefined ? OPEN : value === null ? NO_NUMBER : fraction(...value),
  ])
  return {
    outcome: naiveOutcome(world, facts),
    means: naiveMeans(world, facts),
    grade: grade === null ? 'none' : `${grade.id} ${grade.value}`,
    amounts: Object.fromEntries(amounts) as Record<string, string>,
    lacks: lacks.found,
  }
}

/**
 * What is wrong with what the engine said where everything is answered: it must say what the slow reading says. Where a figure is
 * missing or a rule not written it may be sure of more, but only of what stays true whatever that figure and that rule were.
 */
export function faultsOf(bound: Bound, document: StandardDocument, date: string, facts: Facts): string[] {
  const fast = said(bound, facts)
  const { lacks, ...slow } = saidSlowly(document, date, facts)
  if (!lacks) return same(fast, slow) ? [] : [`${JSON.stringify(slow)}, not ${JSON.stringify(fast)}`]
  return [
    ...unsaid(fast, slow),
    ...completions(document).flatMap(({ whole, figures }) =>
      contradictions(fast, saidSlowly(whole, date, facts, figures)),
    ),
  ]
}

const same = (a: Said, b: Said) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = ({ outcome, means, grade, amounts }: Said) => [
  outcome,
  means,
  grade,
  Object.entries(amounts).sort(),
]

/** The same law with its missing figures at several values, and its unwritten rule met or not. */
function completions(document: StandardDocument) {
  return [0, 60_001, 900_000].flatMap((value) =>
    ['all', 'any'].map((op) => ({
      figures: [...parameters, ...MISSING.map((figure) => ({ ...figure, value }))],
      whole: JSON.parse(
        JSON.stringify(document).replace(/\{"unwritten":"somewhere"\}/g, `{"${op}":[]}`),
      ) as StandardDocument,
    })),
  )
}

/** What a certain outcome may still become when more is known: a matter may turn out to be listed nowhere, or to need no test. */
const STAYS: Readonly<Record<string, readonly string[]>> = {
  'no-test': ['no-test'],
  'not-listed': ['not-listed'],
  over: ['over', 'not-listed'],
  likely: ['likely', 'no-test'],
}

/** Whether what was said with fewer answers still stands with more: a certain outcome, a certain grade, a known amount. */
export function contradictions(early: Said, late: Said): string[] {
  const found: string[] = []
  const allowed = STAYS[early.outcome]
  if (allowed !== undefined && !allowed.includes(late.outcome))
    found.push(`${early.outcome} → ${late.outcome}`)
  if (early.means !== 'unknown' && early.means !== late.means) found.push(`${early.means} → ${late.means}`)
  if (early.grade.endsWith(' met') && early.grade !== late.grade) found.push(`${early.grade} → ${late.grade}`)
  for (const [id, value] of Object.entries(early.amounts)) {
    const after = late.amounts[id]
    if (value !== OPEN && after !== value && (value !== NO_NUMBER || after === undefined || after === OPEN))
      found.push(`${id}: ${value} → ${after}`)
  }
  for (const id of Object.keys(late.amounts)) if (!(id in early.amounts)) found.push(`${id}: none → shown`)
  return found
}

/** What the engine says otherwise than the slow reading is sure of. To be less sure is no fault: see `lessSure`. */
export function unsaid(fast: Said, slow: Said): string[] {
  const found: string[] = []
  const agree = STAYS[slow.outcome]?.includes(fast.outcome) || STAYS[fast.outcome]?.includes(slow.outcome)
  if (slow.outcome !== 'unknown' && fast.outcome !== 'unknown' && agree !== true)
    found.push(`${slow.outcome}, not ${fast.outcome}`)
  const [grade, value] = slow.grade.split(' ')
  const also = fast.grade !== slow.grade && !fast.grade.endsWith(' unknown') && fast.means !== 'unknown'
  if (![fast.means, slow.means].includes('unknown') && fast.means !== slow.means)
    found.push(`means ${slow.means}, not ${fast.means}`)
  if (value === 'met' && also) found.push(`${grade} met, not ${fast.grade}`)
  for (const [id, amount] of Object.entries(slow.amounts)) {
    const own = fast.amounts[id]
    const open = amount === OPEN || amount === NO_NUMBER || own === OPEN || own === NO_NUMBER
    if (!open && own !== amount) found.push(`${id}: ${amount}, not ${own}`)
  }
  return found
}

/**
 * The engine bounds an unknown number by what it could be, each part by itself: a number that stands both above and below a
 * fraction line it does not cancel. So it may say "not known yet" where the slow reading is sure. It must be rare.
 */
export const lessSure = (fast: Said, slow: Said): boolean =>
  fast.outcome === 'unknown' && slow.outcome !== 'unknown'
