import type { BandRow, NumberCase, NumberRule } from '../rule'
import { aligned, sameUnits, type Aligned } from './align'
import { compareNode } from './compare'
import type { Frame } from './frame'
import { ownSlot } from './gather'
import { MET, NOT_MET } from './node'
import { inSlot, quantity, unite, type Numerator, type Quantity } from './quantity'
import { report, type Scope } from './scope'

/** The first whose condition is met. While that is open: between the least and the greatest of all it may still be. */
export function chooseNumber(
  scope: Scope,
  rule: { readonly choose: readonly NumberCase[]; readonly else: NumberRule },
  path: string,
): Quantity | null {
  const conditions = rule.choose.map((one, at) => scope.truth(scope, one.if, `${path}.choose.${at}.if`))
  const rows = rule.choose.map((one, at) => scope.number(scope, one.then, `${path}.choose.${at}.then`))
  return picked(scope, 'choose', conditions, [...rows, scope.number(scope, rule.else, `${path}.else`)], path)
}

/** The first row whose limit holds the number: a choice among comparisons. */
export function bandsNumber(
  scope: Scope,
  rule: { readonly bands: NumberRule; readonly rows: readonly BandRow[]; readonly above: NumberRule },
  path: string,
): Quantity | null {
  const by = scope.number(scope, rule.bands, `${path}.bands`)
  if (by === null) return null
  const conditions = rule.rows.map((row, at) => {
    const op = 'upTo' in row ? 'notOver' : 'below'
    const limitPath = `${path}.rows.${at}.${'upTo' in row ? 'upTo' : 'under'}`
    const limit = scope.number(scope, 'upTo' in row ? row.upTo : row.under, limitPath)
    return limit && compareNode(scope, op, by, limit, limitPath)
  })
  const rows = rule.rows.map((row, at) => scope.number(scope, row.then, `${path}.rows.${at}.then`))
  const all = [...rows, scope.number(scope, rule.above, `${path}.above`)]
  return picked(scope, 'bands', conditions, all, path, by)
}

function picked(
  scope: Scope,
  op: 'choose' | 'bands',
  found: readonly (number | null)[],
  rows: readonly (Quantity | null)[],
  path: string,
  by?: Quantity,
): Quantity | null {
  const conditions = found.filter((node) => node !== null)
  const operands = rows.filter((row) => row !== null)
  const [first] = operands
  if (first === undefined || conditions.length < found.length || operands.length < rows.length) return null
  if (!sameUnits(scope, operands, (at) => pathOfRow(op, path, at, conditions.length))) return null
  const even = aligned(scope, operands, path)
  if (even === null) return null
  const bounds = boundsOf(even.sides)
  const { sides } = even
  const slot = ownSlot(
    scope,
    { unit: first.unit, ...bounds },
    (own) => (frame) => union(frame, own, sides, conditions),
  )
  const facts = unite(conditions.map((node) => factsUnder(scope, node)))
  const parameters = unite(conditions.map((node) => parametersUnder(scope, node)))
  const made = { ...inSlot(slot, bounds.least, bounds.most), ...even.over }
  return quantity(op, first.unit, made, operands, {
    conditions,
    facts,
    parameters,
    ...(by === undefined ? {} : { by }),
  })
}

function pathOfRow(op: 'choose' | 'bands', path: string, at: number, rows: number): string {
  if (at === rows) return `${path}.${op === 'choose' ? 'else' : 'above'}`
  return `${path}.${op === 'choose' ? 'choose' : 'rows'}.${at}.then`
}

const boundsOf = (sides: readonly Numerator[]) => ({
  least: Math.min(...sides.map(({ least }) => least)),
  most: Math.max(...sides.map(({ most }) => most)),
})

function union(
  frame: Frame,
  slot: number,
  sides: readonly Numerator[],
  conditions: readonly number[],
): number {
  let low = Infinity
  let high = -Infinity
  for (let at = 0; at < sides.length; at++) {
    const side = sides[at]
    const value = at < conditions.length ? frame.values[conditions[at] ?? 0] : MET
    if (side === undefined || value === NOT_MET) continue
    low = Math.min(low, side.low(frame))
    high = Math.max(high, side.high(frame))
    if (value === MET) break
  }
  frame.low[slot] = low
  frame.high[slot] = high
  return 0
}

