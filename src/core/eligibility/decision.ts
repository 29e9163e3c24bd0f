import type { Day, FactWords, ListName, ProvisionDocument, Status, TermsDocument } from './document'

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

/** How a number came about: an operator of `NumberRule`, by its own name. */
export type NumberOp =
  | 'fact'
  | 'sum'
  | 'parameter'
  | 'value'
  | 'ratio'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'perMonth'
  | 'perYear'
  | 'greater'
  | 'lesser'
  | 'round'
  | 'choose'
  | 'table'
  | 'bands'
  | 'each'
  | 'count'
  | 'since'
  | 'dated'

/**
 * A computed number with how it came about. `high` is null while it is not known; `low` is then the least it can be.
 * `operands` by operator:
 * - `greater`, `lesser`: all of them. `choose`, `bands`, `table`: the one picked, or all that may still be.
 * - `each`: one for each item that counts, in the order of the items, with `item`; of a list not known, none
 * - `round`: what is rounded
 */
export interface Quantified {
  readonly op: NumberOp
  /** The fact (`sum`, `fact`, `since`: of a list's item `list.field`), the indicator, or the list of `each` and `count`. */
  readonly name?: string
  /** Of a fact whose words its standard brings. */
  readonly words?: FactWords
  /** The figure's own title, when it has one. */
  readonly title?: string
  readonly unit: string
  readonly low: Ratio
  readonly high: Ratio | null
  /** Absent where the place it is looked up for is not known. */
  readonly parameter?: UsedParameter
  /** The fact that names the place a parameter is looked up for, where it is not the agency's. */
  readonly at?: string
  readonly operands: readonly Quantified[]
  /** `choose`, `bands`, `table`: what it was picked by. */
  readonly by?: Quantified
  /** `choose`, `bands`: what was looked at to pick, in order, up to the first that is met. */
  readonly conditions?: readonly TraceNode[]
  /** Which row was picked, from 0 (the last and one more: `else`, `above`, `further`); null while it is open. */
  readonly picked?: number | null
  /** Of an operand of `each`: the place of its item in the list, from 1. */
  readonly item?: number
  readonly rounded?: { readonly to: number; readonly way: 'up' | 'down' | 'half-up' }
  /** `since`: the day counted from; null while it is not known. */
  readonly since?: { readonly day: Day | null; readonly in: 'year' | 'month' | 'day' }
  /** `dated`: the days the value stands for. */
  readonly dated?: { readonly from: Day; readonly to: Day | null }
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

/** `item`: one item of `some` or `every`, its one child the condition; `if`: condition, then, else. */
export type TraceKind =
  | 'all'
  | 'any'
  | 'not'
  | 'if'
  | 'test'
  | 'list'
  | 'is'
  | 'has'
  | 'within'
  | 'some'
  | 'every'
  | 'item'
  | 'compare'
  | 'unwritten'

/** One node of the explanation: codes and numbers only; `render/` makes the sentences. */
export interface TraceNode {
  readonly kind: TraceKind
  readonly value: Value
  readonly children: readonly TraceNode[]
  readonly test?: TraceTest
  readonly list?: { readonly name: ListName; readonly complete: boolean; readonly notes: readonly string[] }
  /** `some`, `every`: the list; its children are its items, none while the list is not known. */
  readonly items?: { readonly list: string; readonly known: boolean; readonly words?: FactWords }
  /** `item`: its place in the list, from 1. */
  readonly item?: number
  /** `is`, `has`, `within`: what was asked for and what was answered; of a list's item `list.field`. */
  readonly fact?: {
    readonly id: string
    readonly wanted: readonly string[]
    readonly given: readonly string[] | null
    readonly words?: FactWords
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

/** How far aid goes where the means test is met: the first grade met; `unknown` while that is not certain. */
export interface Grade {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly note: string | null
  readonly value: 'met' | 'unknown'
}

/** Computed and shown besides the verdict. `amount` null: whether there is one is not known yet. */
export interface ShownAmount {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly note: string | null
  readonly amount: Quantified | null
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
  /** null where the means test is not met, or the standard knows no grades, or none is met. */
  readonly grade: Grade | null
  readonly amounts: readonly ShownAmount[]
  readonly terms: TermsDocument | null
  /** Of every standard that was used, in their order. */
  readonly provisions: readonly ProvisionDocument[]
  /** The standard's own line 标准线 with its derivation. */
  readonly limit: Quantified | null
  readonly uncertain: readonly Uncertain[]
  readonly missing: readonly Missing[]
  /** By how much the first failing money limit is passed: fen a month a person, as the standard counts. */
  readonly overBy?: { readonly test: string; readonly by: Ratio; readonly unit: string }
  /** Whether the list of matters is complete: only then is `not-listed` a no. */
  readonly listComplete: boolean
}
