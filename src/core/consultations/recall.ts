import { RECALL_MS, type EntryKind, type EntryState } from './shape'

/** The stored message somebody wants to take back. */
export interface Recallable {
  readonly kind: EntryKind
  readonly state: EntryState
  readonly accountId: string
  /** When it was stored, ms. */
  readonly at: number
}

/**
 * `recall`: write it, with an entry of kind `recall`. `already`: it was taken back before, nothing to write. FORBIDDEN:
 * somebody else's. NOT_FOUND: not a message. TOO_LATE: after RECALL_MS, or a clerk has ruled it out.
 */
export type RecallDecision = 'recall' | 'already' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_LATE'

/** RECALLED is final: no verdict and no clerk brings a body back (C7). */
export function decideRecall(message: Recallable, accountId: string, now: number): RecallDecision {
  if (message.kind !== 'text' && message.kind !== 'image') return 'NOT_FOUND'
  if (message.accountId !== accountId) return 'FORBIDDEN'
  if (message.state === 'RECALLED') return 'already'
  if (message.state === 'REJECTED' || now > message.at + RECALL_MS) return 'TOO_LATE'
  return 'recall'
}
