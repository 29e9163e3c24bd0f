import type { AreaLevel, Day, NumberRule, TruthRule } from './rule'

export type { AreaLevel, Day } from './rule'

/**
 * A hardship standard 经济困难标准 and its parameters 基数, as stored: data, published without a release.
 * How to write one: docs/standards.md. `compile/` refuses what is wrong, with place and sentence.
 */

/** The area of the nation's law. */
export const NATION = '100000'

/** How far a rule or a figure may be relied on. It flows to the result and is named there. */
export type Status = 'verified' | 'provisional' | 'incomplete' | 'missing'

export type FactDocument = {
  readonly id: string
  /** Wording for a fact the program does not know yet; otherwise `wording/` has it. */
  readonly words?: FactWords
} & FactKind

/** Everything but a list: what an item of a list is made of. */
export type PlainFact = FactDocument & { readonly kind: Exclude<FactDocument['kind'], 'list'> }

export type FactKind =
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
  | MoneyKind
  /** A calendar day between the two, both included; `latest` absent: the day of judging. */
  | { readonly kind: 'date'; readonly earliest: Day; readonly latest?: Day }
  /** An area code of six digits. */
  | { readonly kind: 'place' }
  | ListKind

/** Amounts, one or several; `most` bounds their sum, fen a year. */
export interface MoneyKind {
  readonly kind: 'money'
  readonly most: number
  /** `window`: a whole of so many months is asked for too, and counts as 12/window of a year. */
  readonly window?: number
  /** Amounts by the week may be given: how many weeks the standard counts to a year, `[52, 1]`. */
  readonly weeks?: readonly [number, number]
}

/** Several of a kind: members of a household, properties, vehicles. */
export interface ListKind {
  readonly kind: 'list'
  /** What one item counts as: person, home, vehicle. */
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly fields: readonly PlainFact[]
  /** What the first item always is: the person who applies. */
  readonly first?: Readonly<Record<string, string>>
}

export interface FactWords {
  readonly heading: string
  readonly why: string
  /** What the check-answers page calls it. */
  readonly short: string
  readonly help?: string
  readonly options?: Readonly<Record<string, OptionWords>>
  readonly unit?: string
  /** Of a list: what one item is called (家里人), and its fields by id. */
  readonly item?: string
  readonly fields?: Readonly<Record<string, FactWords>>
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
  /** Six digits; `NATION` for the nation. */
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
  /** The figure that is the line 标准线 of the means test: shown as such, held against `floors`. */
  readonly limit?: string
  /** What more local standards may not fall below: a constraint on them, never a verdict on a person. */
  readonly floors?: readonly FloorDocument[]
  /** How far aid goes where the means test is met: the first whose rule is met. Of none, no grade is told. */
  readonly grades?: readonly GradeDocument[]
  /** Computed and shown besides the verdict: a contribution, a grant. */
  readonly amounts?: readonly AmountDocument[]
  /** Days the standard itself gives the agency and the person. */
  readonly terms?: TermsDocument
  /** What it says of the way from applying to the end, told beside a result that opens the way. */
  readonly provisions?: readonly ProvisionDocument[]
  /** The standard it takes the place of; that one ends the day before this begins. */
  readonly supersedes?: string
  /** A trial of the format: never offered as law, never selected. */
  readonly example?: true
  /** Places it names: for asking where a matter is handled. */
  readonly places?: readonly { readonly code: string; readonly name: string }[]
}

/** A number with a name of its own, used by tests and shown to people. */
export interface FigureDocument {
  readonly id: string
  readonly title: string
  readonly rule: NumberRule
}

/** A floor 下限: the line of a more local standard must be `above` it, or `atLeast` it. */
export interface FloorDocument {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly op: 'above' | 'atLeast'
  readonly least: NumberRule
  /** Who sets the standards it binds. */
  readonly binds: readonly AreaLevel[]
}

export interface GradeDocument {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly note?: string
  readonly rule: TruthRule
}

export interface AmountDocument {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly note?: string
  readonly rule: NumberRule
  /** Shown only where this is met. */
  readonly when?: TruthRule
}

export interface TermsDocument {
  /** Within how many days the agency decides. */
  readonly decision?: { readonly days: number; readonly kind: 'calendar' | 'working' }
  /** Within how many days a person may object. */
  readonly objectionDays?: number
}

/** An article in words a villager says. It is told, never computed with. */
export interface ProvisionDocument {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly text: string
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
