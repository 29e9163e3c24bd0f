import { gcd, scale, without, type Quantity } from './quantity'
import { report, type Scope } from './scope'
import { sameUnit, timesUnit, unitText } from './unit'

const unite = (lists: readonly (readonly number[])[]): number[] =>
  lists.reduce<number[]>((all, list) => [...all, ...list.filter((slot) => all.indexOf(slot) < 0)], [])

const inputs = (operands: readonly Quantity[]) => ({
  facts: unite(operands.map((operand) => operand.facts)),
  parameters: unite(operands.map((operand) => operand.parameters)),
})

/** Sum or difference over the least common divisor. Units must be the same. */
export function addition(
  scope: Scope,
  op: 'add' | 'subtract',
  operands: readonly Quantity[],
  path: string,
): Quantity | null {
  const [first, ...others] = operands
  if (first === undefined) return report(scope, path, 'wrong-kind', '至少一个数')
  return others.reduce<Quantity | null>(
    (sum, next, at) => {
      if (sum === null) return null
      if (!sameUnit(sum.unit, next.unit)) {
        return report(
          scope,
          `${path}.${at + 1}`,
          'unit-mismatch',
          `${unitText(sum.unit)} 和 ${unitText(next.unit)}`,
        )
      }
      return { ...combine(scope, op, sum, next), op, operands, ...inputs(operands) }
    },
    { ...first, op, name: undefined, title: undefined, operands, ...inputs(operands) },
  )
}

function combine(scope: Scope, op: 'add' | 'subtract', a: Quantity, b: Quantity): Quantity {
  const divisor = (a.divisor / gcd(a.divisor, b.divisor)) * b.divisor
  const range = (slot: number) => ({
    least: scope.slots[slot]?.least ?? 1,
    most: scope.slots[slot]?.most ?? 1,
  })
  const left = scale(a, divisor / a.divisor, without(b.divisorSlots, a.divisorSlots), range)
  const right = scale(b, divisor / b.divisor, without(a.divisorSlots, b.divisorSlots), range)
  const base = {
    ...a,
    divisor,
    divisorSlots: [...a.divisorSlots, ...without(b.divisorSlots, a.divisorSlots)],
  }
  if (op === 'add') {
    return {
      ...base,
      least: left.least + right.least,
      most: left.most + right.most,
      low: (frame) => left.low(frame) + right.low(frame),
      high: (frame) => left.high(frame) + right.high(frame),
    }
  }
  return {
    ...base,
    least: left.least - right.most,
    most: left.most - right.least,
    low: (frame) => left.low(frame) - right.high(frame),
    high: (frame) => left.high(frame) - right.low(frame),
  }
}

/** A product of numbers that are never negative. */
export function product(scope: Scope, operands: readonly Quantity[], path: string): Quantity | null {
  const [first, ...others] = operands
  if (first === undefined) return report(scope, path, 'wrong-kind', '至少一个数')
  if (operands.some((operand) => operand.least < 0)) return report(scope, path, 'negative-product')
  const start: Quantity = {
    ...first,
    op: 'multiply',
    name: undefined,
    title: undefined,
    operands,
    ...inputs(operands),
  }
  return others.reduce<Quantity>(
    (a, b) => ({
      ...a,
      unit: timesUnit(a.unit, b.unit, 1),
      low: (frame) => a.low(frame) * b.low(frame),
      high: (frame) => a.high(frame) * b.high(frame),
      divisor: a.divisor * b.divisor,
      divisorSlots: [...a.divisorSlots, ...b.divisorSlots],
      least: a.least * b.least,
      most: a.most * b.most,
    }),
    start,
  )
}

/** Divides by a whole number above 0, or by a fact that is never 0: the divisor stays a product. */
export function quotient(scope: Scope, operands: readonly Quantity[], path: string): Quantity | null {
  const [over, under] = operands
  if (over === undefined || under === undefined) return report(scope, path, 'wrong-kind', '两个数')
  if (under.least < 1 || under.divisorSlots.length > 0) return report(scope, `${path}.1`, 'wrong-divisor')
  const unit = timesUnit(over.unit, under.unit, -1)
  const base = {
    ...over,
    op: 'divide' as const,
    name: undefined,
    title: undefined,
    unit,
    operands,
    ...inputs(operands),
  }
  const upscale =
    under.divisor === 1 ? over : { ...over, ...scale(over, under.divisor, [], () => ({ least: 1, most: 1 })) }
  const { low, high, least, most } = upscale
  if (under.op === 'value') return { ...base, low, high, least, most, divisor: over.divisor * under.least }
  const slot = under.facts[0]
  if (under.op !== 'fact' || slot === undefined) return report(scope, `${path}.1`, 'wrong-divisor')
  return { ...base, low, high, least, most, divisorSlots: [...over.divisorSlots, slot] }
}
