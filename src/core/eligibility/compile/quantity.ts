import type { Quantified } from '../decision'
import type { Frame } from './frame'
import type { Unit } from './unit'

export type Read = (frame: Frame) => number

/**
 * A compiled number: `numerator / (divisor × product of divisor facts)`.
 * Kept as a quotient so that nothing is ever rounded; `least` and `most` bound the numerator.
 */
export interface Quantity {
  readonly op: Quantified['op']
  readonly name?: string
  readonly title?: string
  readonly unit: Unit
  readonly low: Read
  readonly high: Read
  readonly divisor: number
  readonly divisorSlots: readonly number[]
  readonly least: number
  readonly most: number
  readonly facts: readonly number[]
  readonly parameters: readonly number[]
  readonly operands: readonly Quantity[]
}

export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** What is in `from` beyond what is in `taken`, counting repeats. */
export function without(from: readonly number[], taken: readonly number[]): number[] {
  const rest = taken.slice()
  return from.filter((slot) => {
    const at = rest.indexOf(slot)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

interface Scaled {
  readonly low: Read
  readonly high: Read
  readonly least: number
  readonly most: number
}

/** The range of a slot: needed where a comparison multiplies by it. */
export type SlotRange = (slot: number) => { readonly least: number; readonly most: number }

/** The numerator times `factor` and the values of `slots`, all of which are 1 or more. */
export function scale(
  quantity: Quantity,
  factor: number,
  slots: readonly number[],
  range: SlotRange,
): Scaled {
  const grown = slots.reduce((size, slot) => size * range(slot).most, factor)
  const least = quantity.least < 0 ? quantity.least * grown : quantity.least * factor
  const bounds = { least, most: quantity.most * grown }
  if (slots.length === 0) return { ...bounds, ...byConstant(quantity, factor) }
  if (slots.length === 1 && quantity.least >= 0)
    return { ...bounds, ...byOneSlot(quantity, factor, slots[0] ?? 0) }
  const times =
    (read: Read, small: 'low' | 'high', large: 'low' | 'high'): Read =>
    (frame) => {
      const value = read(frame) * factor
      const side = value < 0 ? large : small
      return slots.reduce((product, slot) => product * (frame[side][slot] ?? 1), value)
    }
  return { ...bounds, low: times(quantity.low, 'low', 'high'), high: times(quantity.high, 'high', 'low') }
}

function byConstant({ low, high }: Quantity, factor: number): Pick<Scaled, 'low' | 'high'> {
  if (factor === 1) return { low, high }
  return { low: (frame) => low(frame) * factor, high: (frame) => high(frame) * factor }
}

function byOneSlot({ low, high }: Quantity, factor: number, slot: number): Pick<Scaled, 'low' | 'high'> {
  return {
    low: (frame) => low(frame) * factor * (frame.low[slot] ?? 1),
    high: (frame) => high(frame) * factor * (frame.high[slot] ?? 1),
  }
}
