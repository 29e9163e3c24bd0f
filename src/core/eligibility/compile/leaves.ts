import type { AreaLevel, FactDocument } from '../document'
import { periodsOf, wholePeriods } from '../periods'
import { findFact, ownSlot, parameterSlot } from './gather'
import { fixed, inSlot, quantity, WHOLE, type Quantity } from './quantity'
import { report, type Scope } from './scope'
import { NO_UNIT, parseUnit, type Unit } from './unit'

/** A `count` fact, or the amounts of a `money` fact in fen a year; inside a list, of the item looked at. */
export function factNumber(scope: Scope, op: 'fact' | 'sum', name: string, path: string): Quantity | null {
  const found = findFact(scope, name, path)
  if (found === null) return null
  const { document, slot } = found
  const described = scope.slots[slot]
  if (described === undefined || document.kind !== (op === 'sum' ? 'money' : 'count'))
    return report(scope, path, 'wrong-fact-kind', name)
  const { unit, least, most } = described
  const over = { divisor: divisorOf(document), divisorSlots: [] }
  if (!scope.facts.has(name))
    return quantity(op, unit, { ...found, least, most, ...over }, [], { name, facts: [slot] })
  return quantity(op, unit, { ...inSlot(slot, least, most), ...over }, [], { name, facts: [slot], slot })
}

function divisorOf(document: FactDocument): number {
  if (document.kind === 'count') return document.scale ?? 1
  return document.kind === 'money' ? wholePeriods(periodsOf(document).timesAYear).divisor : 1
}

interface ParameterRule {
  readonly parameter: string
  readonly of: AreaLevel
  readonly at?: string
}

export function parameterNumber(scope: Scope, rule: ParameterRule, path: string): Quantity | null {
  const { parameter: name, of, at } = rule
  const slot = parameterSlot(scope, name, of, `${path}.parameter`, at !== undefined)
  const described = slot === null ? undefined : scope.slots[slot]
  if (slot === null || described === undefined) return null
  const { unit, least, most } = described
  const divisor = described.parameter?.indicator.scale ?? 1
  const over = { divisor, divisorSlots: [] }
  if (at === undefined) {
    const made = { ...inSlot(slot, least, most), ...over }
    return quantity('parameter', unit, made, [], { name, slot, parameters: [slot] })
  }
  const found = findFact(scope, at, `${path}.at`)
  if (found === null) return null
  if (found.document.kind !== 'place') return report(scope, `${path}.at`, 'wrong-fact-kind', at)
  const read = found.low
  const own = ownSlot(scope, { unit, least, most }, (target) => (frame) => {
    const value = frame.tables[slot]?.get(areaNumber(read(frame), of)) ?? NaN
    frame.low[target] = value
    frame.high[target] = value
    return 0
  })
  const made = { ...inSlot(own, least, most), ...over }
  return quantity('parameter', unit, made, [], {
    name,
    slot,
    lookup: { fact: at, code: read },
    facts: [found.slot],
    parameters: [slot],
  })
}

/** The area of a level around a place, both as numbers; −1 where the place is wider or not known. */
export function areaNumber(code: number, level: AreaLevel): number {
  if (level === 'province') return code < 0 ? -1 : code - (code % 10_000)
  if (level === 'prefecture') return code < 0 || code % 10_000 < 100 ? -1 : code - (code % 100)
  return code < 0 || code % 100 === 0 ? -1 : code
}

export function fixedNumber(
  scope: Scope,
  rule: { readonly value: number; readonly unit: string },
  path: string,
): Quantity | null {
  const unit = parseUnit(rule.unit)
  if (unit === null) return report(scope, `${path}.unit`, 'unknown-unit', rule.unit)
  if (!Number.isSafeInteger(rule.value)) return report(scope, `${path}.value`, 'wrong-kind', '整数')
  return constant('value', rule.value, 1, unit)
}

export function ratioNumber(
  scope: Scope,
  [over, under]: readonly [number, number],
  path: string,
): Quantity | null {
  const whole = Number.isSafeInteger(over) && Number.isSafeInteger(under) && over >= 0 && under > 0
  return whole
    ? constant('ratio', over, under, NO_UNIT)
    : report(scope, path, 'wrong-kind', '两个整数，如一半是 [1, 2]')
}

function constant(op: 'value' | 'ratio', value: number, divisor: number, unit: Unit): Quantity {
  return quantity(op, unit, { ...WHOLE, divisor, ...fixed(value) }, [])
}
