import { bind } from '../bind'
import { compile, type Standard } from '../compile/compile'
import type { Outcome } from '../decision'
import type { Day, ParameterDocument, StandardDocument } from '../document'
import { decide } from '../evaluate'
import { handlingArea, PLACE, type Facts } from '../facts'
import { areasAround, loadLibrary, selectStandard } from '../library'
import { makeReceipt, type Receipt } from '../receipt'
import { isKnown, parameterOf, standardOf, type Archive } from './archive'

export interface Recomputed {
  /** null: something is lacking or unlike, or the versions do not fit together. */
  readonly outcome: Outcome | null
  /** Versions of standards, and ids of parameters, of documents that nobody here has. */
  readonly lacking: readonly string[]
  /** Ids of documents that are here, but never were as the receipt has them; `place` where the answers name another. */
  readonly unlike: readonly string[]
}

interface Found {
  readonly standards: StandardDocument[]
  readonly parameters: ParameterDocument[]
  readonly lacking: string[]
  readonly unlike: string[]
}

/** The outcome by the versions a receipt names, on its day and at its place. */
export function recompute(archive: Archive, receipt: Receipt, facts: Facts): Recomputed {
  const found: Found = { standards: [], parameters: [], lacking: [], unlike: [] }
  if (handlingArea(facts) !== receipt.area) found.unlike.push(PLACE)
  findStandards(archive, receipt, found)
  findParameters(archive, receipt, found)
  const { standards, lacking, unlike } = found
  const compiled = compile(standards)
  if (lacking.length > 0 || unlike.length > 0 || !compiled.ok || standards.length === 0)
    return { outcome: null, lacking, unlike }
  return judged(archive, receipt, facts, { ...found, standard: compiled.value })
}

function findStandards(archive: Archive, { standards, area, date }: Receipt, found: Found): void {
  for (const version of standards) {
    const id = version.slice(0, version.lastIndexOf('@'))
    const one = standardOf(archive, version)
    if (one !== null && one.from <= date && areasAround(area).includes(one.area)) found.standards.push(one)
    else if (isKnown(archive, id)) found.unlike.push(id)
    else found.lacking.push(version)
  }
}

function findParameters(archive: Archive, { parameters, date }: Receipt, found: Found): void {
  for (const used of parameters) {
    const one = parameterOf(archive, used)
    if (one !== null) found.parameters.push({ ...one, inUse: { from: date, to: null } })
    else if (used.value !== null) (isKnown(archive, used.id) ? found.unlike : found.lacking).push(used.id)
  }
}

/** The figures the standards ask for must be those the receipt names, no more and no fewer. */
function judged(
  archive: Archive,
  receipt: Receipt,
  facts: Facts,
  { standard, parameters }: { readonly standard: Standard; readonly parameters: ParameterDocument[] },
): Recomputed {
  const { area, date } = receipt
  const again = makeReceipt(decide(bind(standard, parameters, { area, date }), facts), facts, () => '')
  const [named, used] = [figuresOf(archive, receipt), figuresOf(archive, again)]
  const unlike = [...named.filter(isNotIn(used)), ...used.filter(isNotIn(named))].map(({ id }) => id)
  return { outcome: unlike.length === 0 ? again.outcome : null, lacking: [], unlike: [...new Set(unlike)] }
}

interface Figure {
  readonly id: string
  readonly said: string
}

/** Each figure as one text. One that is missing goes by what it measures: its document may not be there either. */
const figuresOf = ({ parameters, approved }: Archive, receipt: Receipt): Figure[] =>
  receipt.parameters.map(({ id, value, status }) => {
    if (value !== null) return { id, said: `${id} ${value} ${status}` }
    const one = [...parameters, ...approved].find(({ _id }) => _id === id)
    return { id, said: one !== undefined && 'indicator' in one ? one.indicator : id }
  })

const isNotIn =
  (figures: readonly Figure[]) =>
  ({ said }: Figure): boolean =>
    !figures.some((one) => one.said === said)

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
