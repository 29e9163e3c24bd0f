import type { Bound } from '../bind'
import { NATION, type Day, type StandardDocument } from '../document'
import { PLACE, type Facts } from '../facts'
import { questionOf } from '../interview'
import { areasAround, loadLibrary, type Library } from '../library'
import { placeName } from '../places'
import { effectOf, type Effect, type Names, type RoundedEffect } from './effect'
import { examplesOf, type Example } from './examples'
import { judgeOf, type Judge } from './judge'
import { beginOf, lawWith, lawWithout, type LawDocuments, type Piece } from './law-with'
import { population, type Settlement } from './population'
import { rounded } from './rounded'

/** What a draft would change. */
export interface Preview {
  /** The day both laws are of. */
  readonly date: Day
  /** Made-up people, by the seed. */
  readonly synthetic: Effect
  /** Checks kept without identity, of the draft's area: to the nearest ten. */
  readonly keptChecks: RoundedEffect
  readonly examples: readonly Example[]
  readonly seed: number
}

export interface Wanted {
  /** null: the draft's first day. */
  readonly date: Day | null
  readonly seed: number
  /** How many made-up people; 3,000 take well under a second on a server. */
  readonly size: number
  readonly kept: readonly Facts[]
}

const EXAMPLES = 6

/**
 * The law of a day with a draft in it against the law without it. null: the draft does not compile with the law around it, so
 * that nothing can be said.
 */
export function previewOf(law: LawDocuments, piece: Piece, wanted: Wanted): Preview | null {
  const { document } = piece
  const { seed, size, kept } = wanted
  const date = wanted.date ?? beginOf(document)
  const library = loadLibrary(lawWith(law, piece))
  const [before, after] = [judgeOf(loadLibrary(lawWithout(law, piece)), date), judgeOf(library, date)]
  const settlements = settlementsOf(library, document.area, [before, after])
  if (!('indicator' in document) && !isSound(document, date, settlements)) return null
  const names = namesOf(library, settlements)
  const people = population(seed, size, { settlements, date })
  const here = kept.filter(
    ({ [PLACE]: place }) => typeof place === 'string' && isWithin(place, document.area),
  )
  return {
    date,
    synthetic: effectOf(before, after, people, names),
    keptChecks: rounded(effectOf(before, after, here, names)),
    examples: examplesOf(before, after, people, { names, most: EXAMPLES }),
    seed,
  }
}

const isWithin = (code: string, area: string): boolean => areasAround(code).indexOf(area) >= 0

/** A document in force that was left out of the law did not compile. */
function isSound(
  { _id, from, to, lists, hardship }: StandardDocument,
  date: Day,
  settlements: readonly Settlement[],
) {
  if (date < from || (to !== null && to < date)) return true
  if (lists === undefined && hardship === undefined) return true
  return settlements.some(({ laws }) =>
    laws.some(({ standard }) =>
      standard.documents.some(
        (one) => one._id === _id && (hardship === undefined || one.hardship !== undefined),
      ),
    ),
  )
}

/** Where people of an area live: its smallest named places, as many in each. No figure of how many there are is known to us. */
function settlementsOf(library: Library, area: string, judges: readonly Judge[]): readonly Settlement[] {
  const named = library.standards.reduce<readonly string[]>(
    (all, { places = [] }) => [...all, ...places.map(({ code }) => code)],
    [],
  )
  const within = named.filter((code, at) => isWithin(code, area) && named.indexOf(code) === at)
  const leaves = within.filter((code) => !within.some((other) => other !== code && isWithin(other, code)))
  const areas = leaves.length > 0 || area === NATION ? leaves : [area]
  return areas.map((code) => ({ area: code, weight: 1, laws: lawsAt(judges, code) }))
}

const lawsAt = (judges: readonly Judge[], area: string): readonly Bound[] =>
  judges.map(({ boundAt }) => boundAt(area)).filter((bound) => bound !== null)

function namesOf(library: Library, settlements: readonly Settlement[]): Names {
  const laws = settlements[0]?.laws ?? []
  const standard = laws[laws.length - 1]?.standard
  const options = standard === undefined ? [] : (questionOf(standard, 'matter')?.options ?? [])
  return {
    place: (code) => placeName(library, code) ?? code,
    matter: (code) => options.find((one) => one.code === code)?.label ?? code,
  }
}
