import { type Value } from './types'

/**
 * Sort keys: bytes whose order is MongoDB's order of single values. The SQL function `store_key` makes the same
 * bytes for the indexes; `key.test.ts` holds the two together.
 */
const TAG = { null: 0x10, number: 0x20, string: 0x30, boolean: 0x60, date: 0x70 } as const

export type Scalar = null | boolean | number | string | Date

export const isScalar = (value: Value | undefined): value is Scalar =>
  value === null || value instanceof Date || ['boolean', 'number', 'string'].includes(typeof value)

/** Eight bytes that sort as the number does: the sign bit turned, negative numbers complemented. */
function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0
  for (let i = 0; i < 8; i++) bytes[i] = (bytes[i] ?? 0) ^ (negative ? 0xff : i === 0 ? 0x80 : 0)
  return bytes
}

function partsOf(value: Scalar): [tag: number, body: Buffer] {
  if (value === null) return [TAG.null, Buffer.alloc(0)]
  if (typeof value === 'number') return [TAG.number, numberBytes(value)]
  if (typeof value === 'string') return [TAG.string, Buffer.from(value, 'utf8')]
  if (typeof value === 'boolean') return [TAG.boolean, Buffer.from([value ? 1 : 0])]
  return [TAG.date, numberBytes(value.getTime())]
}

/** The key in hexadecimal, as SQL's decode(…,'hex') takes it. */
export function keyOf(value: Scalar): string {
  const [tag, body] = partsOf(value)
  return Buffer.concat([Buffer.from([tag]), body]).toString('hex')
}

/** Keys of all values of the same type lie in [first, after). */
export function typeBounds(value: Scalar): { first: string; after: string } {
  const [tag] = partsOf(value)
  return { first: Buffer.from([tag]).toString('hex'), after: Buffer.from([tag + 1]).toString('hex') }
}
