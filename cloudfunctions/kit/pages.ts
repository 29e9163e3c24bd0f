import { command, type Find, type Stored, type Where } from './database'

/** A place in a list: a moment (ms) and an id, so that what is of the same millisecond is neither lost nor shown twice. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

export interface List {
  readonly where: Where
  /** The field of moments it is ordered by; the id decides between equal ones. */
  readonly by: string
  readonly direction: 'asc' | 'desc'
  /** Where the page begins; null: at the beginning. */
  readonly cursor: Cursor | null
  readonly limit: number
}

function beyond({ at, id }: Cursor, { by, direction }: List): Where {
  const past = direction === 'asc' ? command.gt : command.lt
  return command.or([{ [by]: past(at) }, { [by]: at, _id: past(id) }])
}

/** The query of one page of a list. */
export function pageQuery(list: List): Find {
  const { where, by, direction, cursor, limit } = list
  return {
    where: cursor ? command.and([where, beyond(cursor, list)]) : where,
    orderBy: [
      [by, direction],
      ['_id', direction],
    ],
    limit,
  }
}

/** On the wire: `<ms>~<id>`; the contract's `page` has looked at its form. */
export function cursorOf(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const at = text.indexOf('~')
  return { at: Number(text.slice(0, at)), id: text.slice(at + 1) }
}

/** A list read one longer than asked for: what is shown, and where the next page begins; null: nowhere. */
export function pageOf<T extends Stored>(
  found: readonly T[],
  limit: number,
  at: (item: T) => number,
): { readonly shown: readonly T[]; readonly next: string | null } {
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { shown, next: last ? `${at(last)}~${last._id}` : null }
}
