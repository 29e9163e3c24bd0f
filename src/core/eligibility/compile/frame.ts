/** What is known of a slot's fact or parameter. */
export const OPEN = 0
export const DECLINED = 1
export const KNOWN = 2

/**
 * The numbers one evaluation works on. A choice holds its option's index, a multi its options as bits, a place its code,
 * all −1 while unknown; numbers and dates hold their least and greatest possible value, a missing parameter none (NaN).
 *
 * A field of a list has a row of places: its own for the state of all items together, then one for each item the list can
 * have, then one for an item of which nothing is known.
 */
export interface Frame {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly state: Uint8Array
  /** The truth of every node, in the order of the standard's nodes. */
  readonly values: Uint8Array
  /** Which place of a field's row is looked at: the item, from 1. */
  at: number
  /** The day of judging and the day before it, as `dayNumber`. */
  readonly day: number
  readonly eve: number
  /** Values of a parameter by area code, for slots that look one up where a person says. */
  readonly tables: readonly (ReadonlyMap<number, number> | undefined)[]
}

/** An empty frame. `day` as `dayNumber`. */
export function newFrame(slots: number, nodes = 0, days = { day: 0, eve: 0 }): Frame {
  return over(new ArrayBuffer(slots * 17 + nodes), slots, nodes, days, [])
}

/** A frame in one piece of memory, which is copied at once. */
function over(
  buffer: ArrayBufferLike,
  slots: number,
  nodes: number,
  { day, eve }: { readonly day: number; readonly eve: number },
  tables: Frame['tables'],
): Frame {
  return {
    low: new Float64Array(buffer, 0, slots),
    high: new Float64Array(buffer, slots * 8, slots),
    state: new Uint8Array(buffer, slots * 16, slots),
    values: new Uint8Array(buffer, slots * 17, nodes),
    at: 0,
    day,
    eve,
    tables,
  }
}

/** A copy that lasts, of a frame that is reused. */
export const copyFrame = (frame: Frame): Frame =>
  over(frame.low.buffer.slice(0), frame.low.length, frame.values.length, frame, frame.tables)

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
