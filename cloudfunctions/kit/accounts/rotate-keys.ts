import type { CollectionName } from '../../../config/collections'
import { blindIndex, keyIdOf, open, reseal, type Place } from '../crypto'
import { collection, command, type Stored } from '../database'
import { moveParty } from '../consultations/party-repository'
import { keyRing } from '../keys'

/** A sealed field of a collection: where its text stands, and its blind index when it has one. */
export interface SealedField {
  readonly collection: CollectionName
  /** The name the text was sealed under. */
  readonly field: string
  readonly sealed: string
  readonly index?: string
  /** Where the id itself is made of the text, the document moves: how one is moved. Answers how many were. */
  readonly move?: (id: string) => Promise<number>
}

/** Every sealed field there is: who seals another adds its line here, or a rotation would leave it behind. */
export const SEALED_FIELDS: readonly SealedField[] = [
  { collection: 'persons', field: 'phone', sealed: 'phoneSealed', index: 'phoneIndex' },
  { collection: 'appointments', field: 'note', sealed: 'noteSealed' },
  { collection: 'calls', field: 'note', sealed: 'noteSealed' },
  { collection: 'conversations', field: 'preview', sealed: 'previewSealed' },
  { collection: 'conversations', field: 'otherParty', sealed: 'otherPartySealed' },
  { collection: 'conversations', field: 'ratingWords', sealed: 'ratingWordsSealed' },
  { collection: 'messages', field: 'body', sealed: 'bodySealed' },
  { collection: 'look_again', field: 'facts', sealed: 'factsSealed' },
  { collection: 'parties', field: 'name', sealed: 'nameSealed', move: moveParty },
]

export interface Slice {
  /** Documents sealed anew. */
  readonly moved: number
  /** Where the next slice begins; null when all were seen. */
  readonly next: string | null
}

/** One document; only while its text is still the one read, so that a change made meanwhile is never undone. */
async function move(spec: SealedField, id: string, sealed: string): Promise<number> {
  if (spec.move) return spec.move(id)
  const place: Place = { collection: spec.collection, id, field: spec.field }
  const patch: Record<string, string> = { [spec.sealed]: reseal(sealed, place) }
  if (spec.index) patch[spec.index] = blindIndex(open(sealed, place))
  return collection(spec.collection).updateWhere({ _id: id, [spec.sealed]: sealed }, patch)
}

/**
 * Seals one slice of a field with the current key and makes its index anew. Resumable: give `next` back as `after`.
 * Run until `next` is null for every field. The old key stays in DATA_KEYS: the audit chains are verified with it.
 */
export async function rotateSlice(spec: SealedField, after: string | null, limit = 100): Promise<Slice> {
  const rows = await collection<Stored>(spec.collection).find({
    where: after === null ? {} : { _id: command.gt(after) },
    orderBy: [['_id', 'asc']],
    limit,
  })
  let moved = 0
  for (const row of rows) {
    const sealed: unknown = Reflect.get(row, spec.sealed)
    if (typeof sealed === 'string' && keyIdOf(sealed) !== keyRing().current) {
      moved += await move(spec, row._id, sealed)
    }
  }
  return { moved, next: rows.length < limit ? null : (rows[rows.length - 1]?._id ?? null) }
}
