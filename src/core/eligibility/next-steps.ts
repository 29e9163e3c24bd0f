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

/** Mediation is not for violence, nor for crimes; a fee can be put off by whoever is not given aid. */
function beside(decision: Decision, facts: Facts): StepCode[] {
  const negative = decision.outcome === 'over' || decision.outcome === 'not-listed'
  const crime = isAccused(facts) || facts['otherKind'] === 'crime-victim'
  const steps: StepCode[] = []
  if (isAccused(facts)) steps.push('notify', 'duty-lawyer')
  if (negative && !isAbused(facts) && !crime) steps.push('mediation')
  if (negative) steps.push('court-fee')
  const called =
    decision.outcome === 'unknown' || (decision.outcome === 'not-listed' && !decision.listComplete)
  return called ? steps : [...steps, 'call']
}
