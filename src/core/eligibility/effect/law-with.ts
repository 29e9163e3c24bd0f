import type { Day, ParameterDocument, StandardDocument } from '../document'
import { addDays } from '../../time'

/** The law of all days, as documents. */
export interface LawDocuments {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
}

export type LawPiece =
  | { readonly kind: 'standard'; readonly document: StandardDocument }
  | { readonly kind: 'parameter'; readonly document: ParameterDocument }

/** The first day a piece of law decides. */
export const beginOf = (piece: LawPiece): Day =>
  piece.kind === 'standard' ? piece.document.from : piece.document.inUse.from

/** The law with a piece of it approved: what has its id is replaced, what it takes the place of ends the day before. */
export function lawWith(law: LawDocuments, piece: LawPiece): LawDocuments {
  const eve = addDays(beginOf(piece), -1)
  if (piece.kind === 'parameter') {
    const { document } = piece
    const rest = law.parameters.filter(({ _id }) => _id !== document._id)
    const ended = rest.map((one) =>
      precedes(one, document) ? { ...one, inUse: { ...one.inUse, to: eve } } : one,
    )
    return { ...law, parameters: [...ended, document] }
  }
  const { document } = piece
  const rest = law.standards.filter(({ _id }) => _id !== document._id)
  const ended = rest.map((one) =>
    one._id === document.supersedes && one.from <= eve && (one.to === null || one.to > eve)
      ? { ...one, to: eve }
      : one,
  )
  return { ...law, standards: [...ended, document] }
}

const precedes = (one: ParameterDocument, next: ParameterDocument): boolean =>
  one.indicator === next.indicator &&
  one.area === next.area &&
  one.inUse.from < next.inUse.from &&
  (one.inUse.to === null || one.inUse.to >= next.inUse.from)

/**
 * The law as it would be without a piece of it. Where the piece is in it already (the same id and revision), it is taken out and
 * what ended the day before it goes on; where another revision is in it, that one stands.
 */
export function lawWithout(law: LawDocuments, piece: LawPiece): LawDocuments {
  const eve = addDays(beginOf(piece), -1)
  if (piece.kind === 'parameter') {
    const { document } = piece
    const rest = law.parameters.filter((one) => !isSame(one, document))
    if (rest.length === law.parameters.length) return law
    const reopened = (one: ParameterDocument) =>
      one.indicator === document.indicator && one.area === document.area && one.inUse.to === eve
    return {
      ...law,
      parameters: rest.map((one) => (reopened(one) ? { ...one, inUse: { ...one.inUse, to: null } } : one)),
    }
  }
  const { document } = piece
  const rest = law.standards.filter((one) => !isSame(one, document))
  if (rest.length === law.standards.length) return law
  return {
    ...law,
    standards: rest.map((one) =>
      one._id === document.supersedes && one.to === eve ? { ...one, to: null } : one,
    ),
  }
}

interface Versioned {
  readonly _id: string
  readonly revision: number
}

const isSame = (one: Versioned, other: Versioned): boolean =>
  one._id === other._id && one.revision === other.revision
