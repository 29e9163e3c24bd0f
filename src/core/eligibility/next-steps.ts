import type { Decision } from './decision'
import type { Facts } from './facts'
import { STEP_WORDS, type StepCode, type StepWords } from './wording/steps'

export interface Step extends StepWords {
  readonly code: StepCode
}

/**
 * What to do now, most useful first: the first is the page's one primary act (a danger call comes before it, always).
 * Nobody is left without a way on; a self-check that says no is not a refusal.
 */
export function nextSteps(decision: Decision, facts: Facts): Step[] {
  const codes = [...warnings(facts), ...ways(decision), ...beside(decision, facts)]
  return codes.map((code) => ({ code, ...STEP_WORDS[code] }))
}

const isAbused = (facts: Facts): boolean => facts['abused'] === 'yes' || facts['otherKind'] === 'abuse'

const isAccused = (facts: Facts): boolean => facts['matter'] === 'other' && facts['otherKind'] === 'accused'

const warnings = (facts: Facts): StepCode[] => (isAbused(facts) ? ['danger'] : [])

function ways(decision: Decision): StepCode[] {
  switch (decision.outcome) {
    case 'likely':
    case 'no-test':
      return ['apply', 'papers', 'book']
    case 'over':
      return ['ask']
    case 'not-listed':
      return decision.listComplete ? ['ask'] : ['call', 'ask']
    case 'unknown':
      return unknownWays(decision)
  }
}

function unknownWays({ missing }: Decision): StepCode[] {
  const lacks = (kind: string) => missing.some((one) => one.kind === kind)
  if (lacks('standard')) return ['call-there', 'apply-anyway', 'ask']
  if (lacks('parameter') || lacks('rule')) return ['call', 'apply-anyway', 'ask']
  return ['fill', 'call', 'apply-anyway', 'ask']
}

/**
 * What stands beside the ways: never mediation for violence or crimes; fees for whoever is given aid and for whoever is not;
 * where labour arbitration comes first; and time, which runs whatever the outcome.
 */
function beside(decision: Decision, facts: Facts): StepCode[] {
  const negative = decision.outcome === 'over' || decision.outcome === 'not-listed'
  const crime = isAccused(facts) || isCrimeVictim(facts)
  const steps: StepCode[] = []
  if (isAccused(facts)) steps.push('notify', 'duty-lawyer')
  if (isLabour(facts)) steps.push('arbitration')
  if (negative && !isAbused(facts) && !crime) steps.push('mediation')
  if (!crime && !isLabour(facts)) steps.push('time')
  steps.push(...fees(decision, facts))
  if (decision.outcome === 'not-listed') steps.push('find')
  const called =
    decision.outcome === 'unknown' || (decision.outcome === 'not-listed' && !decision.listComplete)
  return called ? steps : [...steps, 'call']
}

/** Aid that may be given brings the reductions of Article 53; who may not get it can still ask. */
function fees({ outcome }: Decision, facts: Facts): StepCode[] {
  if (isAccused(facts) || outcome === 'unknown') return []
  if (outcome === 'likely' || outcome === 'no-test') return ['fees']
  return needsExpert(facts) ? ['court-fee', 'expert-fee'] : ['court-fee']
}

const isCrimeVictim = (facts: Facts): boolean =>
  facts['matter'] === 'other' && facts['otherKind'] === 'crime-victim'

const isLabour = ({ matter }: Facts): boolean => matter === 'unpaid-wages' || matter === 'work-injury'

const EXPERT_KINDS: readonly unknown[] = ['medical', 'food-drug', 'pollution']

/** Matters that are usually decided by an expert's report (鉴定) or need a notary (公证). */
function needsExpert({ matter, familyKind, otherKind }: Facts): boolean {
  if (matter === 'work-injury' || matter === 'traffic') return true
  if (matter === 'family') return familyKind === 'capacity' || familyKind === 'inheritance'
  return matter === 'other' && EXPERT_KINDS.includes(otherKind)
}
