/**
 * A hardship standard 经济困难标准 and its parameters 基数, as stored: data, published without a release.
 * How to write one: README.md beside this file. `compile/` refuses what is wrong, with place and sentence.
 */

/** A calendar day in UTC+8, YYYY-MM-DD. Days compare as strings. */
export type Day = string

/** How far a rule or a figure may be relied on. It flows to the result and is named there. */
export type Status = 'verified' | 'provisional' | 'incomplete' | 'missing'

/** A number: exact, a quotient of whole numbers, with a unit. Money is fen. */
export type NumberRule =
  | { readonly fact: string }
  /** Adds the amounts of a `money` fact: fen a year. */
  | { readonly sum: string }
  | { readonly parameter: string; readonly of: AreaLevel }
  | { readonly value: number; readonly unit: string }
  /** Numerator and denominator: `[1, 2]` is one half. */
  | { readonly ratio: readonly [number, number] }
  | { readonly figure: string }
  | { readonly add: readonly NumberRule[] }
  | { readonly subtract: readonly [NumberRule, NumberRule] }
  | { readonly multiply: readonly NumberRule[] }
  /** The divisor is a whole `value`, or a `fact` that is never 0. */
  | { readonly divide: readonly [NumberRule, NumberRule] }
  /** An amount a year as an amount a month: divided by 12. */
  | { readonly perMonth: NumberRule }

type Pair = readonly [NumberRule, NumberRule]

/** A question with three answers: met, not met, not known yet. */
export type TruthRule =
  | { readonly all: readonly TruthRule[] }
  | { readonly any: readonly TruthRule[] }
  | { readonly not: TruthRule }
  | { readonly test: string }
  /** A `choice` fact is one of these. */
  | { readonly is: string; readonly in: readonly string[] }
  /** A `multi` fact holds at least one of these. */
  | { readonly has: string; readonly any: readonly string[] }
  /** 低于: strictly less. */
  | { readonly below: Pair }
  /** 不超过: less or equal. */
  | { readonly notOver: Pair }
  /** 大于: strictly more. */
  | { readonly above: Pair }
  /** 不少于, 以上: more or equal. */
  | { readonly atLeast: Pair }
  /** The law knows this condition and we do not have its text: never met, never not met. */
  | { readonly unwritten: string }

export type AreaLevel = 'province' | 'prefecture' | 'county'

export type FactDocument = {
  readonly id: string
  /** Wording for a fact the program does not know yet; otherwise `wording/` has it. */
  readonly words?: FactWords
} & (
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'multi'; readonly options: readonly string[] }
  /** Whole numbers between least and most; `scale` 100 holds hundredths (square metres). */
  | {
      readonly kind: 'count'
      readonly unit: string
      readonly least: number
      readonly most: number
      readonly scale?: number
    }
  /** Amounts, one a person or one for all; `most` bounds their sum, fen a year. */
  | { readonly kind: 'money'; readonly most: number }
)

export interface FactWords {
  readonly heading: string
  readonly why: string
  /** What the check-answers page calls it. */
  readonly short: string
  readonly help?: string
  readonly options?: Readonly<Record<string, OptionWords>>
  readonly unit?: string
}

export interface OptionWords {
  readonly label: string
  readonly note?: string
}

export interface TestDocument {
  readonly id: string
  /** In words a villager says: it heads the explanation. */
  readonly title: string
  /** Where it stands: 法律援助法第三十一条第五项. */
  readonly article: string
  readonly status?: Status
  /** Why it is not `verified`, in plain Chinese. */
  readonly note?: string
  readonly rule: TruthRule
}

/** Tests of which any one is enough. Only a `complete` list can say "outside". */
export interface ListDocument {
  readonly tests: readonly string[]
  readonly complete: boolean
  /** What is not in it, in plain Chinese, when it is not complete. */
  readonly note?: string
}

/**
 * - `noTest`  matters without a hardship test (法律援助法 32)
 * - `scope`   matters aid is given for (31, 24, 29, 33)
 * - `exempt`  groups whose hardship is not checked (42)
 */
export type ListName = 'noTest' | 'scope' | 'exempt'

export interface StandardDocument {
  readonly _id: string
  readonly schema: 1
  readonly revision: number
  readonly title: string
  /** 文号, or the law's own name. */
  readonly number: string
  /** '100000' is the nation. */
  readonly area: string
  readonly from: Day
  /** The last day it decides, or null while in force. */
  readonly to: Day | null
  readonly status: Status
  readonly note?: string
  readonly source: string
  /** Whose money counts, only where the standard says so. */
  readonly basis?: 'household' | 'individual'
  /** Lists, not records: the database does not keep the order of keys, and the order of questions is meant. */
  readonly facts?: readonly FactDocument[]
  readonly parameters?: readonly IndicatorDocument[]
  readonly figures?: readonly FigureDocument[]
  readonly tests?: readonly TestDocument[]
  readonly lists?: Readonly<Partial<Record<ListName, ListDocument>>>
  /** The means test itself 经济困难. The most local standard that has one decides. */
  readonly hardship?: TruthRule
  /** Places it names: for asking where a matter is handled. */
  readonly places?: readonly { readonly code: string; readonly name: string }[]
}

/** A number with a name of its own, used by tests and shown to people. */
export interface FigureDocument {
  readonly id: string
  readonly title: string
  readonly rule: NumberRule
}

export interface IndicatorDocument {
  readonly id: string
  readonly title: string
  /** `fen/year/person`, … */
  readonly unit: string
  /** No value may pass this; products are checked against 2^53 with it. */
  readonly most: number
  /** 100: values are hundredths of the unit. */
  readonly scale?: number
}

export interface ParameterDocument {
  readonly _id: string
  readonly schema: 1
  readonly revision: number
  readonly indicator: string
  readonly area: string
  readonly title: string
  /** The year it measures. Last year's figure stays in use until the new one is announced. */
  readonly period: string | null
  readonly inUse: { readonly from: Day; readonly to: Day | null }
  readonly status: Status
  /** Whole, in the indicator's unit; null when missing. */
  readonly value: number | null
  readonly unit: string
  readonly source: string
  readonly note?: string | null
  /** Invented for trying out: always shown as 示例. */
  readonly sample?: boolean
}
