import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import type { Step } from '@/core/eligibility/next-steps'
import type { ResultView } from '@/core/eligibility/render/result-view'

/** What the body of a result page is made of, whatever the outcome. */
export interface BodyProps {
  readonly check: Check
  readonly facts: Facts
  /** It is filled in for another. */
  readonly acting: boolean
  readonly view: ResultView
  readonly steps: readonly Step[]
  /** What tapping a step does; null: it only tells. */
  readonly actOf: (step: Step) => (() => void) | null
  readonly onBook: () => void
  /** 问律师, about this result. */
  readonly onAsk: () => void
}
