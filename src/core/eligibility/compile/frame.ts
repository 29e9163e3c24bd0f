/** What is known of a slot's fact or parameter. */
export const OPEN = 0
export const DECLINED = 1
export const KNOWN = 2

/**
 * The numbers one evaluation works on: a slot for each fact and parameter.
 * A choice holds its option's index, a multi its options as bits, both −1 while unknown;
 * numbers hold their least and greatest possible value.
 */
export interface Frame {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly state: Uint8Array
}

export const newFrame = (slots: number): Frame => ({
  low: new Float64Array(slots),
  high: new Float64Array(slots),
  state: new Uint8Array(slots),
})
