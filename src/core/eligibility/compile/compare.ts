import { gcd } from '../../gcd'
import type { Comparison } from '../decision'
import { isSafe, slotRange } from './align'
import type { Read } from './frame'
import { MET, NOT_MET, UNSURE, type TruthNode } from './node'
import { highOf, lowOf, scale, unite, without, type Numerator, type Quantity } from './quantity'
import { report, type Scope } from './scope'
import { sameUnit, unitText } from './unit'

/** Adds a node to the block compiled now and answers which one of the scope's nodes it is. */
export function push(scope: Scope, made: TruthNode): number {
  const node = scope.nodes.length
  scope.nodes.push(made)
  scope.block.steps.push({ node, run: made.run })
  return node
}

/** Two numbers compared, as a node; null after reporting that their units differ or they could pass 2^53 − 1. */
export function compareNode(
  scope: Scope,
  op: Comparison,
  figure: Quantity,
  limit: Quantity,
  path: string,
): number | null {
  const run = compare(scope, op, figure, limit, path)
  if (run === null) return null
  const facts = unite([figure.facts, limit.facts])
  const parameters = unite([figure.parameters, limit.parameters])
  return push(scope, {
    kind: 'compare',
    children: [],
    facts,
    parameters,
    comparison: { op, figure, limit },
    run,
  })
}

/**
 * `a op b` by cross-multiplication: what both divide by is cancelled, the rest is multiplied over.
 * So 六个月收入 / (6 × 人数) < 全年基数 / 24 becomes 六个月收入 × 4 < 全年基数 × 人数, in whole numbers.
 * Three values: certain only when it holds for everything the unknown parts could be;
 * never certain while a parameter is missing, for that is no number (NaN) and neither less nor more.
 */
function compare(scope: Scope, op: Comparison, a: Quantity, b: Quantity, path: string): Read | null {
  if (!sameUnit(a.unit, b.unit)) {
    return report(scope, path, 'unit-mismatch', `${unitText(a.unit)} 和 ${unitText(b.unit)}`)
  }
  const common = gcd(a.divisor, b.divisor)
  const range = slotRange(scope)
  const left = scale(a, b.divisor / common, without(b.divisorSlots, a.divisorSlots), range)
  const right = scale(b, a.divisor / common, without(a.divisorSlots, b.divisorSlots), range)
  return isSafe(scope, [left, right], path) ? decide(op, left, right) : null
}

function decide(op: Comparison, left: Numerator, right: Numerator): Read {
  switch (op) {
    case 'below':
      return less(left, right)
    case 'above':
      return less(right, left)
    case 'notOver':
      return notOver(left, right)
    case 'atLeast':
      return notOver(right, left)
  }
}

/** Met when the whole of `a` lies below `b`, not met when none of it does; open between the two. */
const less =
  (a: Numerator, b: Numerator): Read =>
  (frame) => {
    if (highOf(a, frame) < lowOf(b, frame)) return MET
    return lowOf(a, frame) >= highOf(b, frame) ? NOT_MET : UNSURE
  }

const notOver =
  (a: Numerator, b: Numerator): Read =>
  (frame) => {
    if (highOf(a, frame) <= lowOf(b, frame)) return MET
    return lowOf(a, frame) > highOf(b, frame) ? NOT_MET : UNSURE
  }
