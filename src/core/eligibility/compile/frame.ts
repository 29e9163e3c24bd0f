/** What is known of a slot's fact or parameter. */
export const OPEN = 0
export const DECLINED = 1
export const KNOWN = 2

/**
 * The numbers one evaluation works on. A choice holds its option's index, a multi its options as bits, a place its code,
 * all −1 while unknown; numbers and dates hold their least and greatest possible value, a missing parameter none (NaN).
 *
 * A field of a list has a row of numbers: its own for the state of all items together, then one for each item the list can
 * have, then one for an item of which nothing is known.
 *
 * Plain arrays, because each decision keeps a copy: to copy four short ones is far quicker than to make one typed array.
 */
export interface Frame {
  readonly low: number[]
  readonly high: number[]
  readonly state: number[]
  /** The truth of every node, in the order of the standard's nodes. */
  readonly values: number[]
  /** Which number of a field's row is looked at: the item, from 1. */
  at: number
  /** The day of judging and the day before it, as `dayNumber`. */
  readonly day: number
  readonly eve: number
  /** Values of a parameter by area code, for slots that look one up where a person says. */
  readonly tables: readonly (ReadonlyMap<number, number> | undefined)[]
}

/** The slot that always holds 1: what a number of fewer slots is multiplied by instead. */
export const ONE = 0

/** An empty frame. `day` as `dayNumber`. */
export const newFrame = (
  slots: number,
  nodes = 0,
  { day, eve } = { day: 0, eve: 0 },
  tables: Frame['tables'] = [],
): Frame => ({
  low: doubles(slots),
  high: doubles(slots),
  state: zeros(slots),
  values: zeros(nodes),
  at: 0,
  day,
  eve,
  tables,
})

/** Without holes and, from its first number on, held as doubles: money a year is beyond what engines hold as small integers. */
function doubles(many: number): number[] {
  const ends = Array.from({ length: many }, () => NaN).fill(0)
  ends[ONE] = 1
  return ends
}

const zeros = (many: number): number[] => Array.from({ length: many }, () => 0)

/** A copy that lasts, of a frame that is reused. */
export const copyFrame = ({ low, high, state, values, day, eve, tables }: Frame): Frame => ({
  low: low.slice(),
  high: high.slice(),
  state: state.slice(),
  values: values.slice(),
  at: 0,
  day,
  eve,
  tables,
})

/** Reads one number of a frame. */
export type Read = (frame: Frame) => number

/** One step of an evaluation: it writes the truth of `node`, or, where that is −1, a number into a slot of its own. */
export interface Step {
  readonly node: number
  readonly run: Read
}

export function runSteps(steps: readonly Step[], frame: Frame): void {
  const { values } = frame
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]
    if (step === undefined) continue
    const value = step.run(frame)
    if (step.node >= 0) values[step.node] = value
  }
}
