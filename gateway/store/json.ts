import { invalid } from './errors'
import { isFields, type Document, type Fields, type Value } from './types'

export type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

const MAX_DEPTH = 100
const LONE_SURROGATE = /\p{Surrogate}/u

function encodeString(value: string): string {
  if (value.includes('\0')) throw invalid('a string with a NUL character cannot be stored')
  if (LONE_SURROGATE.test(value)) throw invalid('a string with half a surrogate pair cannot be stored')
  return value
}

function encodeField(name: string): string {
  if (name.startsWith('$')) throw invalid(`a stored field may not begin with "$": "${name}"`)
  if (name.includes('.')) throw invalid(`a stored field may not hold a dot: "${name}"`)
  if (name === '' || name === '__proto__') throw invalid(`a stored field may not be named "${name}"`)
  return encodeString(name)
}

/** The stored form: JSON with dates as {"$date": milliseconds}. What JSON cannot hold is refused by name. */
export function encode(value: Value, depth = 0): Json {
  if (depth > MAX_DEPTH) throw invalid(`a document may be nested ${MAX_DEPTH} deep`)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return encodeString(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalid(`the number ${value} cannot be stored`)
    return value
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw invalid('an invalid date cannot be stored')
    return { $date: value.getTime() }
  }
  if (value instanceof RegExp) throw invalid('a regular expression cannot be stored')
  if (Array.isArray(value)) return value.map((item) => encode(item, depth + 1))
  return encodeFields(value, depth + 1)
}

/** What the SDK sends for a command (`_.inc(1)`) standing where it cannot be one. */
const isStrayCommand = (fields: Fields): boolean =>
  'operator' in fields && 'operands' in fields && 'fieldName' in fields && Object.keys(fields).length === 3

export function encodeFields(fields: Fields, depth = 0): { [field: string]: Json } {
  if (isStrayCommand(fields)) throw invalid(`the command "${String(fields['operator'])}" cannot stand here`)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [encodeField(name), encode(value, depth)] as const),
  )
}

function decodeObject(fields: { [field: string]: unknown }): Value {
  const date = fields['$date']
  if (typeof date === 'number') return new Date(date)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decode(value)]))
}

/** From the stored form back. */
export function decode(value: unknown): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value === 'object') return decodeObject({ ...value })
  throw new Error(`a ${typeof value} stands in the store`)
}

export function decodeDocument(id: string, stored: unknown): Document {
  const fields = decode(stored)
  if (!isFields(fields)) throw new Error(`document ${id} is not an object`)
  return { _id: id, ...fields }
}

/** A checked id: a string of 1 to 256 characters. */
export function checkId(id: Value | undefined): string {
  if (typeof id !== 'string') throw invalid(`_id must be a string, not ${typeof id}`)
  if (id === '' || id.length > 256) throw invalid('_id must have 1 to 256 characters')
  return encodeString(id)
}

export const clone = (value: Value): Value => decode(encode(value))
