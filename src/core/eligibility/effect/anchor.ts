import type { Bound } from '../bind'
import type { Quantified, TraceNode } from '../decision'
import { decide } from '../evaluate'

/** Where nothing is known of a place's limits: 2,000 yuan a month a head. */
const NOWHERE = 2_400_000

/**
 * Around what amount limits lie, fen a year a head: the middle one of all money limits of the law that are known without any
 * answer. Amounts made up are spread around it.
 */
export function anchorOf(bound: Bound): number {
  const { trace, hardship } = decide(bound, {})
  const limits = limitsIn(hardship ?? trace)
    .map(yearlyAHead)
    .filter((fen) => fen > 0)
    .sort((a, b) => a - b)
  return limits[Math.floor(limits.length / 2)] ?? NOWHERE
}

function limitsIn(node: TraceNode): readonly Quantified[] {
  const own = node.comparison === undefined ? [] : [node.comparison.limit]
  return node.children.reduce<readonly Quantified[]>((all, child) => [...all, ...limitsIn(child)], own)
}

const PERSONS = 3

/** Of a household's limit, a third. 0: not money, or not known. */
function yearlyAHead({ unit, low, high }: Quantified): number {
  const parts = unit.split('/')
  if (parts[0] !== 'fen' || high === null) return 0
  const year = (low.n / low.d) * (parts.indexOf('month') > 0 ? 12 : 1)
  return parts.indexOf('person') > 0 ? year : year / PERSONS
}
