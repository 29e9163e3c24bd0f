import { isFields, type Value } from './types'

type Comparable = Value | undefined

/** MongoDB's order of types: missing and null, numbers, strings, objects, arrays, booleans, dates, patterns. */
export function typeRank(value: Comparable): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (typeof value === 'boolean') return 6
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 7
  return value instanceof RegExp ? 8 : 4
}

const sign = (difference: number): number => (difference < 0 ? -1 : difference > 0 ? 1 : 0)

/** UTF-16 units put surrogates below U+E000; code points (and UTF-8 bytes) put them above. */
const codePointWeight = (unit: number): number =>
  unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit

/** Order of UTF-8 bytes, as MongoDB and PostgreSQL's "C" collation have it. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return sign(codePointWeight(left) - codePointWeight(right))
  }
  return sign(a.length - b.length)
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i], b[i])
    if (order !== 0) return order
  }
  return sign(a.length - b.length)
}

/** Field by field in name order (jsonb does not keep the order of writing): type, then name, then value. */
function compareFields(a: { [field: string]: Value }, b: { [field: string]: Value }): number {
  const left = Object.keys(a).sort(compareStrings)
  const right = Object.keys(b).sort(compareStrings)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, nameB] = [left[i] ?? '', right[i] ?? '']
    const order =
      sign(typeRank(a[nameA]) - typeRank(b[nameB])) ||
      compareStrings(nameA, nameB) ||
      compare(a[nameA], b[nameB])
    if (order !== 0) return order
  }
  return sign(left.length - right.length)
}

/** Total order of values, MongoDB's. Missing equals null. */
export function compare(a: Comparable, b: Comparable): number {
  const byType = sign(typeRank(a) - typeRank(b))
  if (byType !== 0) return byType
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (a instanceof Date && b instanceof Date) return sign(a.getTime() - b.getTime())
  if (a instanceof RegExp && b instanceof RegExp) return compareStrings(String(a), String(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isFields(a) && isFields(b)) return compareFields(a, b)
  return sign(Number(a) - Number(b))
}

/** Same type and same value. */
export const isSame = (a: Comparable, b: Comparable): boolean => compare(a, b) === 0
