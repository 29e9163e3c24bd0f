import type { NumberRule } from '../rule'
import { addition, product, quotient } from './arithmetic'
import type { Quantity } from './quantity'
import { parameterSlot, report, type Scope } from './scope'
import { NO_UNIT, parseUnit, type Unit } from './unit'

const LARGEST = Number.MAX_SAFE_INTEGER

/**
 * Compiles a number rule. Answers null after reporting what is wrong with it:
 * an unknown name, a unit error, or a value that could pass 2^53 − 1.
 * `open` are the figures being compiled, to find cycles.
 */
export function compileNumber(
  scope: Scope,
  rule: NumberRule,
  path: string,
  open: readonly string[] = [],
): Quantity | null {
  const compiled = compileOperator(scope, rule, path, open)
  if (compiled !== null && Math.max(compiled.most, -compiled.least) > LARGEST) {
    return report(scope, path, 'too-large', String(compiled.most))
  }
  return compiled
}

function compileOperator(
  scope: Scope,
  rule: NumberRule,
  path: string,
  open: readonly string[],
): Quantity | null {
  if ('fact' in rule) return factNumber(scope, 'fact', rule.fact, `${path}.fact`)
  if ('sum' in rule) return factNumber(scope, 'sum', rule.sum, `${path}.sum`)
  if ('parameter' in rule) return parameterNumber(scope, rule.parameter, rule.of, `${path}.parameter`)
  if ('value' in rule) return fixedNumber(scope, rule, path)
  if ('ratio' in rule) return ratioNumber(scope, rule.ratio, `${path}.ratio`)
  if ('figure' in rule) return figureNumber(scope, rule.figure, `${path}.figure`, open)
  if ('perMonth' in rule) return perMonth(scope, rule.perMonth, `${path}.perMonth`, open)
  if ('divide' in rule) {
    const operands = compileAll(scope, rule.divide, `${path}.divide`, open)
    return operands && quotient(scope, operands, `${path}.divide`)
  }
  if ('multiply' in rule) {
    const operands = compileAll(scope, rule.multiply, `${path}.multiply`, open)
    return operands && product(scope, operands, `${path}.multiply`)
  }
  if ('add' in rule) {
    const operands = compileAll(scope, rule.add, `${path}.add`, open)
    return operands && addition(scope, 'add', operands, `${path}.add`)
  }
  if ('subtract' in rule) {
    const operands = compileAll(scope, rule.subtract, `${path}.subtract`, open)
    return operands && addition(scope, 'subtract', operands, `${path}.subtract`)
  }
  return report(scope, path, 'unknown-operator', Object.keys(rule).join(' '))
}

function compileAll(
  scope: Scope,
  rules: readonly NumberRule[],
  path: string,
  open: readonly string[],
): Quantity[] | null {
  const operands = rules.map((rule, at) => compileNumber(scope, rule, `${path}.${at}`, open))
  const sound = operands.filter((operand) => operand !== null)
  return sound.length === operands.length ? sound : null
}

function fromSlot(
  slot: number,
  leaf: Pick<Quantity, 'op' | 'name' | 'unit' | 'least' | 'most' | 'facts' | 'parameters'>,
): Quantity {
  return {
    ...leaf,
    low: (frame) => frame.low[slot] ?? 0,
    high: (frame) => frame.high[slot] ?? 0,
    divisor: 1,
    divisorSlots: [],
    operands: [],
  }
}

function factNumber(scope: Scope, op: 'fact' | 'sum', name: string, path: string): Quantity | null {
  const fact = scope.facts.get(name)
  if (fact === undefined) return report(scope, path, 'unknown-fact', name)
  const slot = scope.slots[fact.slot]
  if (slot === undefined || fact.document.kind !== (op === 'sum' ? 'money' : 'count')) {
    return report(scope, path, 'wrong-fact-kind', name)
  }
  const scale = fact.document.kind === 'count' ? (fact.document.scale ?? 1) : 1
  const { unit, least, most } = slot
  return {
    ...fromSlot(fact.slot, { op, name, unit, least, most, facts: [fact.slot], parameters: [] }),
    divisor: scale,
  }
}

function parameterNumber(
  scope: Scope,
  name: string,
  level: 'province' | 'prefecture' | 'county',
  path: string,
): Quantity | null {
  const at = parameterSlot(scope, name, level, path)
  const slot = at === null ? undefined : scope.slots[at]
  if (at === null || slot === undefined) return null
  const { unit, least, most } = slot
  const leaf = fromSlot(at, { op: 'parameter', name, unit, least, most, facts: [], parameters: [at] })
  return { ...leaf, divisor: slot.parameter?.indicator.scale ?? 1 }
}

function fixedNumber(scope: Scope, rule: { value: number; unit: string }, path: string): Quantity | null {
  const unit = parseUnit(rule.unit)
  if (unit === null) return report(scope, `${path}.unit`, 'unknown-unit', rule.unit)
  if (!Number.isSafeInteger(rule.value)) return report(scope, `${path}.value`, 'wrong-kind', '整数')
  return constant('value', rule.value, 1, unit)
}

function ratioNumber(scope: Scope, [over, under]: readonly [number, number], path: string): Quantity | null {
  const whole = Number.isSafeInteger(over) && Number.isSafeInteger(under) && over >= 0 && under > 0
  return whole
    ? constant('ratio', over, under, NO_UNIT)
    : report(scope, path, 'wrong-kind', '两个整数，如一半是 [1, 2]')
}

function constant(op: 'value' | 'ratio', value: number, divisor: number, unit: Unit): Quantity {
  const read = () => value
  const bounds = { least: value, most: value }
  return {
    op,
    unit,
    low: read,
    high: read,
    divisor,
    divisorSlots: [],
    ...bounds,
    facts: [],
    parameters: [],
    operands: [],
  }
}

function figureNumber(scope: Scope, name: string, path: string, open: readonly string[]): Quantity | null {
  const figure = scope.figures.get(name)
  if (figure === undefined) return report(scope, path, 'unknown-figure', name)
  if (open.indexOf(name) >= 0) return report(scope, path, 'cycle', name)
  const compiled = compileNumber(scope, figure.rule, `figures.${name}.rule`, [...open, name])
  return compiled && { ...compiled, title: figure.title }
}

function perMonth(scope: Scope, rule: NumberRule, path: string, open: readonly string[]): Quantity | null {
  const inner = compileNumber(scope, rule, path, open)
  if (inner === null) return null
  if (inner.unit['year'] !== -1) return report(scope, path, 'unit-mismatch', '只有按年的数才能换成按月')
  const { year: _year, ...rest } = inner.unit
  const unit = { ...rest, month: -1 }
  return {
    ...inner,
    op: 'perMonth',
    name: undefined,
    title: undefined,
    unit,
    divisor: inner.divisor * 12,
    operands: [inner],
  }
}
