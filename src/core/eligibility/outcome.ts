import type { Standard } from './compile/compile'
import { MET, NOT_MET } from './compile/node'
import type { Decision, Outcome, Value } from './decision'

export const valueOf = (truth: number): Value =>
  truth === MET ? 'met' : truth === NOT_MET ? 'not-met' : 'unknown'

/** The outcome that the values of the tree entail. */
export function outcomeOf(standard: Standard, values: readonly number[]): Outcome {
  if (values[standard.lists.noTest.node] === MET) return 'no-test'
  if (values[standard.listed] === NOT_MET) return 'not-listed'
  const eligible = values[standard.eligible]
  if (eligible === MET) return 'likely'
  return eligible === NOT_MET ? 'over' : 'unknown'
}

export function carriedBy(standard: Standard, values: readonly number[]): Decision['by'] {
  if (values[standard.lists.noTest.node] === MET) return 'no-test'
  if (values[standard.eligible] !== MET) return null
  return values[standard.lists.exempt.node] === MET ? 'exempt' : 'hardship'
}
