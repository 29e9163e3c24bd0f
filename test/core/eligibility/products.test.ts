import fc from 'fast-check'
import { newFrame } from '@/core/eligibility/compile/frame'
import {
  fixed,
  highOf,
  inSlot,
  lowOf,
  multiplied,
  scale,
  type Numerator,
} from '@/core/eligibility/compile/quantity'
import { SEED } from './support/people'

/** Slot 1 holds a number between −20 and 40, slots 2 to 4 one between 1 and 30; each is known within its ends. */
const range = (slot: number) => (slot === 1 ? { least: -20, most: 40 } : { least: 1, most: 30 })
const ends = (slot: number) => {
  const { least, most } = range(slot)
  return fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
}
const all = fc.tuple(ends(1), ends(2), ends(3), ends(4))
type Ends = readonly (readonly [number, number])[]

const frameOf = (known: Ends) => {
  const frame = newFrame(5)
  known.forEach(([low, high], at) => {
    frame.low[at + 1] = low
    frame.high[at + 1] = high
  })
  return frame
}

/** The least and the greatest of all products of ends. */
function slowly(factor: number, slots: readonly number[], known: Ends): [number, number] {
  const products = slots.reduce<bigint[]>(
    (so, slot) => so.flatMap((value) => known[slot - 1]!.map((end) => value * BigInt(end))),
    [BigInt(factor)],
  )
  const sorted = products.map(Number).sort((a, b) => a - b)
  return [sorted[0]! + 0, sorted[sorted.length - 1]! + 0]
}

/** Both ways of reading a numerator; they are one. */
function read(number: Numerator, known: Ends): [number, number] {
  const frame = frameOf(known)
  expect([number.low(frame), number.high(frame)]).toEqual([lowOf(number, frame), highOf(number, frame)])
  return [lowOf(number, frame) + 0, highOf(number, frame) + 0]
}

const positive = { least: 0, most: 1e6 }

describe(`a whole number times what stands in slots (seed ${SEED})`, () => {
  const cases: readonly [string, () => Numerator, number, readonly number[]][] = [
    ['a number of the standard', () => fixed(7), 7, []],
    ['a number below nothing', () => fixed(-7), -7, []],
    ['one slot', () => inSlot(2, 1, 30), 1, [2]],
    ['a slot that may be below nothing', () => inSlot(1, -20, 40), 1, [1]],
    ['that slot twelve times', () => scale(inSlot(1, -20, 40), 12, [], range), 12, [1]],
    ['that slot over two others', () => scale(inSlot(1, -20, 40), 3, [2, 3], range), 3, [1, 2, 3]],
    ['a number below nothing over a slot', () => scale(fixed(-7), 2, [3], range), -14, [3]],
    ['two slots', () => scale(inSlot(2, 1, 30), 4, [3], range), 4, [2, 3]],
    ['a slot twice', () => multiplied(2, [3, 3], positive), 2, [3, 3]],
    ['three slots', () => scale(inSlot(2, 1, 30), 5, [3, 4], range), 5, [2, 3, 4]],
    ['nothing of it', () => multiplied(0, [2, 3], positive), 0, [2, 3]],
  ]

  it.each(cases)('%s is read as it is by hand', (_name, make, factor, slots) => {
    fc.assert(
      fc.property(all, (known) => expect(read(make(), known)).toEqual(slowly(factor, slots, known))),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('what may be below nothing is never taken for a product: the same check finds it', () => {
    const naive = scale(multiplied(1, [1], { least: -20, most: 40 }), 3, [2], range)
    const known: Ends = [
      [-5, 5],
      [2, 4],
      [1, 1],
      [1, 1],
    ]
    expect(read(naive, known)).not.toEqual(slowly(3, [1, 2], known))
    expect(read(scale(inSlot(1, -20, 40), 3, [2], range), known)).toEqual(slowly(3, [1, 2], known))
  })

  it('a missing figure stays no number, whatever it is multiplied by', () => {
    const frame = newFrame(5)
    frame.low[2] = frame.high[2] = NaN
    const missing = scale(inSlot(2, 0, 30), 0, [3], range)
    expect([lowOf(missing, frame), highOf(missing, frame)]).toEqual([NaN, NaN])
  })
})
