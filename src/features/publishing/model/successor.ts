import { levelOf } from '@/core/directory/area-code'
import { parseJson } from '@/core/json'
import type { LawKind } from '../api'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `parameter:440800-x-2025-01-01` and `parameter:440800-x` are of one series. */
const series = (id: string): string => id.replace(/-\d{4}(-\d{2}-\d{2})?$/, '')

/**
 * The text a successor begins with: what is there now, under an id of its own, from `day` (YYYY-MM-DD) on, naming what it takes
 * the place of. A figure's own number, period and source are left to be filled in, and what was noted of the one before
 * stays with it: last year's must not pass for this year's.
 * A text that cannot be read begins empty.
 */
export function successorText(kind: LawKind, text: string, day: string): string {
  const json = parseJson(text)
  if (!isObject(json)) return ''
  const before = typeof json['_id'] === 'string' ? json['_id'] : ''
  const { note: _note, ...said } = json
  const base = { ...said, _id: `${series(before)}-${day}`, revision: 1 }
  const next =
    kind === 'standard'
      ? { ...base, from: day, to: null, supersedes: before, number: '', source: '' }
      : { ...base, period: null, inUse: { from: day, to: null }, status: 'missing', value: null, source: '' }
  return JSON.stringify(next, null, 2)
}

const LOCAL = [
  'facts',
  'parameters',
  'figures',
  'tests',
  'hardship',
  'limit',
  'grades',
  'amounts',
  'terms',
  'basis',
] as const

/**
 * The text of an area's own standard, begun from that of an area around it: how it reckons, not whom it lists. It takes nobody's
 * place, and its name, number and source are its own to write. '' of what cannot be read.
 */
export function localText(text: string, area: string, day: string): string {
  const json = parseJson(text)
  if (!isObject(json)) return ''
  const head = { _id: `standard:${area}-${day}`, schema: 1, revision: 1, title: '', number: '', area }
  const rules: Record<string, unknown> = {}
  for (const name of LOCAL) if (json[name] !== undefined) rules[name] = json[name]
  const next = { ...head, from: day, to: null, status: 'provisional', source: '', ...rules }
  return JSON.stringify(next, null, 2)
}

const LEVELS: Readonly<Record<string, string>> = {
  province: 'province',
  city: 'prefecture',
  county: 'county',
}

/** What an area may make of a standard of an area around it. */
export type Leeway =
  /** The standard itself sets a floor for such areas: they set their own, not below it. */
  | 'floor'
  /** It has a means test; whether this area may have its own is for another document to say. */
  | 'ask'
  /** It lists matters or people only: nothing to begin from. */
  | 'none'

export function leewayOf(kind: LawKind, text: string, area: string): Leeway {
  const json = parseJson(text)
  if (kind !== 'standard' || !isObject(json)) return 'none'
  const level = LEVELS[levelOf(area) ?? '']
  const floors: readonly unknown[] = Array.isArray(json['floors']) ? json['floors'] : []
  const binds = (floor: unknown) =>
    isObject(floor) && Array.isArray(floor['binds']) && floor['binds'].some((one) => one === level)
  if (floors.some(binds)) return 'floor'
  return json['hardship'] === undefined ? 'none' : 'ask'
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
