/** What a document may hold. Numbers are IEEE doubles; whole numbers are exact up to 2^53 and refused beyond. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields

export interface Fields {
  [field: string]: Value
}

/** A stored document. `_id` is a string of 1 to 256 characters. */
export interface Document extends Fields {
  _id: string
}

/** Field path and direction, in order of weight. Ties are broken by `_id` in the last direction. */
export type Order = readonly (readonly [path: string, direction: 1 | -1])[]

export interface FindOptions {
  readonly filter?: Fields
  readonly order?: Order
  readonly skip?: number
  /** No limit when absent: the wire clamps, the store does not. */
  readonly limit?: number
  readonly projection?: Fields
}

export interface Stage {
  readonly name: string
  readonly value: Value
}

export interface Change {
  readonly collection: string
  readonly id: string
}

/** `snapshot`: only written documents conflict. `serializable`: read ones are checked again at commit. */
export type Isolation = 'snapshot' | 'serializable'

export const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** What is not undefined, a function, a symbol or a big integer. The parts are not looked at. */
export const isValue = (given: unknown): given is Value =>
  given === null || ['boolean', 'number', 'string', 'object'].includes(typeof given)
