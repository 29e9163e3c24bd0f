import { gcd } from '../gcd'
import type { Bound, Run } from './bind'
import type { Standard } from './compile/compile'
import { runSteps, type Frame } from './compile/frame'
import { isCounted } from './compile/items'
import { MET, NOT_MET, UNSURE } from './compile/node'
import { type Loop, type Quantity } from './compile/quantity'
import { unitText } from './compile/unit'
import type { Quantified, Ratio, TraceNode, UsedParameter } from './decision'
import type { FactWords } from './document'
import { inForce } from './parameters'
import { dayOf } from './since'

/** How a condition among the rows of a number is explained: given by `trace`, which explains numbers by this file. */
export type Explain = (bound: Bound, run: Run, node: number) => TraceNode

/** Whether a number is known: nothing that is still open, or missing, can make it another. */
export function isKnown({ frame }: Run, { low, high, divisorSlots }: Quantity): boolean {
  return low(frame) === high(frame) && divisorSlots.every((slot) => frame.low[slot] === frame.high[slot])
}

/** The least it can be: large divisors make the least of what is not negative. Exact and in lowest terms; 0 of what is no number. */
export function leastOf({ frame }: Run, { low, divisor, divisorSlots }: Quantity): Ratio {
  const n = low(frame)
  if (Number.isNaN(n)) return { n: 0, d: 1 }
  const side = n < 0 ? 'low' : 'high'
  return reduce({ n, d: divisorSlots.reduce((d, slot) => d * (frame[side][slot] ?? 1), divisor) })
}

export function reduce({ n, d }: Ratio): Ratio {
  const by = gcd(Math.abs(n), d) || 1
  return { n: n / by, d: d / by }
}

/** A number with how it came about, from the values of one run. */
export function quantified(bound: Bound, run: Run, quantity: Quantity, explain: Explain): Quantified {
  const seen = run.frame.at === 0 ? run.seen?.numbers : undefined
  const made = seen?.get(quantity) ?? makeQuantified(bound, run, quantity, explain)
  seen?.set(quantity, made)
  return made
}

function makeQuantified(bound: Bound, run: Run, quantity: Quantity, explain: Explain): Quantified {
  const { op, name, title } = quantity
  const low = leastOf(run, quantity)
  return {
    op,
    name,
    title,
    unit: unitText(quantity.unit),
    low,
    high: isKnown(run, quantity) ? low : null,
    ...ownWords(bound.standard, name),
    ...source(bound, run, quantity),
    ...parts(bound, run, quantity, explain),
  }
}

/** The words a standard brings with a fact of its own, or with a field of a list. */
export function ownWords({ facts, fields }: Standard, name = ''): { readonly words?: FactWords } {
  const [list = '', field = ''] = name.split('.')
  const own = facts.get(name)?.document.words ?? fields.get(name)?.document.words
  const words = own ?? facts.get(list)?.document.words?.fields?.[field]
  return words === undefined ? {} : { words }
}

type Source = Pick<Quantified, 'parameter' | 'at' | 'rounded' | 'since' | 'dated'>

/** What a number was read from. */
function source(bound: Bound, { frame }: Run, quantity: Quantity): Source {
  const { rounded, since, dated } = quantity
  if (rounded !== undefined) return { rounded }
  if (since !== undefined) {
    const day = since.earliest(frame)
    return { since: { in: since.in, day: day === since.latest(frame) ? dayOf(day) : null } }
  }
  const days = dated?.find((one) => inForce(one, bound.date))
  if (days !== undefined) return { dated: { from: days.from, to: days.to } }
  return parameterOf(bound, frame, quantity)
}

function parameterOf(bound: Bound, frame: Frame, { slot = -1, lookup }: Quantity): Source {
  if (lookup === undefined) return used(bound.used[slot] ?? null)
  const code = lookup.code(frame)
  return code < 0 ? { at: lookup.fact } : { at: lookup.fact, ...used(bound.parameterFor(slot, String(code))) }
}

const used = (parameter: UsedParameter | null): Source => (parameter === null ? {} : { parameter })

type Parts = Pick<Quantified, 'operands' | 'by' | 'conditions' | 'picked'>

function parts(bound: Bound, run: Run, quantity: Quantity, explain: Explain): Parts {
  const of = (one: Quantity) => quantified(bound, run, one, explain)
  const { op, operands, by, conditions, loop } = quantity
  if (loop !== undefined && op === 'each') return { operands: itemsOf(bound, run, loop, operands, explain) }
  if (conditions !== undefined) return rowsOf(bound, run, quantity, conditions, explain)
  if (by !== undefined) return tableRows(quantity, by, of)
  return { operands: operands.map(of) }
}

/** One for each item that counts or may. Items are run through again: their numbers stand where the last one left its own. */
function itemsOf(
  bound: Bound,
  run: Run,
  loop: Loop,
  [total]: readonly Quantity[],
  explain: Explain,
): Quantified[] {
  const found: Quantified[] = []
  eachItem(run, loop, (item, value) => {
    if (value !== NOT_MET && total !== undefined)
      found.push({ ...quantified(bound, run, total, explain), item })
  })
  return found
}

/** Goes through the items of a list that is counted, each with the truth of its condition, and leaves the frame looking where it did. */
export function eachItem(
  { frame, values }: Run,
  loop: Loop,
  visit: (item: number, value: number) => void,
): void {
  if (!isCounted(loop, frame)) return
  const before = frame.at
  const items = frame.low[loop.slot] ?? 0
  for (let item = 1; item <= items; item++) {
    frame.at = item
    runSteps(loop.steps, frame)
    visit(item, loop.where < 0 ? MET : (values[loop.where] ?? UNSURE))
  }
  frame.at = before
}

/** Conditions up to the first that is met, and the rows that may still be. */
function rowsOf(
  bound: Bound,
  run: Run,
  { operands, by }: Quantity,
  conditions: readonly number[],
  explain: Explain,
): Parts {
  const { possible, picked } = rowsStill(run, conditions)
  const looked = picked === null ? conditions : conditions.slice(0, picked + 1)
  return {
    operands: operands
      .filter((_row, at) => possible.indexOf(at) >= 0)
      .map((row) => quantified(bound, run, row, explain)),
    conditions: looked.map((node) => explain(bound, run, node)),
    picked,
    ...(by === undefined ? {} : { by: quantified(bound, run, by, explain) }),
  }
}

/** Which rows may still be picked; `picked` when it is certain. */
export interface RowsStill {
  readonly possible: readonly number[]
  readonly picked: number | null
}

export function rowsStill({ values }: Run, conditions: readonly number[]): RowsStill {
  const possible: number[] = []
  for (let at = 0; at <= conditions.length; at++) {
    const value = at < conditions.length ? values[conditions[at] ?? 0] : MET
    if (value !== NOT_MET) possible.push(at)
    if (value === MET) break
  }
  return { possible, picked: possible.length === 1 ? (possible[0] ?? null) : null }
}

/** The row picked; beyond the table, its last row and what each further one adds. */
function tableRows({ operands }: Quantity, by: Quantity, of: (one: Quantity) => Quantified): Parts {
  const shown = of(by)
  const rows = operands.length - 1
  if (shown.high === null) return { operands: operands.map(of), by: shown, picked: null }
  const count = shown.low.n
  const picked = Math.min(Math.max(count, 1), rows + 1) - 1
  const kept = picked === rows ? operands.slice(-2) : operands.slice(picked, picked + 1)
  return { operands: kept.map(of), by: shown, picked }
}
