import type { Day, ListName, Status } from './document'

/**
 * - `likely`      scope met, and hardship met or not to be checked
 * - `no-test`     a matter without a hardship test
 * - `over`        not exempt and hardship not met, for certain, whatever else were answered (were the matter not yet
 *                 known, it might still turn out not to be listed: no either way)
 * - `not-listed`  no list we have names the matter; only with `listComplete` does that mean "outside"
 * - `unknown`     an answer, a parameter or a rule is missing
 */
export const OUTCOMES = ['likely', 'over', 'unknown', 'no-test', 'not-listed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type Value = 'met' | 'not-met' | 'unknown'

/** An exact quotient; `d` is never 0. */
export interface Ratio {
  readonly n: number
  readonly d: number
}

/** A computed number with how it came about. `high` is null when nothing bounds it. Equal ends: it is known. */
export interface Quantified {
  readonly op:
    'fact' | 'sum' | 'parameter' | 'value' | 'ratio' | 'add' | 'subtract' | 'multiply' | 'divide' | 'perMonth'
  /** The fact or the indicator. */
  readonly name?: string
  /** The figure's own title, when it has one. */
  readonly title?: string
  readonly unit: string
  readonly low: Ratio
  readonly high: Ratio | null
  readonly parameter?: UsedParameter
  readonly operands: readonly Quantified[]
}

export interface UsedParameter {
  /** null: no document at all. */
  readonly id: string | null
  readonly indicator: string
  readonly title: string
  readonly area: string | null
  readonly period: string | null
  readonly status: Status
  readonly value: number | null
  readonly sample: boolean
  readonly source: string | null
}

export type Comparison = 'below' | 'notOver' | 'above' | 'atLeast'

/** One node of the explanation: codes and numbers only; `render/` makes the sentences. */
export interface TraceNode {
  readonly kind: 'all' | 'any' | 'not' | 'test' | 'list' | 'is' | 'has' | 'compare' | 'unwritten'
  readonly value: Value
  readonly children: readonly TraceNode[]
  readonly test?: TraceTest
  readonly list?: { readonly name: ListName; readonly complete: boolean; readonly notes: readonly string[] }
  /** `is`, `has`: what was asked for and what was answered. */
  readonly fact?: {
    readonly id: string
    readonly wanted: readonly string[]
    readonly given: readonly string[] | null
  }
  /** What the law has and we do not: `hardship` for the whole means test of a place. */
  readonly unwritten?: string
  readonly comparison?: {
    readonly op: Comparison
    readonly figure: Quantified
    readonly limit: Quantified
    /** How far beyond the limit, when the test fails for certain and both sides are known: 0 or more. */
    readonly over: Ratio | null
  }
}

export interface TraceTest {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly status: Status
  readonly note: string | null
  readonly standard: string
}

/** Something the result leans on that is not verified. */
export interface Uncertain {
  readonly kind: 'standard' | 'test' | 'parameter' | 'list'
  readonly id: string
  readonly status: Status
  readonly title: string
  readonly note: string | null
  readonly sample: boolean
}

/** Something without which nothing certain can be said. */
export interface Missing {
  /** `fact`: answered 不清楚 or not yet; `place`: where the matter is handled; `standard`: that place's rule. */
  readonly kind: 'fact' | 'parameter' | 'standard' | 'rule' | 'place'
  readonly id: string
  readonly title: string
}

export interface UsedStandard {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly number: string
  readonly area: string
  readonly status: Status
  readonly note: string | null
  readonly source: string
}

export interface Decision {
  readonly outcome: Outcome
  /** What carried a positive outcome. */
  readonly by: 'no-test' | 'exempt' | 'hardship' | null
  readonly area: string | null
  /** Its name, where a standard names it. */
  readonly areaName: string | null
  readonly date: Day
  readonly standards: readonly UsedStandard[]
  readonly parameters: readonly UsedParameter[]
  readonly lists: { readonly [K in ListName]: TraceNode }
  /** null where no standard of the place is in our data. */
  readonly hardship: TraceNode | null
  /** The whole tree: eligible = noTest or (scope and (exempt or hardship)). */
  readonly trace: TraceNode
  /** Every test the means test fails by, not just the first. */
  readonly failing: readonly string[]
  readonly uncertain: readonly Uncertain[]
  readonly missing: readonly Missing[]
  /** By how much the first failing money limit is passed: fen a month a person, as the standard counts. */
  readonly overBy?: { readonly test: string; readonly by: Ratio; readonly unit: string }
  /** Whether the list of matters is complete: only then is `not-listed` a no. */
  readonly listComplete: boolean
}
