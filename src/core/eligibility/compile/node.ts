import type { Comparison, TraceKind } from '../decision'
import type { TestDocument } from '../document'
import type { Read } from './frame'
import type { Loop, Quantity } from './quantity'

/** Truth as a number, so that `all` is the least and `any` the greatest. */
export const NOT_MET = 0
export const UNSURE = 1
export const MET = 2

export interface OwnedTest extends TestDocument {
  readonly standard: string
}

export interface TruthNode {
  readonly kind: Exclude<TraceKind, 'item'>
  /** The nodes it is made of; a list's condition is in `loop`. */
  readonly children: readonly number[]
  /** Reads its children from `frame.values`, where they stand before it. */
  readonly run: Read
  readonly facts: readonly number[]
  readonly parameters: readonly number[]
  readonly test?: OwnedTest
  /** `is`, `has`, `within`: what is wanted of the answer that `chosen` reads. */
  readonly wanted?: readonly string[]
  readonly chosen?: Read
  readonly comparison?: { readonly op: Comparison; readonly figure: Quantity; readonly limit: Quantity }
  readonly loop?: Loop
  readonly unwritten?: string
}
