import { Catalogue } from './collections'
import { Documents } from './documents'
import { type Engine } from './engine'
import { History } from './history'
import { openPg } from './pg-engine'
import { openPglite } from './pglite-engine'
import { CHANGES_CHANNEL, type CollectionDeclaration, prepareSchema } from './schema'
import { Transactions } from './transactions'
import { type Change, type Isolation } from './types'
import { Writers } from './writers'

export interface StoreOptions {
  /** A PostgreSQL (15 or newer). Without it the embedded one is used. */
  readonly url?: string
  /** The embedded database's folder; in memory when absent. Its lock is the caller's. */
  readonly dataFolder?: string
  readonly collections: readonly CollectionDeclaration[]
  readonly isolation?: Isolation
  /** Milliseconds since 1970; only for the expiry of abandoned transactions. */
  readonly now?: () => number
  /** Milliseconds after which an open transaction is given up. */
  readonly transactionTimeoutMs?: number
  /** Milliseconds a single write waits for an open transaction that wrote the same document. */
  readonly longestWaitMs?: number
}

export interface Store {
  readonly documents: Documents
  readonly transactions: Transactions
  readonly catalogue: Catalogue
  readonly isolation: Isolation
  /** Every change of a document, by this gateway and others on the same database. Answers how to stop. */
  onChange(heard: (change: Change) => void): () => void
  close(): Promise<void>
}

function changeOf(payload: string): Change | null {
  const parsed: unknown = JSON.parse(payload)
  if (!Array.isArray(parsed)) return null
  const [collection, id]: unknown[] = parsed
  return typeof collection === 'string' && typeof id === 'string' ? { collection, id } : null
}

async function listenForChanges(engine: Engine, listeners: ReadonlySet<(change: Change) => void>) {
  return engine.listen(CHANGES_CHANNEL, (payload) => {
    const change = changeOf(payload)
    if (change) for (const heard of listeners) heard(change)
  })
}

function storeOver(
  engine: Engine,
  options: StoreOptions,
  heard: Set<(change: Change) => void>,
  stop: () => Promise<void>,
): Store {
  const isolation = options.isolation ?? 'snapshot'
  const catalogue = new Catalogue(options.collections)
  const history = new History()
  const writers = new Writers(options.longestWaitMs ?? 3000)
  return {
    documents: new Documents(engine, catalogue, history, writers),
    transactions: new Transactions(engine, catalogue, history, writers, {
      isolation,
      now: options.now ?? Date.now,
      timeoutMs: options.transactionTimeoutMs ?? 30_000,
    }),
    catalogue,
    isolation,
    onChange: (listener) => {
      heard.add(listener)
      return () => void heard.delete(listener)
    },
    close: async () => {
      await stop()
      await engine.close()
    },
  }
}

/** Opens the document store and makes what is declared and missing. See README.md for what it promises. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = options.url === undefined ? await openPglite(options.dataFolder) : await openPg(options.url)
  try {
    await prepareSchema(engine, options.collections)
    const listeners = new Set<(change: Change) => void>()
    const stopListening = await listenForChanges(engine, listeners)
    return storeOver(engine, options, listeners, stopListening)
  } catch (error) {
    await engine.close()
    throw error
  }
}
