import { createHash } from 'node:crypto'
import { ulid } from 'ulid'

/** A new id, rising with time: `p01j…`. The letter in front keeps the SDK from reading digits as a number. */
export function newId(prefix: string): string {
  return prefix + ulid().toLowerCase()
}

/**
 * The same parts always give the same id, so that a repeated request finds what it made the first time.
 * 130 bits; the parts cannot be told from it when one of them is secret or long.
 */
export function derivedId(prefix: string, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return prefix + digest.slice(0, 33)
}

/** The key of an area document; codes are all digits, which the SDK would turn into numbers. */
export function areaId(areaCode: string): string {
  return `a${areaCode}`
}
