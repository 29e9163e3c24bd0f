import type { Entry } from './entry'

/** The stretch of a conversation this phone knows: rising by seq, without a hole (C3), in the server's order (C4). */
export interface Timeline {
  readonly entries: readonly Entry[]
  /** Came in front of a gap; never shown before the gap is closed. Rising, bounded. */
  readonly ahead: readonly Entry[]
  /** `lastSeq` of the newest answer taken in: an older answer is not, it could bring back what was recalled since. */
  readonly version: number
}
