import { bind } from '../bind'
import { compile } from '../compile/compile'
import type { Outcome } from '../decision'
import type { Day, ParameterDocument, StandardDocument } from '../document'
import { decide, outcomeFor } from '../evaluate'
import { handlingArea, type Facts } from '../facts'
import { loadLibrary, selectStandard } from '../library'
import { makeReceipt, type Receipt } from '../receipt'
import { parameterOf, standardOf, type Archive } from './archive'

export interface Recomputed {
  /** null: something is lacking, or the versions do not fit together. */
  readonly outcome: Outcome | null
  /** Versions of standards, and ids of parameters, that nobody here has. */
  readonly lacking: readonly string[]
}

/** The outcome by the versions a receipt names, on its day and at its place. */
export function recompute(archive: Archive, receipt: Receipt, facts: Facts): Recomputed {
  const { date, area } = receipt
  const standards: StandardDocument[] = []
  const parameters: ParameterDocument[] = []
  const lacking: string[] = []
  for (const version of receipt.standards) {
    const found = standardOf(archive, version)
    if (found === null) lacking.push(version)
    else standards.push(found)
  }
  for (const used of receipt.parameters) {
    const found = parameterOf(archive, used)
    if (found !== null) parameters.push({ ...found, inUse: { from: date, to: null } })
    else if (used.value !== null) lacking.push(used.id)
  }
  const compiled = compile(standards)
  if (lacking.length > 0 || !compiled.ok || standards.length === 0) return { outcome: null, lacking }
  return { outcome: outcomeFor(bind(compiled.value, parameters, { area, date }), facts), lacking }
}

/** What the law of a day makes of the same answers, with a receipt of its own; null: no law of the nation is there for the day. */
export function receiptOf(
  law: Pick<Archive, 'standards' | 'parameters'>,
  facts: Facts,
  date: Day,
  hash: (text: string) => string,
): Receipt | null {
  const library = loadLibrary(law)
  const place = { area: handlingArea(facts), date }
  const standard = selectStandard(library, place)
  return standard === null
    ? null
    : makeReceipt(decide(bind(standard, library.parameters, place), facts), facts, hash)
}
