import type { Comparison } from '../decision'
import { KNOWN, type Frame } from './frame'
import { gcd, scale, without, type Quantity, type Read } from './quantity'
import { report, type Scope } from './scope'
import { sameUnit, unitText } from './unit'

/**
 * `a op b` by cross-multiplication: what both divide by is cancelled, the rest is multiplied over.
 * So 六个月收入 / (6 × 人数) < 全年基数 / 24 becomes 六个月收入 × 4 < 全年基数 × 人数, in whole numbers.
 * Three values: certain only when it holds for everything the unknown parts could be;
 * never certain while a parameter is missing.
 */
export function compare(
  scope: Scope,
  op: Comparison,
  a: Quantity,
  b: Quantity,
  path: string,
): ((frame: Frame) => number) | null {
  if (!sameUnit(a.unit, b.unit)) {
    return report(scope, path, 'unit-mismatch', `${unitText(a.unit)} 和 ${unitText(b.unit)}`)
  }
  const common = gcd(a.divisor, b.divisor)
  const range = (slot: number) => ({
    least: scope.slots[slot]?.least ?? 1,
    most: scope.slots[slot]?.most ?? 1,
  })
  const left = scale(a, b.divisor / common, without(b.divisorSlots, a.divisorSlots), range)
  const right = scale(b, a.divisor / common, without(a.divisorSlots, b.divisorSlots), range)
  const largest = Math.max(left.most, right.most, -left.least, -right.least)
  if (largest > Number.MAX_SAFE_INTEGER) return report(scope, path, 'too-large', String(largest))
  return guarded([...a.parameters, ...b.parameters], decide(op, left, right))
}

interface Side {
  readonly low: Read
  readonly high: Read
}

function decide(op: Comparison, left: Side, right: Side): (frame: Frame) => number {
  switch (op) {
    case 'below':
      return less(left, right)
    case 'above':
      return less(right, left)
    case 'notOver':
      return opposite(less(right, left))
    case 'atLeast':
      return opposite(less(left, right))
  }
}

/** 2 when surely less, 0 when surely not, 1 otherwise. */
const less = (a: Side, b: Side) => (frame: Frame) => {
  if (a.high(frame) < b.low(frame)) return 2
  return a.low(frame) < b.high(frame) ? 1 : 0
}

const opposite = (run: (frame: Frame) => number) => (frame: Frame) => 2 - run(frame)

function guarded(parameters: readonly number[], run: (frame: Frame) => number): (frame: Frame) => number {
  if (parameters.length === 0) return run
  return (frame) => {
    for (let at = 0; at < parameters.length; at++) if (frame.state[parameters[at] ?? 0] !== KNOWN) return 1
    return run(frame)
  }
}
