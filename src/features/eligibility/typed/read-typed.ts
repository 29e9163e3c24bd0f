import { UNKNOWN, type Period } from '@/core/eligibility/facts'
import { NONE, type NoneOrUnknown } from './none'
import type { Typed, TypedAmount, TypedItem, TypedPlain } from './typed'

type Kept = Record<string, unknown>

export const isRecord = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads what was kept, also by an older program; null when it is not something we wrote. */
export function readTyped(raw: unknown): Typed | null {
  return isRecord(raw) && raw['is'] === 'list' ? readList(raw) : readPlain(raw)
}

function readPlain(raw: unknown): TypedPlain | null {
  if (!isRecord(raw)) return null
  const { is, code, codes, text, rows } = raw
  const unsure = raw['unsure'] === true
  if (is === 'one') return typeof code === 'string' ? { is, code } : null
  if (is === 'many' && Array.isArray(codes)) return { is, codes: codes.filter(isText) }
  if (is === 'number') return isText(text) ? { is, text, unsure } : null
  if (is === 'date') {
    const { year, month, day } = raw
    return isText(year) && isText(month) && isText(day) ? { is, year, month, day, unsure } : null
  }
  if (is !== 'money' || !Array.isArray(rows)) return null
  const read = rows.map(readAmount).filter((row) => row !== null)
  return read.length === rows.length ? { is, rows: read } : null
}

const isText = (value: unknown): value is string => typeof value === 'string'

const PERIODS: readonly Period[] = ['week', 'fortnight', 'month', 'season', 'halfYear', 'year', 'window']

export const isPeriod = (value: unknown): value is Period => PERIODS.some((period) => period === value)

function readAmount(raw: unknown): TypedAmount | null {
  if (!isRecord(raw)) return null
  const { text, per, unsure } = raw
  return isText(text) && isPeriod(per) ? { text, per, unsure: unsure === true } : null
}

function readList({ items, none }: Kept): Typed | null {
  if (!Array.isArray(items)) return null
  const read = items.map(readItem).filter((item) => item !== null)
  const said: NoneOrUnknown | null = none === NONE || none === UNKNOWN ? none : null
  return read.length === items.length ? { is: 'list', items: read, none: said } : null
}

function readItem(raw: unknown): TypedItem | null {
  if (!isRecord(raw) || !Array.isArray(raw['has']) || !isRecord(raw['fields'])) return null
  const fields: Record<string, TypedPlain> = {}
  for (const [id, kept] of Object.entries(raw['fields'])) {
    const typed = readPlain(kept)
    if (typed !== null) fields[id] = typed
  }
  return { has: raw['has'].filter(isText), fields }
}
