import { isOperators } from './filter'
import { isScalar, keyOf, typeBounds, type Scalar } from './key'
import { keySql } from './schema'
import { isFields, type Fields, type Value } from './types'

/** A condition in SQL that lets through at least what the filter matches; exactly that when `exact`. */
export interface SqlFilter {
  readonly where: string
  readonly params: readonly string[]
  readonly exact: boolean
  /** The id, when the filter asks for exactly one. */
  readonly id: string | null
  readonly usesIndex: boolean
}

type Bind = (value: string) => string

/** A part writes itself when it is known to be used, so that parameters and places agree. */
interface Part {
  readonly write: ((bind: Bind) => string) | null
  readonly exact: boolean
}

const NOTHING: Part = { write: null, exact: false }
const FALSE: Part = { write: () => 'false', exact: true }

const exactly = (write: (bind: Bind) => string): Part => ({ write, exact: true })
const key = (bind: Bind, hex: string): string => `decode(${bind(hex)}, 'hex')`

function allOf(parts: readonly Part[]): Part {
  const writers = parts.flatMap((part) => part.write ?? [])
  const exact = parts.every((part) => part.exact)
  if (writers.length === 0) return { write: null, exact }
  return { write: (bind) => writers.map((write) => write(bind)).join(' AND '), exact }
}

function anyOf(parts: readonly Part[]): Part {
  const writers = parts.flatMap((part) => part.write ?? [])
  if (writers.length < parts.length) return NOTHING
  return {
    write: (bind) => `(${writers.map((write) => `(${write(bind)})`).join(' OR ')})`,
    exact: parts.every((part) => part.exact),
  }
}

function equal(path: string, value: Scalar): Part {
  if (path !== '_id') return exactly((bind) => `${keySql(path)} = ${key(bind, keyOf(value))}`)
  return typeof value === 'string' ? exactly((bind) => `_id = ${bind(value)}`) : FALSE
}

/** Within the operand's type only; of null only what equals it. */
function range(path: string, sign: string, value: Scalar): Part {
  if (value === null) return sign.length === 2 ? equal(path, null) : FALSE
  if (path === '_id')
    return typeof value === 'string' ? exactly((bind) => `_id ${sign} ${bind(value)}`) : FALSE
  const { first, after } = typeBounds(value)
  const [other, bound] = sign.startsWith('>') ? ['<', after] : ['>=', first]
  return exactly((bind) => {
    const field = keySql(path)
    return `(${field} ${sign} ${key(bind, keyOf(value))} AND ${field} ${other} ${key(bind, bound)})`
  })
}

const SIGNS: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

function condition(path: string, operator: string, operand: Value): Part {
  if (operator === '$in' && Array.isArray(operand)) {
    if (!operand.every(isScalar)) return NOTHING
    return operand.length === 0 ? FALSE : anyOf(operand.filter(isScalar).map((value) => equal(path, value)))
  }
  if (!isScalar(operand)) return NOTHING
  if (operator === '$eq') return equal(path, operand)
  const sign = SIGNS[operator]
  return sign === undefined ? NOTHING : range(path, sign, operand)
}

function entry(name: string, operand: Value, indexed: ReadonlySet<string>): Part {
  const inner = () =>
    (Array.isArray(operand) ? operand : []).filter(isFields).map((part) => filterPart(part, indexed))
  if (name === '$and') return allOf(inner())
  if (name === '$or') return anyOf(inner())
  if (name !== '_id' && !indexed.has(name)) return NOTHING
  if (!isFields(operand) || !isOperators(operand)) return condition(name, '$eq', operand)
  return allOf(Object.entries(operand).map(([operator, value]) => condition(name, operator, value)))
}

const filterPart = (filter: Fields, indexed: ReadonlySet<string>): Part =>
  allOf(Object.entries(filter).map(([name, operand]) => entry(name, operand, indexed)))

function idOf(filter: Fields): string | null {
  const asked = filter['_id']
  const id = isFields(asked) && Object.keys(asked).length === 1 ? asked['$eq'] : asked
  return typeof id === 'string' ? id : null
}

/** Only `_id` and declared indexes are asked of SQL; the rest is decided by the matcher. */
export function sqlFilterOf(filter: Fields, indexed: ReadonlySet<string>): SqlFilter {
  const part = filterPart(filter, indexed)
  const params: string[] = []
  const bind: Bind = (value) => `$${params.push(value)}::text`
  const where = part.write?.(bind) ?? 'true'
  return { where, params, exact: part.exact, id: idOf(filter), usesIndex: part.write !== null }
}
