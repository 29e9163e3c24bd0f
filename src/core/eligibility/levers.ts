import type { Bound } from './bind'
import type { Outcome } from './decision'
import type { FactDocument, MoneyKind, PlainFact } from './document'
import { isAmount, itemsOf } from './encode'
import { outcomeFor } from './evaluate'
import { UNKNOWN, type Amount, type Amounts, type Answer, type Facts, type Item } from './facts'

/**
 * One answer that alone would change the outcome: to a positive one, or, `towards` `open`, at least not over any more.
 * - `amount`: the money of this fact, up to `fen` a month for the whole household. Of a list, all its money together,
 *   however it is split among items and fields; with `field`, all of that field, the rest being as it is
 * - `row`: one amount not yet known, up to `fen` a month; of a list, of one item (from 1) and field
 * - `options`: any of these answers
 */
export type Lever =
  | {
      readonly kind: 'amount' | 'row'
      readonly fact: string
      readonly field?: string
      readonly item?: number
      /** Of a list: what its items count as. */
      readonly unit?: string
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

interface Trial {
  readonly facts: Facts
  readonly helps: (facts: Facts) => boolean
  readonly towards: Towards
}

/** What would change the outcome, found by trying: derived from the standard, written nowhere. Money first. */
export function leversOf(bound: Bound, facts: Facts): Lever[] {
  const before = outcomeFor(bound, facts)
  if (isPositive(before)) return []
  const likely: Trial = { facts, towards: 'likely', helps: (other) => isPositive(outcomeFor(bound, other)) }
  const open: Trial = { facts, towards: 'open', helps: (other) => isBetter(outcomeFor(bound, other)) }
  const levers: Lever[] = []
  bound.standard.facts.forEach(({ document }, id) => {
    if (facts[id] === undefined) return
    const found = leversFor(document, likely)
    levers.push(...(found.length === 0 && before === 'over' ? leversFor(document, open) : found))
  })
  return levers.sort((a, b) => Number(a.kind === 'options') - Number(b.kind === 'options'))
}

/** Better than over: another matter, which the list does not have, is none of it. */
const isBetter = (outcome: Outcome): boolean => isPositive(outcome) || outcome === 'unknown'

const isPositive = (outcome: Outcome): boolean => outcome === 'likely' || outcome === 'no-test'

function leversFor(fact: FactDocument, trial: Trial): Lever[] {
  switch (fact.kind) {
    case 'money':
      return moneyLevers(fact, trial)
    case 'list':
      return listLevers(fact, trial)
    case 'choice':
      return optionLevers(fact.id, fact.options, (code) => code, trial)
    case 'multi':
      return optionLevers(fact.id, fact.options, (code) => [code], trial)
    default:
      return []
  }
}

type Money = MoneyKind & { readonly id: string }

/** The one amount not known among known ones, else all of it. */
function moneyLevers({ id, most }: Money, { facts, helps, towards }: Trial): Lever[] {
  const rows = amountsIn(facts[id])
  const single = rows.length > 1 && rows.filter((row) => row === UNKNOWN).length === 1
  const fen = greatest(most, (amount) =>
    helps({ ...facts, [id]: single ? rows.map((row) => (row === UNKNOWN ? amount : row)) : [amount] }),
  )
  return fen === null ? [] : [{ kind: single ? 'row' : 'amount', fact: id, fen, towards }]
}

/** The greatest amount a month that helps, by halving: a comparison turns once. null: none does, or any does. */
function greatest(mostAYear: number, helps: (amount: Amount) => boolean): number | null {
  const works = (fen: number) => helps({ fen, per: 'month' })
  let low = 0
  let high = Math.floor(mostAYear / 12)
  if (!works(low) || works(high)) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (works(middle)) low = middle
    else high = middle
  }
  return low
}

function amountsIn(answer: unknown): Amounts {
  const rows: (Amount | typeof UNKNOWN)[] = []
  for (const row of Array.isArray(answer) ? answer : []) if (row === UNKNOWN || isAmount(row)) rows.push(row)
  return rows
}

type Items = readonly Item[]
type ListOf = Extract<FactDocument, { readonly kind: 'list' }>

