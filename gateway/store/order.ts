import { compare } from './compare'
import { leavesOf, stepsOf } from './paths'
import { keySql } from './schema'
import { type Fields, type Order, type Value } from './types'

/** Empty arrays come before null. */
const EMPTY = Symbol('empty array')
type SortValue = Value | undefined | typeof EMPTY

/** Of several values the least counts when ascending, the greatest when descending. */
function sortValue(document: Fields, path: string, direction: 1 | -1): SortValue {
  const values = leavesOf(document, stepsOf(path)).flatMap((leaf): SortValue[] =>
    Array.isArray(leaf) ? (leaf.length === 0 ? [EMPTY] : leaf) : [leaf],
  )
  return values.reduce<SortValue>(
    (best, value, i) => (i === 0 || compareSortValues(value, best) * direction < 0 ? value : best),
    undefined,
  )
}

function compareSortValues(a: SortValue, b: SortValue): number {
  if (a === EMPTY || b === EMPTY) return Number(b === EMPTY) - Number(a === EMPTY)
  return compare(a, b)
}

const lastDirection = (order: Order): 1 | -1 => order[order.length - 1]?.[1] ?? 1

/** Sorts as MongoDB does; ties by `_id`, so that paging is stable. */
export function sorted<T extends Fields>(documents: readonly T[], order: Order): T[] {
  const rows = documents.map((document) => ({
    document,
    keys: order.map(([path, direction]) => sortValue(document, path, direction)),
  }))
  rows.sort((a, b) => {
    for (const [i, [, direction]] of order.entries()) {
      const difference = compareSortValues(a.keys[i], b.keys[i]) * direction
      if (difference !== 0) return difference
    }
    return compare(a.document['_id'], b.document['_id']) * lastDirection(order)
  })
  return rows.map((row) => row.document)
}

/**
 * The same order in SQL, or null when SQL cannot have it exactly: only `_id` and indexed fields, which hold
 * single values. Without an order but with an index at work, `_id || ''` keeps the planner on that index.
 */
export function orderSql(order: Order, indexed: ReadonlySet<string>, usesIndex: boolean): string | null {
  if (order.length === 0) return usesIndex ? "_id || ''" : '_id'
  if (!order.every(([path]) => path === '_id' || indexed.has(path))) return null
  const word = (direction: 1 | -1) => (direction === 1 ? 'ASC' : 'DESC')
  const terms = order.map(
    ([path, direction]) => `${path === '_id' ? '_id' : keySql(path)} ${word(direction)}`,
  )
  return [...terms, `_id ${word(lastDirection(order))}`].join(', ')
}
