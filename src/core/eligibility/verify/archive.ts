import type { ParameterDocument, StandardDocument } from '../document'

/** What was ever published: documents as they stand now, texts as they were approved, and what their successors did to them. */
export interface Archive {
  /** Published now: scheduled, in force or ended. */
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
  /** As approved, withdrawn ones too. */
  readonly approved: readonly (StandardDocument | ParameterDocument)[]
  /** By document: how often only its last day was changed, by approving or taking back a successor. */
  readonly cuts: ReadonlyMap<string, number>
}

/** The text of a version `standard:gd-2020@3`; null: this archive never had it, or has it no longer. */
export function standardOf(archive: Archive, version: string): StandardDocument | null {
  const at = version.lastIndexOf('@')
  const [id, revision] = [version.slice(0, at), Number(version.slice(at + 1))]
  const cuts = archive.cuts.get(id) ?? 0
  const stands = archive.standards.find(({ _id }) => _id === id)
  if (stands !== undefined && revision <= stands.revision && revision >= stands.revision - cuts) return stands
  const found = archive.approved.find(
    (one) => one._id === id && revision >= one.revision && revision <= one.revision + cuts,
  )
  return found === undefined || 'indicator' in found ? null : found
}

/** A parameter by what a receipt says of it; null: no document says so. */
export function parameterOf(
  { parameters, approved }: Archive,
  { id, value, status }: { readonly id: string; readonly value: number | null; readonly status: string },
): ParameterDocument | null {
  const says = (one: ParameterDocument) => one._id === id && one.value === value && one.status === status
  const stands = parameters.find(says)
  if (stands !== undefined) return stands
  for (const one of approved) if ('indicator' in one && says(one)) return one
  return null
}

/** Whether anything was ever published under an id. */
export const isKnown = ({ standards, parameters, approved }: Archive, id: string): boolean =>
  [...standards, ...parameters, ...approved].some(({ _id }) => _id === id)
