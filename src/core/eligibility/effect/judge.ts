import { bind, type Bound } from '../bind'
import type { Outcome } from '../decision'
import type { Day } from '../document'
import { handlingArea, type Facts } from '../facts'
import { selectStandard, type Library } from '../library'
import { outcomeOf, valueOf } from '../outcome'

/** What becomes of one person: the outcome, and the group of Article 42 that is not checked they belong to, by its test. */
export interface Judged {
  readonly outcome: Outcome
  readonly group: { readonly id: string; readonly title: string } | null
}

/** Judges many people by the law of one day; the law of each area is compiled and bound once. */
export interface Judge {
  /** The law of a place (null: nowhere yet); null where the data holds no law of the nation for the day. */
  readonly boundAt: (area: string | null) => Bound | null
  readonly judge: (facts: Facts) => Judged
  readonly outcome: (facts: Facts) => Outcome
}

export function judgeOf(library: Library, date: Day): Judge {
  const bounds = new Map<string | null, Bound | null>()
  const boundAt = (area: string | null): Bound | null => {
    const before = bounds.get(area)
    if (before !== undefined) return before
    const standard = selectStandard(library, { area, date })
    const bound = standard === null ? null : bind(standard, library.parameters, { area, date })
    bounds.set(area, bound)
    return bound
  }
  const judge = (facts: Facts): Judged => {
    const bound = boundAt(handlingArea(facts))
    if (bound === null) return { outcome: 'unknown', group: null }
    const { values } = bound.run(facts)
    return { outcome: outcomeOf(bound.standard, values), group: groupIn(bound, values) }
  }
  const outcome = (facts: Facts): Outcome => {
    const bound = boundAt(handlingArea(facts))
    return bound === null ? 'unknown' : outcomeOf(bound.standard, bound.run(facts).values)
  }
  return { boundAt, judge, outcome }
}

/** The first group whose test is met. */
function groupIn({ standard }: Bound, values: readonly number[]): Judged['group'] {
  for (const node of standard.nodes[standard.lists.exempt.node]?.children ?? []) {
    const test = valueOf(values[node] ?? 1) === 'met' ? standard.nodes[node]?.test : undefined
    if (test !== undefined) return { id: test.id, title: test.title }
  }
  return null
}

export const isPositive = (outcome: Outcome): boolean => outcome === 'likely' || outcome === 'no-test'
