import { gcd } from '../../gcd'
import { quantity, scale, without, type Numerator, type Over, type Quantity } from './quantity'
import { report, type Scope } from './scope'
import { sameUnit, unitText } from './unit'

/** Several numbers over one divisor: what each is divided by already is not multiplied in again. */
export interface Aligned {
  readonly over: Over
  readonly sides: readonly Numerator[]
}

/** null after reporting that one of them could pass 2^53 − 1 there. */
export function aligned(scope: Scope, operands: readonly Quantity[], path: string): Aligned | null {
  const over = operands.reduce<Over>(
    ({ divisor, divisorSlots }, next) => ({
      divisor: (divisor / gcd(divisor, next.divisor)) * next.divisor,
      divisorSlots: [...divisorSlots, ...without(next.divisorSlots, divisorSlots)],
    }),
    { divisor: 1, divisorSlots: [] },
  )
  const range = slotRange(scope)
  const sides = operands.map((side) =>
    scale(side, over.divisor / side.divisor, without(over.divisorSlots, side.divisorSlots), range),
  )
  return isSafe(scope, sides, path) ? { over, sides } : null
}

/** Whether none of these numerators can pass 2^53 − 1; reports it otherwise. */
export function isSafe(scope: Scope, sides: readonly Numerator[], path: string): boolean {
  const largest = sides.reduce((most, side) => Math.max(most, side.most, -side.least), 0)
  if (largest <= Number.MAX_SAFE_INTEGER) return true
  report(scope, path, 'too-large', String(largest))
  return false
}

export const slotRange = (scope: Scope) => (slot: number) => ({
  least: scope.slots[slot]?.least ?? 1,
  most: scope.slots[slot]?.most ?? 1,
})

/** Whether all are of one unit; reports the first that is not, `pathOf` says where. */
export function sameUnits(
  scope: Scope,
  [first, ...others]: readonly Quantity[],
  pathOf: (at: number) => string,
): boolean {
  const wrong = others.findIndex((other) => first !== undefined && !sameUnit(first.unit, other.unit))
  const other = others[wrong]
  if (first === undefined || other === undefined) return true
  report(scope, pathOf(wrong + 1), 'unit-mismatch', `${unitText(first.unit)} 和 ${unitText(other.unit)}`)
  return false
}

type Combine = (a: Numerator, b: Numerator) => Numerator

const plus: Combine = (a, b) => ({
  least: a.least + b.least,
  most: a.most + b.most,
  low: (frame) => a.low(frame) + b.low(frame),
  high: (frame) => a.high(frame) + b.high(frame),
})

const minus: Combine = (a, b) => ({
  least: a.least - b.most,
  most: a.most - b.least,
  low: (frame) => a.low(frame) - b.high(frame),
  high: (frame) => a.high(frame) - b.low(frame),
})

const extreme =
  (of: (a: number, b: number) => number): Combine =>
  (a, b) => ({
    least: of(a.least, b.least),
    most: of(a.most, b.most),
    low: (frame) => of(a.low(frame), b.low(frame)),
    high: (frame) => of(a.high(frame), b.high(frame)),
  })

const COMBINE = { add: plus, subtract: minus, greater: extreme(Math.max), lesser: extreme(Math.min) }

/** Sum, difference, the greatest or the least of several, over their least common divisor. Units must be the same. */
export const combined =
  (op: keyof typeof COMBINE) =>
  (scope: Scope, operands: readonly Quantity[], path: string): Quantity | null => {
    const [first] = operands
    if (first === undefined) return report(scope, path, 'wrong-kind', '至少一个数')
    if (!sameUnits(scope, operands, (at) => `${path}.${at}`)) return null
    const even = aligned(scope, operands, path)
    return even && quantity(op, first.unit, { ...even.sides.reduce(COMBINE[op]), ...even.over }, operands)
  }