/** Every fact that a condition or anything below it reads. */
export const factsUnder = (scope: Scope, node: number): number[] => under(scope, node, 'facts')

/** Every parameter that a condition or anything below it reads. */
export const parametersUnder = (scope: Scope, node: number): number[] => under(scope, node, 'parameters')

function under(scope: Scope, node: number, group: 'facts' | 'parameters'): number[] {
  const found = scope.nodes[node]
  return found === undefined
    ? []
    : unite([found[group], ...found.children.map((child) => under(scope, child, group))])
}

/** By a whole number; beyond the last row, `further` more for each. While it is open: between all that it may still be. */
export function tableNumber(
  scope: Scope,
  rule: { readonly table: NumberRule; readonly rows: readonly NumberRule[]; readonly further: NumberRule },
  path: string,
): Quantity | null {
  const by = scope.number(scope, rule.table, `${path}.table`)
  const rows = rule.rows.map((row, at) => scope.number(scope, row, `${path}.rows.${at}`))
  const further = scope.number(scope, rule.further, `${path}.further`)
  const operands = [...rows, further].filter((one) => one !== null)
  const [first] = operands
  if (by === null || first === undefined || operands.length <= rows.length) return null
  if (rows.length === 0) return report(scope, `${path}.rows`, 'wrong-kind', '至少一行')
  if (by.divisor !== 1 || by.divisorSlots.length > 0) return report(scope, `${path}.table`, 'not-whole')
  if (by.least < 0) return report(scope, `${path}.table`, 'negative-number')
  const pathOf = (at: number) => (at < rows.length ? `${path}.rows.${at}` : `${path}.further`)
  if (!sameUnits(scope, operands, pathOf)) return null
  const even = aligned(scope, operands, path)
  return even && fromRows(scope, by, even, operands)
}

function fromRows(
  scope: Scope,
  by: Quantity,
  { sides, over }: Aligned,
  operands: readonly Quantity[],
): Quantity {
  const row = sides.slice(0, -1)
  const beyond = (count: number): Numerator => valueOf(row, sides[sides.length - 1] ?? ZERO, count)
  const ends = rowsBetween(by.least, by.most, row.length).map(beyond)
  const bounds = boundsOf(ends)
  const unit = operands[0]?.unit ?? {}
  const slot = ownSlot(scope, { unit, ...bounds }, (own) => (frame) => {
    const from = by.low(frame)
    const to = by.high(frame)
    let low = Infinity
    let high = -Infinity
    for (const count of from === to ? [from] : rowsBetween(from, to, row.length)) {
      const value = beyond(count)
      low = Math.min(low, value.low(frame))
      high = Math.max(high, value.high(frame))
    }
    frame.low[own] = low
    frame.high[own] = high
    return 0
  })
  return quantity('table', unit, { ...inSlot(slot, bounds.least, bounds.most), ...over }, operands, { by })
}

const ZERO: Numerator = { low: () => 0, high: () => 0, least: 0, most: 0 }

/** The rows that a number between two ends may pick: each of the table, and the ends of what lies beyond it. NaN: none is known. */
function rowsBetween(from: number, to: number, rows: number): number[] {
  if (!(from <= to)) return [NaN]
  const counts: number[] = []
  for (let count = Math.max(1, from); count <= Math.min(to, rows); count++) counts.push(count)
  if (to > rows) counts.push(Math.max(from, rows + 1), to)
  return counts.length === 0 ? [1] : counts
}

/** 0 is as 1. */
function valueOf(rows: readonly Numerator[], further: Numerator, count: number): Numerator {
  const last = rows[rows.length - 1] ?? ZERO
  const more = count - rows.length
  if (more <= 0) return rows[Math.max(1, count) - 1] ?? ZERO
  return {
    least: last.least + more * further.least,
    most: last.most + more * further.most,
    low: (frame) => last.low(frame) + more * further.low(frame),
    high: (frame) => last.high(frame) + more * further.high(frame),
  }
}
