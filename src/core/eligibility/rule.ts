/**
 * The rule language of a hardship standard 经济困难标准: numbers and conditions as JSON. What each operator means is said
 * here, once; docs/standards.md explains them to a legal officer, `compile/` refuses what is wrong, with place and sentence.
 *
 * Inside `each`, `count`, `some`, `every` over a list, its fields are named `list.field`; outside of them they are refused.
 */
/** A calendar day in UTC+8, YYYY-MM-DD. Days compare as strings. */
export type Day = string

export type AreaLevel = 'province' | 'prefecture' | 'county'

/** A number: exact, a quotient of whole numbers, with a unit. Money is fen. Nothing is rounded but where `round` says so. */
export type NumberRule =
  /** A `count` fact. */
  | { readonly fact: string }
  /** The amounts of a `money` fact added up: fen a year. */
  | { readonly sum: string }
  /** The figure in use for an area around the agency's, or around the place named by a `place` fact. */
  | { readonly parameter: string; readonly of: AreaLevel; readonly at?: string }
  | { readonly value: number; readonly unit: string }
  /** Numerator and denominator: `[1, 2]` is one half. */
  | { readonly ratio: readonly [number, number] }
  | { readonly figure: string }
  | { readonly add: readonly NumberRule[] }
  | { readonly subtract: readonly [NumberRule, NumberRule] }
  /** Factors are never negative. */
  | { readonly multiply: readonly NumberRule[] }
  /** The divisor is a whole `value`, a `fact` that is never 0, or the `count` of a list that is never empty. */
  | { readonly divide: readonly [NumberRule, NumberRule] }
  /** An amount a year as an amount a month: divided by 12. */
  | { readonly perMonth: NumberRule }
  /** An amount a month as an amount a year: times 12. */
  | { readonly perYear: NumberRule }
  /** The greatest of them: `{ greater: [{ value: 0, unit }, x] }` is x, but never below 0. */
  | { readonly greater: readonly NumberRule[] }
  /** The least of them: a cap. */
  | { readonly lesser: readonly NumberRule[] }
  /** To the next multiple of `to` (whole, in the unit of the number), of a number never negative. `half-up`: a half goes up. */
  | { readonly round: NumberRule; readonly to: number; readonly way: 'up' | 'down' | 'half-up' }
  /** The first whose condition is met decides; none: `else`. */
  | { readonly choose: readonly NumberCase[]; readonly else: NumberRule }
  /** By a whole number (household size): `rows[0]` for 1, `rows[1]` for 2 …; beyond the last, `further` more for each. 0 is as 1. */
  | { readonly table: NumberRule; readonly rows: readonly NumberRule[]; readonly further: NumberRule }
  /** By a range: the first row whose limit holds the number; above all of them, `above`. */
  | { readonly bands: NumberRule; readonly rows: readonly BandRow[]; readonly above: NumberRule }
  /** For each item of a list (that is `where`): computed by itself, then added up. */
  | { readonly each: string; readonly where?: TruthRule; readonly total: NumberRule }
  /** How many items a list has (that are `where`), in the list's unit. */
  | { readonly count: string; readonly where?: TruthRule }
  /**
   * Whole years, months or days from a `date` fact to the day of judging; 0 when it lies ahead. A year or month is full on its
   * day, or with `dayAfter` (周岁 in criminal law: from the day after the birthday) one day later. 29 February is full on 1 March.
   */
  | { readonly since: string; readonly in: 'year' | 'month' | 'day'; readonly dayAfter?: true }
  /** A value of the standard itself that changed in its time. Its days cover the standard's own, without gap or overlap. */
  | { readonly dated: readonly DatedValue[]; readonly unit: string }

export interface NumberCase {
  readonly if: TruthRule
  readonly then: NumberRule
}

/** `upTo` holds its limit, `under` does not. */
export type BandRow =
  | { readonly upTo: NumberRule; readonly then: NumberRule }
  | { readonly under: NumberRule; readonly then: NumberRule }

/** Both days count; `to` null: to the end of the standard. */
export interface DatedValue {
  readonly from: Day
  readonly to: Day | null
  readonly value: number
}

type Pair = readonly [NumberRule, NumberRule]

/** A question with three answers: met, not met, not known yet. */
export type TruthRule =
  | { readonly all: readonly TruthRule[] }
  | { readonly any: readonly TruthRule[] }
  | { readonly not: TruthRule }
  /** Switches which tests apply. */
  | { readonly if: TruthRule; readonly then: TruthRule; readonly else: TruthRule }
  | { readonly test: string }
  /** A `choice` fact is one of these. */
  | { readonly is: string; readonly in: readonly string[] }
  /** A `multi` fact holds at least one of these. */
  | { readonly has: string; readonly any: readonly string[] }
  /** A `place` fact lies in one of these areas. */
  | { readonly within: string; readonly areas: readonly string[] }
  /** At least one item of a list is so. */
  | { readonly some: string; readonly where: TruthRule }
  /** Every item of a list is so; of none: met. */
  | { readonly every: string; readonly where: TruthRule }
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
