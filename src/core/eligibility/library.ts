import { compile, type Standard } from './compile/compile'
import type { LoadIssue } from './compile/issue'
import { NATION, type ParameterDocument, type StandardDocument } from './document'
import { latest } from './latest'
import { inForce } from './parameters'
import type { Place } from './bind'
import { readParameter, readStandard } from './read/standard'

/** Every standard and parameter a phone or a function has, of all days. */
export interface Library {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
  /** What could not be read, with place and sentence. The rest still works. */
  readonly refused: readonly LoadIssue[]
  /** Compiled selections, by the documents in them. */
  readonly compiled: Map<string, Standard>
  /** Which question followed which answers: the interview is replayed at every answer. */
  readonly asked: Map<string, string | null>
}

/** Takes JSON of unknown origin: bundled, from the server, or imported. Of one id the highest revision counts. */
export function loadLibrary(json: {
  standards: readonly unknown[]
  parameters: readonly unknown[]
}): Library {
  const refused: LoadIssue[] = []
  const standards: StandardDocument[] = []
  const parameters: ParameterDocument[] = []
  for (const one of json.standards) {
    const read = readStandard(one)
    if (read.ok) standards.push(read.value)
    else refused.push(...read.error)
  }
  for (const one of json.parameters) {
    const read = readParameter(one)
    if (read.ok) parameters.push(read.value)
    else refused.push(...read.error)
  }
  return {
    standards: latest(standards),
    parameters: latest(parameters),
    refused,
    compiled: new Map(),
    asked: new Map(),
  }
}

/** The areas that contain `area`, widest first: nation, province, city, county. */
export function areasAround(area: string | null): string[] {
  const levels = area === null ? [] : [`${area.slice(0, 2)}0000`, `${area.slice(0, 4)}00`, area]
  return [NATION, ...levels].filter((one, at, all) => all.indexOf(one) === at)
}

/**
 * The law of a place and day, compiled once: the nation's frame, the lists of every area around,
 * and the means test of county before city before province, then of what started last.
 * null: no law of the nation is in our data for that day. A document that does not compile is left out;
 * a means test left out makes hardship not known, never another area's.
 */
export function selectStandard(library: Library, { area, date }: Place): Standard | null {
  const documents = documentsFor(library.standards, area, date)
  if (!documents.some((one) => one.area === NATION)) return null
  const key = documents.map((one) => `${one._id}@${one.revision}`).join(' ')
  const before = library.compiled.get(key)
  if (before !== undefined) return before
  const standard = compileSound(documents)
  if (standard !== null) library.compiled.set(key, standard)
  return standard
}

/** In the order they are compiled: widest area first, the deciding means test last. Trials of the format never are. */
export function documentsFor(
  standards: readonly StandardDocument[],
  area: string | null,
  date: string,
): StandardDocument[] {
  const chosen: StandardDocument[] = []
  let means: StandardDocument | undefined
  for (const around of areasAround(area)) {
    const here = standards
      .filter((one) => one.example !== true && one.area === around && inForce(one, date))
      .sort((a, b) => (a.from < b.from ? 1 : -1))
    const lists = here.find((one) => one.lists !== undefined)
    if (lists !== undefined) chosen.push(lists)
    means = here.find((one) => one.hardship !== undefined) ?? means
  }
  return means === undefined ? chosen : [...chosen.filter((one) => one !== means), means]
}

/** What does not compile is dropped, most local first; with it every means test, lest another area's decide. */
function compileSound(documents: readonly StandardDocument[]): Standard | null {
  const compiled = compile(documents)
  if (compiled.ok) return compiled.value
  const rest = documents.slice(0, -1).map(({ hardship: _hardship, ...document }) => document)
  return rest.length > 0 ? compileSound(rest) : null
}
