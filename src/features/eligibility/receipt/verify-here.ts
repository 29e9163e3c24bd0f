import type { Outcome } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import type { Library } from '@/core/eligibility/library'
import type { Receipt } from '@/core/eligibility/receipt'
import { receiptOf, recompute } from '@/core/eligibility/verify/recompute'
import { isSameLaw } from '@/core/eligibility/verify/same-law'
import { answersHash } from './answers-hash'

/** What recomputing says; the same shape as the cloud's answer to `eligibility.verify`. */
export interface Verdict {
  readonly sameInputs: boolean
  /** null: could not be judged. */
  readonly sameOutcome: boolean | null
  readonly outcome: Outcome | null
  readonly lacking: readonly string[]
  /** null: the law is still the same. */
  readonly today: { readonly date: string; readonly outcome: Outcome; readonly changed: boolean } | null
}

/** Recomputes a result on this phone, by the versions its receipt names as far as the phone has them. Needs no network. */
export function verifyHere(
  { standards, parameters }: Library,
  receipt: Receipt,
  facts: Facts,
  date: string,
): Verdict {
  const archive = { standards, parameters, approved: [], cuts: new Map<string, number>() }
  const today = receiptOf(archive, facts, date, answersHash)
  const sameInputs = today?.inputs === receipt.inputs
  const { outcome, lacking } = recompute(archive, receipt, facts)
  const judged = sameInputs ? outcome : null
  return {
    sameInputs,
    outcome: judged,
    sameOutcome: judged === null ? null : judged === receipt.outcome,
    lacking,
    today:
      !sameInputs || today === null || isSameLaw(today, receipt)
        ? null
        : { date, outcome: today.outcome, changed: today.outcome !== receipt.outcome },
  }
}
