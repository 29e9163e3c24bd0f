import { addDays } from '../../time/day'
import type { Day, ParameterDocument, StandardDocument } from '../document'
import { publishedOf, type Published } from '../publish/series'

/** The law of all days, as documents. */
export interface LawDocuments {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
}

/** A draft that can be read. `cut`: what its approval ended, and the day that one would have ended; null: not approved yet. */
export interface Piece {
  readonly document: StandardDocument | ParameterDocument
  readonly cut: { readonly id: string; readonly to: Day | null } | null
}

const isParameter = (one: StandardDocument | ParameterDocument): one is ParameterDocument =>
  'indicator' in one

/** The first day a document decides. */
export const beginOf = (document: StandardDocument | ParameterDocument): Day => publishedOf(document).from

/** The law as it would be without a piece of it: what its approval ended goes on to its own end. */
export function lawWithout({ standards, parameters }: LawDocuments, { document, cut }: Piece): LawDocuments {
  const others = (one: { readonly _id: string }) => one._id !== document._id
  const restored = (id: string): boolean => cut !== null && cut.id === id
  return {
    standards: standards
      .filter(others)
      .map((one) => (restored(one._id) ? { ...one, to: cut?.to ?? null } : one)),
    parameters: parameters
      .filter(others)
      .map((one) => (restored(one._id) ? { ...one, inUse: { ...one.inUse, to: cut?.to ?? null } } : one)),
  }
}

/** The law with a piece of it approved: what it takes the place of, by its series or by name, ends the day before. */
export function lawWith(law: LawDocuments, piece: Piece): LawDocuments {
  const { document } = piece
  const { standards, parameters } = lawWithout(law, piece)
  const next = publishedOf(document)
  const eve = addDays(next.from, -1)
  const gives = (one: Published) => one.from <= eve && (one.to === null || one.to > eve)
  const ends = (one: StandardDocument | ParameterDocument) => {
    const before = publishedOf(one)
    const named = !isParameter(document) && document.supersedes === one._id
    return gives(before) && (named || before.series.some((name) => next.series.indexOf(name) >= 0))
  }
  const ended = {
    standards: standards.map((one) => (ends(one) ? { ...one, to: eve } : one)),
    parameters: parameters.map((one) => (ends(one) ? { ...one, inUse: { ...one.inUse, to: eve } } : one)),
  }
  return isParameter(document)
    ? { ...ended, parameters: [...ended.parameters, document] }
    : { ...ended, standards: [...ended.standards, document] }
}
