import type { Decision } from '../decision'
import type { ProvisionDocument } from '../document'
import { BESIDE_WORDS } from '../wording/results'

/** What a standard says of the way from applying to the end. */
export interface Way {
  /** Its own days, a sentence each. */
  readonly days: readonly string[]
  readonly provisions: readonly ProvisionDocument[]
}

/** The term of 法律援助法 43 stands in the next steps already: only what a standard sets otherwise is said. */
const LAW_DAYS = 7

/** Nothing where the result opens no way: over the limit, or a matter that is not listed. */
export function wayOf({ outcome, terms, provisions }: Decision): Way {
  if (outcome === 'over' || outcome === 'not-listed') return { days: [], provisions: [] }
  const { decision, objectionDays } = terms ?? {}
  const isUsual = decision === undefined || (decision.days === LAW_DAYS && decision.kind === 'calendar')
  const days = isUsual ? [] : [BESIDE_WORDS.answer(decision.days, decision.kind)]
  return {
    days: objectionDays === undefined ? days : [...days, BESIDE_WORDS.objection(objectionDays)],
    provisions,
  }
}
