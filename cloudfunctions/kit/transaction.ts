import { performance } from 'node:perf_hooks'
import type { CollectionName } from '../../config/collections'
import { AppError } from '@/contracts/errors'
import { assertMayWrite, countRequest } from './call'
import { database } from './cloud'
import { bringUp, type Stored } from './documents'
import { withoutId, type Patch } from './database'
import { assertId, assertPatch } from './refuse'
import { isConflict, isDuplicate, isOverloaded } from './sdk-errors'

/**
 * What may be done inside a transaction: documents by id, nothing else. A `where` inside one would be sent
 * without the transaction's id and escape its rollback, so no query can be reached from here.
 */
export interface Tx {
  get<T extends Stored>(collection: CollectionName, id: string): Promise<T | null>
  /** A document that stands already ends this try; the next one reads it. */
  add<T extends Stored>(collection: CollectionName, doc: T): Promise<void>
  set<T extends Stored>(collection: CollectionName, doc: T): Promise<void>
  /** How many documents changed: 0 or 1. */
  update(collection: CollectionName, id: string, patch: Patch): Promise<number>
  remove(collection: CollectionName, id: string): Promise<number>
}

export interface Retry {
  readonly tries: number
  /** 0 ≤ random() < 1 */
  readonly random: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** ms, only forward. */
  readonly elapsed: () => number
}

const DEFAULT_RETRY: Retry = {
  tries: 7,
  random: Math.random,
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  elapsed: () => performance.now(),
}

/**
 * "Full jitter": contenders who met once must not meet again at the same moment. The window begins at 16 times what
 * the failed try took (40 ms to 1 s), since a slow store needs its contenders further apart, and doubles up to 2 s:
 * seven tries wait 11 s at the very worst, inside the function's 20 s. With 16 writers at once on one document this
 * took 3 to 4 tries at p95 where a fixed 40 ms took 7 and left some unserved.
 */
export function waitBefore(retry: number, tookMs: number, random: () => number): number {
  const first = Math.min(1000, Math.max(40, tookMs * 16))
  return Math.floor(random() * Math.min(2000, first * 2 ** (retry - 1)))
}

interface SdkTransaction {
  collection(name: string): ReturnType<ReturnType<typeof database>['collection']>
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

async function begin(): Promise<SdkTransaction> {
  countRequest()
  return database().startTransaction()
}

function txOver(transaction: SdkTransaction): Tx {
  const doc = (name: CollectionName, id: string) => {
    assertId(id)
    countRequest()
    return transaction.collection(name).doc(id)
  }
  const write = (name: CollectionName, id: string) => {
    assertMayWrite()
    return doc(name, id)
  }
  return {
    get: async <T extends Stored>(name: CollectionName, id: string) => {
      const answer = await doc(name, id).get()
      const data: unknown = typeof answer === 'object' ? answer.data : null
      return data == null ? null : bringUp<T>(name, data)
    },
    add: async (name, document) => {
      assertMayWrite()
      const data = { ...withoutId(document), _id: document._id }
      countRequest()
      await transaction.collection(name).add({ data })
    },
    set: async (name, document) => {
      await write(name, document._id).set({ data: withoutId(document) })
    },
    update: async (name, id, patch) => {
      assertPatch(patch)
      const answer = await write(name, id).update({ data: { ...patch } })
      return typeof answer === 'object' ? answer.stats.updated : 0
    },
    remove: async (name, id) => {
      const answer = await write(name, id).remove()
      return typeof answer === 'object' ? answer.stats.removed : 0
    },
  }
}

/**
 * A rollback that fails changes nothing: an uncommitted transaction expires by itself. Asked for also when a commit
 * found no answer: where it did not arrive, others need not wait for the expiry; where it did, nothing is left to undo.
 */
async function giveUp(transaction: SdkTransaction): Promise<void> {
  countRequest()
  await transaction.rollback().catch(() => undefined)
}

async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = await begin()
  let answer: T
  try {
    answer = await work(txOver(transaction))
  } catch (error) {
    await giveUp(transaction)
    throw error
  }
  countRequest()
  try {
    await transaction.commit()
  } catch (error) {
    if (!isConflict(error)) await giveUp(transaction)
    throw error
  }
  return answer
}

/**
 * Runs `work` in one transaction: all of its writes, or none.
 * A conflict, wherever it is raised, rolls back and runs `work` again after a random wait; `work` must therefore
 * do nothing but read, decide and write through `tx`. Refusals (AppError) and defects roll back and pass unchanged.
 * @throws AppError BUSY when every try met another writer (nothing written, the same request may be sent again);
 * CONFLICT when a document `work` adds stands already at every try.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>, retry: Retry = DEFAULT_RETRY): Promise<T> {
  for (let n = 1; ; n += 1) {
    const started = retry.elapsed()
    try {
      return await attempt(work)
    } catch (error) {
      if (error instanceof AppError) throw error
      if (!isConflict(error) && !isDuplicate(error) && !isOverloaded(error)) throw error
      if (n >= retry.tries) throw new AppError(isDuplicate(error) ? 'CONFLICT' : 'BUSY')
      await retry.sleep(waitBefore(n, retry.elapsed() - started, retry.random))
    }
  }
}
