import type { Bound } from './bind'
import type { Outcome } from './decision'
import type { FactDocument } from './document'
import { isAmount } from './encode'
import { outcomeFor } from './evaluate'
import { UNKNOWN, type Amount, type Amounts, type Answer, type Facts } from './facts'

/**
 * One answer that alone would change the outcome: to a positive one, or, `towards` `open`, at least not over any more.
 * - `amount`: the money of this fact, up to `fen` a month for the whole household
 * - `row`: one amount not yet known, up to `fen` a month
 * - `options`: any of these answers
 */
export type Lever =
  | {
      readonly kind: 'amount' | 'row'
      readonly fact: string
      readonly fen: number
      readonly towards: Towards
    }
  | {
      readonly kind: 'options'
      readonly fact: string
      readonly options: readonly string[]
      readonly towards: Towards
    }

type Towards = 'likely' | 'open'

type Helps = (facts: Facts) => boolean

/** What would change the outcome, found by trying: derived from the standard, written nowhere. Money first. */
export function leversOf(bound: Bound, facts: Facts): Lever[] {
  const before = outcomeFor(bound, facts)
  if (before === 'likely' || before === 'no-test') return []
  const positive: Helps = (other) => isPositive(outcomeFor(bound, other))
  const open: Helps = (other) => outcomeFor(bound, other) !== 'over'
  const levers: Lever[] = []
  bound.standard.facts.forEach(({ document }, id) => {
    if (facts[id] === undefined) return
    const lever =
      leverOf(document, facts, positive, 'likely') ??
      (before === 'over' ? leverOf(document, facts, open, 'open') : null)
    if (lever !== null) levers.push(lever)
  })
  return levers.sort((a, b) => Number(a.kind === 'options') - Number(b.kind === 'options'))
}

const isPositive = (outcome: Outcome): boolean => outcome === 'likely' || outcome === 'no-test'

function leverOf(fact: FactDocument, facts: Facts, helps: Helps, towards: Towards): Lever | null {
  switch (fact.kind) {
    case 'money':
      return amountLever(facts, fact.id, Math.floor(fact.most / 12), helps, towards)
    case 'choice':
      return optionLever(facts, fact.id, fact.options, (code) => code, helps, towards)
    case 'multi':
      return optionLever(facts, fact.id, fact.options, (code) => [code], helps, towards)
    default:
      return null
  }
}

/** The greatest amount a month that helps, by halving: a comparison turns once. */
function amountLever(facts: Facts, id: string, most: number, helps: Helps, towards: Towards): Lever | null {
  const rows = rowsOf(facts[id])
  const single = rows.length > 1 && rows.filter((row) => row === UNKNOWN).length === 1
  const withAmount = (fen: number): Facts => {
    const amount: Amount = { fen, per: 'month' }
    return { ...facts, [id]: single ? rows.map((row) => (row === UNKNOWN ? amount : row)) : [amount] }
  }
  if (!helps(withAmount(0)) || helps(withAmount(most))) return null
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (helps(withAmount(middle))) low = middle
    else high = middle
  }
  return { kind: single ? 'row' : 'amount', fact: id, fen: low, towards }
}

function rowsOf(answer: Answer | undefined): Amounts {
  if (typeof answer !== 'object') return []
  const rows: (Amount | typeof UNKNOWN)[] = []
  for (const row of answer) if (row === UNKNOWN || isAmount(row)) rows.push(row)
  return rows
}

function optionLever(
  facts: Facts,
  id: string,
  options: readonly string[],
  answer: (code: string) => Answer,
  helps: Helps,
  towards: Towards,
): Lever | null {
  const helping = options.filter((code) => helps({ ...facts, [id]: answer(code) }))
  return helping.length === 0 ? null : { kind: 'options', fact: id, options: helping, towards }
}
