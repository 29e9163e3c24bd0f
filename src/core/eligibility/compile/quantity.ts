import type { NumberOp, Quantified } from '../decision'
import type { DatedValue } from '../rule'
import { ONE, type Frame, type Read, type Step } from './frame'
import type { Unit } from './unit'

/** What is computed for each item of a list: `where` is the node of its condition, −1 for every item. */
export interface Loop {
  readonly list: string
  /** The list's own slot, and how many items it may have. */
  readonly slot: number
  readonly least: number
  readonly most: number
  readonly steps: readonly Step[]
  readonly where: number
}

/** A numerator, with its bounds whatever is answered. */
export interface Numerator {
  readonly low: Read
  readonly high: Read
  readonly least: number
  readonly most: number
  /** What it is, where it is no more than that: it is then compared without a call. */
  readonly product?: Product | undefined
}

/** A whole number times what stands in two slots (one of them or both may be ONE), none of which is ever negative. */
export interface Product {
  readonly factor: number
  readonly first: number
  readonly second: number
}

/** What it is divided by: a whole number, and slots whose value is 1 or more. */
export interface Over {
  readonly divisor: number
  readonly divisorSlots: readonly number[]
}

/**
 * A compiled number: `numerator / (divisor × product of divisor slots)`, kept as a quotient so that nothing is ever rounded
 * but where the law says so. `facts` and `parameters` are all slots it may come to depend on.
 */
export interface Quantity extends Numerator, Over {
  readonly op: NumberOp
  readonly name?: string
  readonly title?: string
  readonly unit: Unit
  readonly facts: readonly number[]
  readonly parameters: readonly number[]
  readonly operands: readonly Quantity[]
  /** How many numbers it is made of, itself among them. */
  readonly size: number
  /** The slot it is the plain reading of. */
  readonly slot?: number
  readonly by?: Quantity
  /** The nodes of the conditions that pick among the operands, the last of which is for none. */
  readonly conditions?: readonly number[]
  readonly loop?: Loop
  readonly rounded?: Quantified['rounded']
  /** The day counted from, as `dayNumber`: the earliest and the latest it can be. */
  readonly since?: { readonly earliest: Read; readonly latest: Read; readonly in: 'year' | 'month' | 'day' }
  readonly dated?: readonly DatedValue[]
  /** The `place` fact a parameter is looked up for, and its code. */
  readonly lookup?: { readonly fact: string; readonly code: Read }
}

type About = Pick<
  Quantity,
  | 'name'
  | 'slot'
  | 'by'
  | 'conditions'
  | 'loop'
  | 'rounded'
  | 'since'
  | 'dated'
  | 'lookup'
  | 'facts'
  | 'parameters'
>

/** Puts a number together; what it depends on is what its parts depend on, and what `about` adds. */
export function quantity(
  op: NumberOp,
  unit: Unit,
  { low, high, least, most, product, divisor, divisorSlots }: Numerator & Over,
  operands: readonly Quantity[],
  about: Partial<About> = {},
): Quantity {
  const parts = about.by === undefined ? operands : [...operands, about.by]
  return {
    ...about,
    op,
    unit,
    low,
    high,
    least,
    most,
    product,
    divisor,
    divisorSlots,
    operands,
    size: parts.reduce((size, part) => size + part.size, 1),
    facts: unite([about.facts ?? [], ...parts.map((part) => part.facts)]),
    parameters: unite([about.parameters ?? [], ...parts.map((part) => part.parameters)]),
  }
}

/** Every slot of several lists, once. */
export function unite(lists: readonly (readonly number[])[]): number[] {
  const all = new Set<number>()
  for (const list of lists) for (const slot of list) all.add(slot)
  return Array.from(all)
}

export const WHOLE: Over = { divisor: 1, divisorSlots: [] }

interface Bounds {
  readonly least: number
  readonly most: number
}

/** The numerator that stands in a slot. */
export function inSlot(slot: number, least: number, most: number): Numerator {
  if (least >= 0) return multiplied(1, [slot], { least, most })
  return { low: (frame) => frame.low[slot] ?? 0, high: (frame) => frame.high[slot] ?? 0, least, most }
}

/** A number of the standard itself. */
export function fixed(value: number): Numerator {
  const bounds = { least: value, most: value }
  if (value >= 0) return multiplied(value, [], bounds)
  return { low: () => value, high: () => value, ...bounds }
}

/** A whole number times some slots: at once where they are at most two, as nearly everywhere. */
export function multiplied(factor: number, slots: readonly number[], { least, most }: Bounds): Numerator {
  const [first = ONE, second = ONE, ...more] = slots
  if (more.length > 0) {
    const times = (ends: readonly number[]) =>
      slots.reduce((value, slot) => value * (ends[slot] ?? 0), factor)
    return { low: ({ low }) => times(low), high: ({ high }) => times(high), least, most }
  }
  const product = { factor, first, second }
  return {
    low: ({ low }) => valueOf(product, low),
    high: ({ high }) => valueOf(product, high),
    least,
    most,
    product,
  }
}

/** In whole numbers to the end: no slot above 0 is below 1, so that no part is greater than the whole. */
const valueOf = ({ factor, first, second }: Product, ends: readonly number[]): number =>
  factor * (ends[first] ?? 0) * (ends[second] ?? 0)

/** The slots of a product that are not ONE. */
export const slotsOf = ({ first, second }: Product): number[] =>
  [first, second].filter((slot) => slot !== ONE)

/** The least a numerator can be; of a product without a call, whose answer engines would put on the heap. */
export const lowOf = ({ product, low }: Numerator, frame: Frame): number =>
  product === undefined ? low(frame) : valueOf(product, frame.low)

/** The most it can be. */
export const highOf = ({ product, high }: Numerator, frame: Frame): number =>
  product === undefined ? high(frame) : valueOf(product, frame.high)

/** What is in `from` beyond what is in `taken`, counting repeats. */
export function without(from: readonly number[], taken: readonly number[]): number[] {
  const rest = taken.slice()
  return from.filter((slot) => {
    const at = rest.indexOf(slot)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** The range of a slot: needed where something is multiplied by it. */
export type SlotRange = (slot: number) => { readonly least: number; readonly most: number }

/** The numerator times `factor` and the values of `slots`, all of which are 1 or more. */
export function scale(
  numerator: Numerator,
  factor: number,
  slots: readonly number[],
  range: SlotRange,
): Numerator {
  const grown = slots.reduce((size, slot) => size * range(slot).most, factor)
  const end = (value: number, inward: boolean) => value * (inward ? factor : grown)
  const bounds = {
    least: end(numerator.least, numerator.least >= 0),
    most: end(numerator.most, numerator.most < 0),
  }
  const { low, high, product } = numerator
  if (product !== undefined)
    return multiplied(product.factor * factor, [...slotsOf(product), ...slots], bounds)
  if (slots.length === 0 && factor === 1) return { ...bounds, low, high }
  const times =
    (read: Read, small: 'low' | 'high', large: 'low' | 'high'): Read =>
    (frame) => {
      let value = read(frame) * factor
      const ends = frame[value < 0 ? large : small]
      for (let at = 0; at < slots.length; at++) value *= ends[slots[at] ?? ONE] ?? 1
      return value
    }
  return { ...bounds, low: times(low, 'low', 'high'), high: times(high, 'high', 'low') }
}
