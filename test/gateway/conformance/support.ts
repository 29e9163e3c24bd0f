import { randomBytes } from 'node:crypto'

import { type CollectionDeclaration } from '../../../gateway/store/schema'
import { openStore, type Store } from '../../../gateway/store/store'
import { type Isolation } from '../../../gateway/store/types'
import { createWire, type Wire, type WireOptions, type WireRequest } from '../../../gateway/wire/wire'
import { postgresMissing, startPostgres, type ThrowawayPostgres } from '../../support/postgres'
import {
  type Collection,
  type Command,
  type Database,
  loadSdk,
  type Query,
  type Sdk,
  type Stored,
} from './sdk'

/** The engines the same cases run on. */
export const ENGINES = ['PGlite', 'PostgreSQL'] as const
export type EngineName = (typeof ENGINES)[number]

export const COLLECTIONS: readonly CollectionDeclaration[] = [
  { name: 'things', indexes: [] },
  { name: 'indexed', indexes: [{ fields: ['kind', 'at'] }, { fields: ['deep.rank'] }] },
  { name: 'unique', indexes: [{ fields: ['owner', 'slot'], unique: true }] },
  { name: 'other', indexes: [] },
]

export interface TestClock {
  now: number
}

export interface Bench {
  readonly sdk: Sdk
  readonly store: Store
  readonly wire: Wire
  readonly requests: WireRequest[]
  readonly clock: TestClock
  stop(): Promise<void>
}

export interface BenchOptions extends Partial<
  Pick<WireOptions, 'functions' | 'storage' | 'openapi' | 'permissions'>
> {
  readonly isolation?: Isolation
  readonly url?: string
}

const CREDENTIALS = { secretId: 'AKtest', secretKey: randomBytes(16).toString('hex') }

const refuse = () => Promise.reject(new Error('not part of this test'))

/** Store, wire and the unmodified SDK, put together. */
export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const clock: TestClock = { now: Date.UTC(2026, 10, 23, 1, 30) }
  const store = await openStore({
    collections: COLLECTIONS,
    isolation: options.isolation ?? 'snapshot',
    ...(options.url === undefined ? {} : { url: options.url }),
    now: () => clock.now,
    transactionTimeoutMs: 30_000,
  })
  const requests: WireRequest[] = []
  const wire = createWire({
    store,
    functions: options.functions ?? { invoke: refuse },
    storage: options.storage ?? { beginUpload: refuse, link: refuse, remove: refuse },
    openapi: options.openapi ?? {},
    permissions: options.permissions ?? (() => []),
    secret: 'secret',
    credentials: CREDENTIALS,
    clock: () => clock.now,
    onRequest: (request) => requests.push(request),
    onFailure: (error) => {
      throw error
    },
  })
  await wire.listen()
  const sdk = loadSdk(wire.workerEnv('worker-1'))
  const stop = async () => {
    await wire.close()
    await store.close()
  }
  return { sdk, store, wire, requests, clock, stop }
}

let server: Promise<ThrowawayPostgres> | undefined

/** A new empty database of this engine, as options for startBench. One cluster serves a test file. */
export async function freshPlace(engine: EngineName): Promise<{ url?: string }> {
  if (engine === 'PGlite') return {}
  server ??= startPostgres()
  return { url: await (await server).newDatabase() }
}

afterAll(async () => (await server)?.stop())

/** Runs the cases on both engines; without a PostgreSQL its half is skipped and says why. */
export function onEveryEngine(title: string, cases: (engine: EngineName) => void): void {
  for (const engine of ENGINES) {
    const missing = engine === 'PostgreSQL' ? postgresMissing() : null
    if (missing !== null) process.stderr.write(`${missing}\n`)
    const describeHere = missing === null ? describe : describe.skip
    describeHere(`${title} · ${engine}`, () => cases(engine))
  }
}

export interface Stage {
  readonly bench: Bench
  readonly db: Database
  readonly _: Command
  /** Gives up open transactions, empties the collection and adds the documents. */
  seed(collection: string, documents: readonly Stored[]): Promise<Collection>
}

/** A bench for all cases of a describe, opened before them and closed after. */
export function useBench(engine: EngineName, options: BenchOptions = {}): Stage {
  const held: { bench?: Bench } = {}
  const bench = (): Bench => {
    if (!held.bench) throw new Error('the bench is not open')
    return held.bench
  }
  beforeAll(async () => {
    held.bench = await startBench({ ...(await freshPlace(engine)), ...options })
  })
  afterAll(async () => held.bench?.stop())
  return {
    get bench() {
      return bench()
    },
    get db() {
      return bench().sdk.database()
    },
    get _() {
      return bench().sdk.database().command
    },
    seed: async (name, documents) => {
      bench().clock.now += 60_000
      bench().store.transactions.sweep()
      await bench().store.documents.remove(name, {}, true)
      const collection = bench().sdk.database().collection(name)
      if (documents.length > 0) await collection.add({ data: documents })
      return collection
    },
  }
}

/** The ids of a query, in its order. */
export const idsOf = async (query: Query): Promise<string> =>
  (await query.get()).data.map((document) => document['_id']).join(' ')

/** The SDK's error as `code words`. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (typeof error !== 'object' || error === null) return String(error)
    const field = (name: string): unknown => Reflect.get(error, name)
    return `${String(field('errCode') ?? field('code'))} ${String(field('errMsg') ?? field('message'))}`
  }
  return 'no error'
}
