import { parseJson } from '@/core/json'
import type { LawKind } from '../api'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `parameter:440800-x-2025-01-01` and `parameter:440800-x` are of one series. */
const series = (id: string): string => id.replace(/-\d{4}(-\d{2}-\d{2})?$/, '')

/**
 * The text a successor begins with: what is there now, under an id of its own, from `day` (YYYY-MM-DD) on, naming what it takes
 * the place of. A figure's own number, period and source are left to be filled in: last year's must not pass for this year's.
 * A text that cannot be read begins empty.
 */
export function successorText(kind: LawKind, text: string, day: string): string {
  const json = parseJson(text)
  if (!isObject(json)) return ''
  const before = typeof json['_id'] === 'string' ? json['_id'] : ''
  const base = { ...json, _id: `${series(before)}-${day}`, revision: 1 }
  const next =
    kind === 'standard'
      ? { ...base, from: day, to: null, supersedes: before, number: '', source: '' }
      : { ...base, period: null, inUse: { from: day, to: null }, status: 'missing', value: null, source: '' }
  return JSON.stringify(next, null, 2)
}

/** A standard with nothing in it yet, in the shape that is asked for. */
export function emptyText(kind: LawKind, area: string, day: string): string {
  const base = { _id: '', schema: 1, revision: 1, title: '', area }
  const json =
    kind === 'standard'
      ? { ...base, number: '', from: day, to: null, status: 'provisional', source: '', facts: [], tests: [] }
      : {
          ...base,
          indicator: '',
          period: null,
          inUse: { from: day, to: null },
          status: 'provisional',
          value: null,
          unit: 'fen/year/person',
          source: '',
        }
  return JSON.stringify(json, null, 2)
}
