/**
 * What a document must look like, said once as data: `inspect.ts` checks by it on the phone and in the cloud, `schema.ts` writes
 * it out as JSON Schema. A key that no form names is refused: what is misspelt must not be passed over in silence.
 */
export type Form =
  | { readonly is: 'text'; readonly pattern: string; readonly wanted: string }
  | { readonly is: 'truth' }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'word'; readonly words: readonly (string | number | boolean)[] }
  | { readonly is: 'nullOr'; readonly of: Form }
  | { readonly is: 'list'; readonly of: Form; readonly least: number; readonly most: number }
  | { readonly is: 'pair'; readonly of: readonly [Form, Form] }
  | { readonly is: 'record'; readonly of: Form }
  | Shape
  /** An object of which one key, in the order of the table, names the operator; the shape says what else belongs to it. */
  | { readonly is: 'operator'; readonly of: Readonly<Record<string, Shape>> }
  /** An object whose `tag` says which of the shapes it has, besides what is common to them. */
  | { readonly is: 'tagged'; readonly tag: string; readonly of: Readonly<Record<string, Shape>> }
  /** A form that may hold itself. Each one entered is a level of depth. */
  | { readonly is: 'named'; readonly name: string; readonly form: () => Form }

export interface Shape {
  readonly is: 'shape'
  readonly required: Fields
  readonly optional: Fields
  /** The database's own keys, `_…`, may stand in it. */
  readonly stored?: true
}

export type Fields = Readonly<Record<string, Form>>

/** How deep rules may stand in one another. */
export const DEEPEST = 50

const YEAR = '(?:19|20|21)'
const LEAP = `(?:${YEAR}(?:0[48]|[2468][048]|[13579][26])|2000)`

/** Names are keys of objects: none that every object has. */
const INHERITED =
  'constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf'

export const ID = `^(?!(?:${INHERITED})$)[A-Za-z0-9][A-Za-z0-9_-]{0,79}$`

const written = (pattern: string, wanted: string): Form => ({ is: 'text', pattern, wanted })

export const LONGEST_TEXT = 2000
export const text = written('\\S', '文字')
export const id = written(ID, '字母、数字和短横组成的名字')
export const documentId = written('^[A-Za-z0-9][A-Za-z0-9:._@-]{0,127}$', '编号，如 standard:gd-2020')
export const area = written('^\\d{6}$', '六位地区代码')

/** A day that exists, 1900 to 2199. */
export const day = written(
  `^${YEAR}\\d\\d-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))$|^${LEAP}-02-29$`,
  '日期，如 2026-01-01',
)

export const truth: Form = { is: 'truth' }
export const whole: Form = { is: 'whole', least: 0, most: Number.MAX_SAFE_INTEGER }
export const positive: Form = { ...whole, least: 1 }
export const upTo = (most: number): Form => ({ is: 'whole', least: 1, most })

export const oneOf = (...words: readonly (string | number | boolean)[]): Form => ({ is: 'word', words })
export const nullOr = (of: Form): Form => ({ is: 'nullOr', of })
export const recordOf = (of: Form): Form => ({ is: 'record', of })
export const pairOf = (first: Form, second: Form = first): Form => ({ is: 'pair', of: [first, second] })

export const MOST_ENTRIES = 5000
export const listOf = (of: Form, least = 0): Form => ({ is: 'list', of, least, most: MOST_ENTRIES })

/** Every `required` key must be there; `optional` ones may; no others. */
export const shape = (required: Fields, optional: Fields = {}): Shape => ({ is: 'shape', required, optional })

export const operator = (of: Readonly<Record<string, Shape>>): Form => ({ is: 'operator', of })
export const named = (name: string, form: () => Form): Form => ({ is: 'named', name, form })
