import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { TODAY, withSample } from './data'

export const elder: Facts = {
  matter: 'elder-support',
  abused: 'no',
  place: '440882',
  aid: [],
  person: [],
  cause: [],
  homes: [],
}

export function result(facts: Facts, library = withSample()) {
  const check = runCheck(library, facts, { date: TODAY })!
  return { ...check, view: renderDecision(check.decision, check.levers) }
}
