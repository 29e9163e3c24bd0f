import { randomUUID } from 'node:crypto'
import type { Documents } from '../store/documents'
import type { Document, Fields, Value } from '../store/types'

const BATCH = 500

/** The little the gateway itself does with the store: loading, backup, timers, health. Functions go through the wire. */
export interface Records {
  get(collection: string, id: string): Promise<Document | null>
  /** Writes documents whole, over what is there; what is there already and equal is left alone. */
  putAll(collection: string, documents: readonly Document[]): Promise<void>
  /** The next documents after an id, in the order of ids. */
  page(collection: string, after: string | null, limit: number): Promise<Document[]>
  count(collection: string): Promise<number>
  /** Writes over a document only while `field` still has the value (null: only while there is no document). */
  replaceIf(collection: string, document: Document, field: string, value: Value): Promise<boolean>
}

export function recordsOf(documents: Documents): Records {
  return {
    async get(collection, id) {
      const [found] = await documents.find(collection, { filter: { _id: id }, limit: 1 })
      return found ?? null
    },
    async putAll(collection, list) {
      for (let from = 0; from < list.length; from += BATCH) {
        await putBatch(documents, collection, list.slice(from, from + BATCH))
      }
    },
    page(collection, after, limit) {
      const filter: Fields = after === null ? {} : { _id: { $gt: after } }
      return documents.find(collection, { filter, order: [['_id', 1]], limit })
    },
    count: (collection) => documents.count(collection, {}),
    async replaceIf(collection, document, field, value) {
      if (value === null) return insertIfAbsent(documents, collection, document)
      const { _id, ...fields } = document
      return (await documents.update(collection, { _id, [field]: value }, { $set: fields }, false)) === 1
    },
  }
}

/** What tells one database from another: random, made at its first start, the same for every gateway on it. */
export async function databaseId(records: Records): Promise<string> {
  const fresh = { _id: 'database', schema: 1, id: randomUUID() }
  const known = await records.get('meta', fresh._id)
  if (!known) await records.replaceIf('meta', fresh, 'id', null)
  const kept = known ?? (await records.get('meta', fresh._id))
  if (typeof kept?.id !== 'string') throw new Error('the database has no id')
  return kept.id
}

async function putBatch(documents: Documents, collection: string, batch: readonly Document[]): Promise<void> {
  const ids = batch.map(({ _id }) => _id)
  const present = await documents.find(collection, { filter: { _id: { $in: ids } } })
  const known = new Map(present.map((doc) => [doc._id, textOf(doc)]))
  await documents.insert(
    collection,
    batch.filter(({ _id }) => !known.has(_id)),
  )
  for (const doc of batch) {
    const there = known.get(doc._id)
    if (there !== undefined && there !== textOf(doc)) await documents.put(collection, doc._id, doc)
  }
}

async function insertIfAbsent(
  documents: Documents,
  collection: string,
  document: Document,
): Promise<boolean> {
  return documents.insert(collection, [document]).then(
    () => true,
    () => false,
  )
}

/** The same text for the same content, whatever the order of fields. */
function textOf(value: Value): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
