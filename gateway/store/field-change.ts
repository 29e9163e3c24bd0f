import { type Value } from './types'

/** Changes one place. `undefined` as the answer leaves the place as it is. */
export interface FieldChange {
  /** Refuses a wrong operand before any document is touched. */
  check?(operand: Value, path: string): void
  /** The new value from the present one (`undefined`: the field is not there). */
  next(present: Value | undefined, operand: Value, path: string): Value | undefined
}
