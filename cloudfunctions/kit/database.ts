import type { CollectionName } from '../../config/collections'
import { assertMayWrite, countRequest } from './call'
import { database } from './cloud'
import type { Expression } from './command'
import { Defect } from './defect'
import { bringUp, type Stored } from './documents'
import { assertId, assertPatch, assertStorable, assertWhere } from './refuse'
import { isDuplicate } from './sdk-errors'

export { command } from './command'
export { requestsMade } from './call'
export type { Stored } from './documents'

export type Where = Readonly<Record<string, unknown>> | Expression
export type Patch = Readonly<Record<string, unknown>>

export interface Find {
  readonly where: Where
  readonly orderBy?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** 1 to 1000: above, the SDK would silently cut; a list for people is 10 to 50. */
  readonly limit: number
  readonly skip?: number
}

/** One collection outside transactions. Every method is one wire request. */
export interface Collection<T extends Stored> {
  /** Null when there is none. */
  get(id: string): Promise<T | null>
  find(query: Find): Promise<T[]>
  count(where: Where): Promise<number>
  /** `exists` when a document with this id, or a unique key of it, stands already. */
  insert(doc: T): Promise<'inserted' | 'exists'>
  /** At most 1000; throws when one of them stands already. */
  insertMany(docs: readonly T[]): Promise<void>
  /** Replaces the whole document, or makes it. */
  set(id: string, doc: T): Promise<void>
  /** Dotted paths and commands; returns how many documents changed (0 or 1). */
  update(id: string, patch: Patch): Promise<number>
  /** The conditional update: exactly one of many contenders sees 1. */
  updateWhere(where: Where, patch: Patch): Promise<number>
  remove(id: string): Promise<number>
}

/** The SDK's types say it may answer nothing (its callback style); it never does so here. */
async function settle<R>(answer: Promise<R> | string | void): Promise<R> {
  if (answer === undefined || typeof answer === 'string') throw new Defect('the SDK answered nothing')
  countRequest()
  return answer
}

function assertFind({ where, limit, skip = 0 }: Find): void {
  assertWhere(where)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Defect(`limit ${limit} is not 1 to 1000`)
  if (!Number.isInteger(skip) || skip < 0) throw new Defect(`skip ${skip}`)
}

/** What is stored of a document: its id stands beside it, undefined fields are left out. */
export function withoutId<T extends Stored>(doc: T): Record<string, unknown> {
  const { _id, ...rest } = doc
  assertId(_id)
  assertStorable(rest)
  return rest
}

async function find<T extends Stored>(name: CollectionName, query: Find): Promise<T[]> {
  assertFind(query)
  let found = database().collection(name).where(query.where)
  for (const [path, direction] of query.orderBy ?? []) found = found.orderBy(path, direction)
  if (query.skip) found = found.skip(query.skip)
  const { data } = await settle(found.limit(query.limit).get())
  return data.map((doc) => bringUp<T>(name, doc))
}

async function insert<T extends Stored>(name: CollectionName, doc: T): Promise<'inserted' | 'exists'> {
  assertMayWrite()
  const data = { ...withoutId(doc), _id: doc._id }
  try {
    await settle(database().collection(name).add({ data }))
    return 'inserted'
  } catch (error) {
    if (isDuplicate(error)) return 'exists'
    throw error
  }
}

async function insertMany<T extends Stored>(name: CollectionName, docs: readonly T[]): Promise<void> {
  assertMayWrite()
  if (docs.length === 0) return
  if (docs.length > 1000) throw new Defect('more than 1000 documents at once')
  const data = docs.map((doc) => ({ ...withoutId(doc), _id: doc._id }))
  await settle(database().collection(name).add({ data }))
}

async function updateWhere(name: CollectionName, where: Where, patch: Patch): Promise<number> {
  assertMayWrite()
  assertWhere(where)
  if (Object.keys(where).length === 0) throw new Defect('an update of everything')
  assertPatch(patch)
  const { stats } = await settle(
    database()
      .collection(name)
      .where(where)
      .update({ data: { ...patch } }),
  )
  return stats.updated
}

/** Typed access to one collection, refusing what the SDK does silently wrong (see README). */
export function collection<T extends Stored>(name: CollectionName): Collection<T> {
  const doc = (id: string) => {
    assertId(id)
    return database().collection(name).doc(id)
  }
  return {
    get: async (id) => {
      const { data } = await settle(doc(id).get())
      return data == null ? null : bringUp<T>(name, data)
    },
    find: (query) => find<T>(name, query),
    count: async (where) => {
      assertWhere(where)
      return (await settle(database().collection(name).where(where).count())).total
    },
    insert: (document) => insert(name, document),
    insertMany: (documents) => insertMany(name, documents),
    set: async (id, document) => {
      assertMayWrite()
      await settle(doc(id).set({ data: withoutId(document) }))
    },
    update: async (id, patch) => {
      assertMayWrite()
      assertPatch(patch)
      return (await settle(doc(id).update({ data: { ...patch } }))).stats.updated
    },
    updateWhere: (where, patch) => updateWhere(name, where, patch),
    remove: async (id) => {
      assertMayWrite()
      return (await settle(doc(id).remove())).stats.removed
    },
  }
}
