import type { ErrorCode, FieldError } from './errors'

/**
 * Raised by one when a contract stops accepting what an older program sends.
 * Old phones keep an old program for days: the two versions before this one are still served.
 */
export const CONTRACT_VERSION = 1
export const OLDEST_SERVED_VERSION = Math.max(1, CONTRACT_VERSION - 2)

/** What a phone sends to the one door. Identity is never part of it. */
export interface Request {
  readonly action: string
  readonly input: unknown
  readonly v: number
}

/** `at` is the server's time, ISO with +08:00; the phone corrects its own clock by it. */
export interface Success<T> {
  readonly ok: true
  readonly at: string
  readonly data: T
}

export interface Failure {
  readonly ok: false
  readonly at: string
  readonly error: {
    readonly code: ErrorCode
    readonly userMessage: string
    readonly fields?: readonly FieldError[]
    readonly traceId: string
  }
}

export type Envelope<T> = Success<T> | Failure
