import type { Period } from '@/core/eligibility/facts'
import { isMoneyKind, type MoneyKind } from './kinds'

/** An answer as a person is making it: it becomes an answer of the law only on 继续. */
export type Typed =
  | { readonly is: 'one'; readonly code: string }
  | { readonly is: 'many'; readonly codes: readonly string[] }
  | { readonly is: 'number'; readonly text: string; readonly unsure: boolean }
  | { readonly is: 'money'; readonly way: MoneyWay; readonly rows: readonly TypedMoney[] }

/** `kinds`: where it comes from, one row each. `total`: one sum for the whole household. */
export type MoneyWay = 'kinds' | 'total'

export interface TypedMoney {
  readonly kind: MoneyKind
  readonly text: string
  readonly per: Period
  readonly unsure: boolean
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads what was kept; null when it is not something we wrote. */
export function readTyped(raw: unknown): Typed | null {
  if (!isObject(raw)) return null
  const { is, code, codes, text, unsure, way, rows } = raw
  if (is === 'one') return typeof code === 'string' ? { is, code } : null
  if (is === 'many' && Array.isArray(codes)) {
    return { is, codes: codes.filter((one): one is string => typeof one === 'string') }
  }
  if (is === 'number') return typeof text === 'string' ? { is, text, unsure: unsure === true } : null
  if (is === 'money' && (way === 'kinds' || way === 'total') && Array.isArray(rows)) {
    const read = rows.map(readRow).filter((row) => row !== null)
    return read.length === rows.length ? { is, way, rows: read } : null
  }
  return null
}

function readRow(raw: unknown): TypedMoney | null {
  if (!isObject(raw)) return null
  const { kind, text, per, unsure } = raw
  if (!isMoneyKind(kind) || typeof text !== 'string') return null
  if (per !== 'month' && per !== 'halfYear' && per !== 'year') return null
  return { kind, text, per, unsure: unsure === true }
}
