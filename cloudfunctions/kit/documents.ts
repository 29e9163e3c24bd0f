import type { CollectionName } from '../../config/collections'
import { Defect } from './defect'

/** Every stored document carries the version of its shape. */
export interface Stored {
  readonly _id: string
  readonly schema: number
}

/** Lifts a document one version up. Pure, total on documents of the version below. */
export type Up = (doc: Readonly<Record<string, unknown>>) => Record<string, unknown>

const INBOX_DELIVERY = {
  state: 'INBOX_ONLY',
  to: null,
  about: null,
  msgid: null,
  tries: 0,
  texting: false,
  reached: null,
}

/**
 * `UPS.persons[0]` lifts a person from version 1 to 2, and so on: the newest version is the number of steps + 1.
 * Documents are lifted when read and stored lifted at their next write; no migration stops the service.
 */
export const UPS: { readonly [C in CollectionName]?: readonly Up[] } = {
  /** Before version 2 nothing was delivered: such a notice stands in the inbox. */
  notices: [(doc) => ({ delivery: INBOX_DELIVERY, deliverAt: null, ...doc })],
}

export function schemaOf(collection: CollectionName, ups = UPS): number {
  return (ups[collection]?.length ?? 0) + 1
}

/**
 * Brings a document to its newest version.
 * A document from the future is refused: an old program would silently lose what it does not know.
 */
export function bringUp<T extends Stored>(collection: CollectionName, doc: unknown, ups = UPS): T {
  if (typeof doc !== 'object' || doc === null)
    throw new Defect(`${collection} holds something not a document`)
  const newest = schemaOf(collection, ups)
  let current: Record<string, unknown> = { ...doc }
  const from = typeof current['schema'] === 'number' ? current['schema'] : 1
  if (from > newest)
    throw new Defect(`${collection} document of schema ${from}, this program knows ${newest}`)
  for (const up of (ups[collection] ?? []).slice(from - 1)) current = up(current)
  // The store is ours alone: what a repository wrote and `up` lifted is what its type says.
  return { ...current, schema: newest } as Stored as T
}
