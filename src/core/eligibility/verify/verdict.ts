import type { Outcome } from '../decision'
import type { Day } from '../document'
import type { Facts } from '../facts'
import { isMadeFrom, type Receipt } from '../receipt'
import type { Archive } from './archive'
import { receiptOf, recompute, type Recomputed } from './recompute'
import { isSameLaw } from './same-law'

/** What recomputing says of a receipt: on a phone and in the cloud the same. */
export interface Verdict extends Recomputed {
  /** false: other answers than the receipt's own, and nothing else is said. */
  readonly sameInputs: boolean
  /** null: could not be judged. */
  readonly sameOutcome: boolean | null
  /** What the law of today says, where it is not the receipt's; null: it is the same, or there is none. */
  readonly today: { readonly date: Day; readonly outcome: Outcome; readonly changed: boolean } | null
}

const OTHER: Verdict = {
  sameInputs: false,
  sameOutcome: null,
  outcome: null,
  lacking: [],
  unlike: [],
  today: null,
}

/** Judges a receipt by the versions it names as far as the archive has them, and puts the law of today beside it. */
export function verdictOn(
  archive: Archive,
  receipt: Receipt,
  facts: Facts,
  { date, hash }: { readonly date: Day; readonly hash: (text: string) => string },
): Verdict {
  if (!isMadeFrom(receipt, facts, hash)) return OTHER
  const today = receiptOf(archive, facts, date, hash)
  const again = recompute(archive, receipt, facts)
  return {
    ...again,
    sameInputs: true,
    sameOutcome: again.outcome === null ? null : again.outcome === receipt.outcome,
    today:
      today === null || isSameLaw(today, receipt)
        ? null
        : { date, outcome: today.outcome, changed: today.outcome !== receipt.outcome },
  }
}