/** The one amount not known; else all money together, or, where it matters what kind it is, each kind by itself. */
function listLevers(list: ListOf, trial: Trial): Lever[] {
  const items = itemsOf(trial.facts[list.id])
  const money = list.fields.filter((field) => field.kind === 'money')
  if (items.length === 0 || money.length === 0) return []
  const unknown = unknownIn(items, money)
  const [only] = unknown
  if (only !== undefined && unknown.length === 1) return rowLever(list, items, only, trial)
  return togetherLever(list, items, money, trial) ?? fieldLevers(list, items, money, trial)
}

interface Spot {
  readonly item: number
  readonly field: Extract<PlainFact, { readonly kind: 'money' }>
}

const unknownIn = (items: Items, money: readonly Spot['field'][]): Spot[] =>
  items.reduce<Spot[]>(
    (all, item, at) => [
      ...all,
      ...money.filter(({ id }) => isOpen(item[id])).map((field) => ({ item: at, field })),
    ],
    [],
  )

const isOpen = (answer: unknown): boolean => !Array.isArray(answer) || amountsIn(answer).indexOf(UNKNOWN) >= 0

/** The lever of a list: the greatest amount a month, put into the items by `put`; null where none turns the outcome. */
function leverBy(
  list: ListOf,
  items: Items,
  { facts, helps }: Trial,
  put: (item: Item, at: number, amount: Amount) => Item,
): number | null {
  const most = Math.max(...list.fields.map((field) => (field.kind === 'money' ? field.most : 0)))
  return greatest(most, (amount) =>
    helps({ ...facts, [list.id]: items.map((item, at) => put(item, at, amount)) }),
  )
}

function rowLever(list: ListOf, items: Items, { item, field }: Spot, trial: Trial): Lever[] {
  const fen = leverBy(list, items, trial, (one, at, amount) =>
    at === item ? { ...one, [field.id]: [...knownIn(one[field.id]), amount] } : one,
  )
  const spot = { fact: list.id, field: field.id, item: item + 1, unit: list.unit }
  return fen === null ? [] : [{ kind: 'row', ...spot, fen, towards: trial.towards }]
}

const knownIn = (answer: unknown): Amounts => amountsIn(answer).filter((row) => row !== UNKNOWN)

/** All money of the list put in one item and field: the same wherever it is put, else it is not said. */
function togetherLever(
  list: ListOf,
  items: Items,
  money: readonly Spot['field'][],
  trial: Trial,
): Lever[] | null {
  const ends = [0, items.length - 1]
  const found = new Set<number | null>()
  for (const { id } of money)
    for (const end of ends)
      found.add(
        leverBy(list, items, trial, (item, at, amount) => ({
          ...emptied(item, money),
          ...(at === end ? { [id]: [amount] } : {}),
        })),
      )
  const [fen] = Array.from(found)
  if (found.size > 1) return null
  return fen === null || fen === undefined
    ? []
    : [{ kind: 'amount', fact: list.id, unit: list.unit, fen, towards: trial.towards }]
}

function emptied(item: Item, money: readonly Spot['field'][]): Item {
  return money.reduce<Item>((rest, { id }) => ({ ...rest, [id]: [] }), item)
}

/** All of one kind, the others as they are: where it does not matter whose it is. */
function fieldLevers(list: ListOf, items: Items, money: readonly Spot['field'][], trial: Trial): Lever[] {
  const levers: Lever[] = []
  for (const field of money) {
    const [first, last] = [0, items.length - 1].map((end) =>
      leverBy(list, items, trial, (item, at, amount) => ({
        ...item,
        [field.id]: at === end ? [amount] : [],
      })),
    )
    if (first === undefined || first === null || first !== last) continue
    const of = { fact: list.id, field: field.id, unit: list.unit }
    levers.push({ kind: 'amount', ...of, fen: first, towards: trial.towards })
  }
  return levers
}

function optionLevers(
  id: string,
  options: readonly string[],
  answer: (code: string) => Answer,
  { facts, helps, towards }: Trial,
): Lever[] {
  const helping = options.filter((code) => helps({ ...facts, [id]: answer(code) }))
  return helping.length === 0 ? [] : [{ kind: 'options', fact: id, options: helping, towards }]
}
