import { gcd } from '../../gcd'
import { isSafe, slotRange } from './align'
import type { Frame } from './frame'
import { ownSlot } from './gather'
import {
  inSlot,
  multiplied,
  quantity,
  scale,
  slotsOf,
  WHOLE,
  type Numerator,
  type Quantity,
} from './quantity'
import { report, type Scope } from './scope'
import { timesUnit, type Unit } from './unit'

/** A product of numbers that are never negative. */
export function product(scope: Scope, operands: readonly Quantity[], path: string): Quantity | null {
  const [first, ...others] = operands
  if (first === undefined) return report(scope, path, 'wrong-kind', '至少一个数')
  if (operands.some((operand) => operand.least < 0)) return report(scope, path, 'negative-product')
  const made = others.reduce<Omit<Quantity, 'op'>>(
    (a, b) => ({
      ...a,
      ...timesNumerator(a, b),
      unit: timesUnit(a.unit, b.unit, 1),
      divisor: a.divisor * b.divisor,
      divisorSlots: [...a.divisorSlots, ...b.divisorSlots],
    }),
    first,
  )
  return quantity('multiply', made.unit, made, operands)
}

function timesNumerator(a: Numerator, b: Numerator): Numerator {
  const bounds = { least: a.least * b.least, most: a.most * b.most }
  if (a.product !== undefined && b.product !== undefined) {
    const slots = [...slotsOf(a.product), ...slotsOf(b.product)]
    return multiplied(a.product.factor * b.product.factor, slots, bounds)
  }
  return {
    ...bounds,
    low: (frame) => a.low(frame) * b.low(frame),
    high: (frame) => a.high(frame) * b.high(frame),
    product: undefined,
  }
}

/** Divides by a whole number above 0, or by a fact that is never 0: the divisor stays a product. */
export function quotient(scope: Scope, operands: readonly Quantity[], path: string): Quantity | null {
  const [over, under] = operands
  if (over === undefined || under === undefined) return report(scope, path, 'wrong-kind', '两个数')
  if (under.least < 1 || under.divisorSlots.length > 0) return report(scope, `${path}.1`, 'wrong-divisor')
  const unit = timesUnit(over.unit, under.unit, -1)
  const raised = scale(over, under.divisor, [], slotRange(scope))
  const { divisorSlots } = over
  if (under.op === 'value') {
    const divisor = over.divisor * under.least
    return quantity('divide', unit, { ...raised, divisor, divisorSlots }, operands)
  }
  const slot = divisorSlot(scope, under)
  if (slot === null) return report(scope, `${path}.1`, 'wrong-divisor')
  const { divisor } = over
  return quantity('divide', unit, { ...raised, divisor, divisorSlots: [...divisorSlots, slot] }, operands)
}

/** A fact or the count of a list as it stands; of an item's own field, a copy for the item looked at. */
function divisorSlot(scope: Scope, { op, slot, unit, least, most, low, high }: Quantity): number | null {
  if (slot !== undefined) return slot
  if (op !== 'fact') return null
  return ownSlot(scope, { unit, least, most }, (own) => (frame) => put(frame, own, low(frame), high(frame)))
}

function put(frame: Frame, slot: number, low: number, high: number): number {
  frame.low[slot] = low
  frame.high[slot] = high
  return 0
}

/** A year as a month, or a month as a year. */
export function converted(
  scope: Scope,
  op: 'perMonth' | 'perYear',
  inner: Quantity,
  path: string,
): Quantity | null {
  const [from, to] = op === 'perMonth' ? (['year', 'month'] as const) : (['month', 'year'] as const)
  const { [from]: exponent, ...rest } = inner.unit
  if (exponent !== -1)
    return report(
      scope,
      path,
      'unit-mismatch',
      op === 'perMonth' ? '只有按年的数才能换成按月' : '只有按月的数才能换成按年',
    )
  const unit: Unit = timesUnit(rest, { [to]: -1 }, 1)
  const { divisor, divisorSlots } = inner
  if (op === 'perMonth') return quantity(op, unit, { ...inner, divisor: divisor * 12, divisorSlots }, [inner])
  const by = gcd(divisor, 12)
  const raised = scale(inner, 12 / by, [], slotRange(scope))
  return quantity(op, unit, { ...raised, divisor: divisor / by, divisorSlots }, [inner])
}

type Way = 'up' | 'down' | 'half-up'

/** How many whole steps of `step` a numerator makes; exact, for what is never negative. */
function steps(value: number, step: number, way: Way): number {
  const rest = value % step
  const whole = (value - rest) / step
  if (way === 'down') return whole
  return whole + (way === 'up' ? Number(rest > 0) : Number(rest * 2 >= step))
}

/** To the next multiple of `to`, of a number that is never negative. */
export function rounded(
  scope: Scope,
  inner: Quantity,
  rule: { readonly to: number; readonly way: Way },
  path: string,
): Quantity | null {
  const { to, way } = rule
  if (!Number.isSafeInteger(to) || to < 1) return report(scope, `${path}.to`, 'wrong-kind', '大于 0 的整数')
  if (inner.least < 0) return report(scope, `${path}.round`, 'negative-number')
  const range = slotRange(scope)
  const { divisorSlots } = inner
  const step = inner.divisor * to
  const largest = divisorSlots.reduce((size, slot) => size * range(slot).most, step)
  const whole: Numerator = { ...inner, least: 0, most: Math.max(largest * 2, inner.most) }
  if (!isSafe(scope, [whole], path)) return null
  const stepAt = (frame: Frame, side: 'low' | 'high') => {
    let size = step
    for (let at = 0; at < divisorSlots.length; at++) size *= frame[side][divisorSlots[at] ?? 0] ?? 1
    return size
  }
  const least = Math.floor(inner.least / largest) * to
  const most = steps(inner.most, step, 'up') * to
  const slot = ownSlot(
    scope,
    { unit: inner.unit, least, most },
    (own) => (frame) =>
      put(
        frame,
        own,
        steps(inner.low(frame), stepAt(frame, 'high'), way) * to,
        steps(inner.high(frame), stepAt(frame, 'low'), way) * to,
      ),
  )
  const made = { ...inSlot(slot, least, most), ...WHOLE }
  return quantity('round', inner.unit, made, [inner], { rounded: { to, way } })
}
