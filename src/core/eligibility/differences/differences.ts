import { parseJson } from '../../json'
import type { ParameterDocument, StandardDocument } from '../document'
import { readParameter, readStandard } from '../read/standard'
import { parameterRows } from './parameter-rows'
import type { Row } from './rows'
import { standardRows } from './standard-rows'

/** One thing two versions say differently; null: the one says nothing of it. */
export interface Difference {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** What is around two parameters: standards name their indicator and their place. */
export type Around = readonly StandardDocument[]

/**
 * What differs between two standards, or two parameters, in sentences; empty where they say the same. `before` null: it is
 * the first of its kind, and everything it says is told. Ids and revisions are not told: they say nothing to a reader.
 */
export function differencesOf(
  before: StandardDocument | ParameterDocument | null,
  after: StandardDocument | ParameterDocument,
  around: Around = [],
): readonly Difference[] {
  return compare(before === null ? [] : rowsOf(before, around), rowsOf(after, around))
}

/**
 * The same for two texts as a draft keeps them, right or wrong. A text that cannot be read, or is read as the wrong kind,
 * gives no difference: what is wrong with it is told by its issues.
 */
export function differencesOfTexts(
  kind: 'standard' | 'parameter',
  before: string | null,
  after: string,
  around: Around = [],
): readonly Difference[] {
  const old = before === null ? null : readText(kind, before)
  const now = readText(kind, after)
  return now === null || (before !== null && old === null) ? [] : differencesOf(old, now, around)
}

function readText(kind: 'standard' | 'parameter', text: string): StandardDocument | ParameterDocument | null {
  const json = parseJson(text)
  const read = kind === 'standard' ? readStandard(json) : readParameter(json)
  return read.ok ? read.value : null
}

function rowsOf(document: StandardDocument | ParameterDocument, around: Around): Row[] {
  if (!('indicator' in document)) return standardRows(document)
  const indicators = around.reduce<NonNullable<StandardDocument['parameters']>>(
    (all, { parameters = [] }) => [...all, ...parameters],
    [],
  )
  const place = (code: string) => {
    const named = around.find(({ places = [] }) => places.some((one) => one.code === code))
    return named?.places?.find((one) => one.code === code)?.name ?? code
  }
  return parameterRows(document, indicators.find(({ id }) => id === document.indicator) ?? null, place)
}

/** In the order of the new one; what is gone stands behind what it stood behind before. */
function compare(before: readonly Row[], after: readonly Row[]): Difference[] {
  const old = new Map(before.map((row) => [row.key, row]))
  const now = new Map(after.map((row) => [row.key, row]))
  const order = after.map(({ key }) => key)
  before.forEach(({ key }, at) => {
    if (now.has(key)) return
    const behind = at === 0 ? -1 : order.indexOf(before[at - 1]?.key ?? '')
    order.splice(behind + 1, 0, key)
  })
  return order
    .filter((key) => old.get(key)?.text !== now.get(key)?.text)
    .map((key) => ({
      what: now.get(key)?.what ?? old.get(key)?.what ?? key,
      before: old.get(key)?.text ?? null,
      after: now.get(key)?.text ?? null,
    }))
}
