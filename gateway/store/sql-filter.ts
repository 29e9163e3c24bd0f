import { isOperators } from './filter'
import { isScalar, keyOf, typeBounds, type Scalar } from './key'
import { keySql } from './schema'
import { isFields, type Fields, type Value } from './types'

/** A condition in SQL that lets through at least what the filter matches; exactly that when `exact`. */
export interface SqlFilter {
  readonly where: string
  readonly params: string[]
  readonly exact: boolean
  /** The id, when the filter asks for exactly one. */
  readonly id: string | null
  readonly usesIndex: boolean
}

interface Part {
  readonly sql: string | null
  readonly exact: boolean
}

const NOTHING: Part = { sql: null, exact: false }
const FALSE: Part = { sql: 'false', exact: true }

class Builder {
  readonly params: string[] = []
  usesIndex = false

  constructor(private readonly indexed: ReadonlySet<string>) {}

  private param(value: string): string {
    this.params.push(value)
    return `$${this.params.length}::text`
  }

  private key(value: string): string {
    return `decode(${this.param(value)}, 'hex')`
  }

  filter(filter: Fields): Part {
    return this.all(Object.entries(filter).map(([name, operand]) => this.entry(name, operand)))
  }

  private all(parts: readonly Part[]): Part {
    const sql = parts.flatMap((part) => (part.sql === null ? [] : [part.sql]))
    const exact = parts.every((part) => part.exact)
    return { sql: sql.length === 0 ? null : sql.join(' AND '), exact }
  }

  private entry(name: string, operand: Value): Part {
    if (name === '$and' && Array.isArray(operand))
      return this.all(operand.filter(isFields).map((part) => this.filter(part)))
    if (name === '$or' && Array.isArray(operand)) return this.any(operand.filter(isFields))
    if (name !== '_id' && !this.indexed.has(name)) return NOTHING
    if (!isFields(operand) || !isOperators(operand)) return this.condition(name, '$eq', operand)
    return this.all(Object.entries(operand).map(([operator, value]) => this.condition(name, operator, value)))
  }

  private any(filters: readonly Fields[]): Part {
    const parts = filters.map((filter) => this.filter(filter))
    if (parts.some((part) => part.sql === null)) return NOTHING
    return {
      sql: `(${parts.map((part) => `(${part.sql})`).join(' OR ')})`,
      exact: parts.every((part) => part.exact),
    }
  }

  private condition(path: string, operator: string, operand: Value): Part {
    if (operator === '$in' && Array.isArray(operand)) {
      if (!operand.every(isScalar)) return NOTHING
      if (operand.length === 0) return FALSE
      return this.found({
        sql: `(${operand.map((value) => this.equal(path, value)).join(' OR ')})`,
        exact: true,
      })
    }
    if (!isScalar(operand)) return NOTHING
    if (operator === '$eq') return this.found({ sql: this.equal(path, operand), exact: true })
    const sign = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }[operator]
    return sign === undefined ? NOTHING : this.found(this.range(path, sign, operand))
  }

  private found(part: Part): Part {
    this.usesIndex = true
    return part
  }

  private equal(path: string, value: Scalar): string {
    if (path !== '_id') return `${keySql(path)} = ${this.key(keyOf(value))}`
    return typeof value === 'string' ? `_id = ${this.param(value)}` : 'false'
  }

  private range(path: string, sign: string, value: Scalar): Part {
    if (value === null) return sign.length === 2 ? { sql: this.equal(path, null), exact: true } : FALSE
    if (path === '_id')
      return typeof value === 'string' ? { sql: `_id ${sign} ${this.param(value)}`, exact: true } : FALSE
    const key = keySql(path)
    const bounds = typeBounds(value)
    const other = sign.startsWith('>') ? `< ${this.key(bounds.after)}` : `>= ${this.key(bounds.first)}`
    return { sql: `(${key} ${sign} ${this.key(keyOf(value))} AND ${key} ${other})`, exact: true }
  }
}

const idOf = (filter: Fields): string | null => {
  const asked = filter['_id']
  const id = isFields(asked) && Object.keys(asked).length === 1 ? asked['$eq'] : asked
  return typeof id === 'string' ? id : null
}

/** Only `_id` and declared indexes are asked of SQL; the rest is decided by the matcher. */
export function sqlFilterOf(filter: Fields, indexed: ReadonlySet<string>): SqlFilter {
  const builder = new Builder(indexed)
  const part = builder.filter(filter)
  return {
    where: part.sql ?? 'true',
    params: builder.params,
    exact: part.exact,
    id: idOf(filter),
    usesIndex: builder.usesIndex,
  }
}
