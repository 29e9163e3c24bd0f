import type { Period } from '@/core/eligibility/facts'

/** An answer as a person is making it: it becomes an answer of the law only on 继续. */
export type Typed = TypedPlain | TypedList

/** Everything but a list: what an item of a list is made of. */
export type TypedPlain =
  | { readonly is: 'one'; readonly code: string }
  | { readonly is: 'many'; readonly codes: readonly string[] }
  | { readonly is: 'number'; readonly text: string; readonly unsure: boolean }
  | TypedDate
  | { readonly is: 'money'; readonly rows: readonly TypedAmount[] }

export interface TypedDate {
  readonly is: 'date'
  readonly year: string
  readonly month: string
  readonly day: string
  readonly unsure: boolean
}

/** One amount and what it is for. */
export interface TypedAmount {
  readonly text: string
  readonly per: Period
  readonly unsure: boolean
}

export interface TypedList {
  readonly is: 'list'
  readonly items: readonly TypedItem[]
  /** Said to have none; null while nothing was said, `unknown` for 不清楚. */
  readonly none: 'none' | 'unknown' | null
}

export interface TypedItem {
  /** Which kinds of money it has: ids of its fields, or one of 都没有 and 不清楚. Empty: not said yet. */
  readonly has: readonly string[]
  readonly fields: Readonly<Record<string, TypedPlain | undefined>>
}
