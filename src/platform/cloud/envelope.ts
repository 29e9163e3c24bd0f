import type { Envelope } from '@/contracts/envelope'
import { isErrorCode } from '@/contracts/errors'

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}

/**
 * Whether what came is our envelope. Its data is what the contract names: the door strips its output by the schema, so
 * the phone carries no schemas.
 */
export function isEnvelope<T>(value: unknown): value is Envelope<T> {
  if (!has(value, 'ok') || !has(value, 'at') || typeof value.at !== 'string') return false
  if (value.ok === true) return has(value, 'data')
  return (
    value.ok === false && has(value, 'error') && has(value.error, 'code') && isErrorCode(value.error.code)
  )
}
