import { ERRORS, type ErrorCode } from '@/contracts/errors'

/** Attempts in all, the first included. */
export const ATTEMPTS = 3

/**
 * Whether the same request may be sent again without asking the person.
 * `BUSY` says nothing was decided, so anything may. A lost answer (`TIMEOUT`, `INTERNAL`) may hide a success: only what
 * is safe to repeat is repeated, that is a query, or a command that carries its requestId.
 * `OFFLINE` waits for the network, not for us.
 */
export function mayRepeat(code: ErrorCode, isSafe: boolean): boolean {
  if (ERRORS[code].retry === 'never' || code === 'OFFLINE') return false
  return isSafe || code === 'BUSY'
}

/** Milliseconds to wait before attempt `next` (2, 3…): doubling from 400, with full jitter. `random` is in [0, 1). */
export function waitBefore(next: number, random: number): number {
  return Math.round(200 + random * 400 * 2 ** (next - 2))
}

/** A command is safe to repeat when it names its submission. */
export function carriesRequestId(input: unknown): boolean {
  return (
    typeof input === 'object' && input !== null && 'requestId' in input && typeof input.requestId === 'string'
  )
}
