import { randomBytes } from 'node:crypto'

import { type CollectionDeclaration } from '../../../gateway/store/schema'
import { openStore, type Store } from '../../../gateway/store/store'
import { type Isolation } from '../../../gateway/store/types'
import { createWire, type Wire, type WireOptions, type WireRequest } from '../../../gateway/wire/wire'
import { postgresMissing, startPostgres, type ThrowawayPostgres } from '../../support/postgres'
import { loadSdk, type Sdk } from './sdk'

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

export interface Places {
  /** A new empty database of this engine: options for startBench. */
  fresh(): Promise<{ url?: string }>
  stop(): Promise<void>
}

export async function placesOf(engine: EngineName): Promise<Places> {
  if (engine === 'PGlite') return { fresh: () => Promise.resolve({}), stop: () => Promise.resolve() }
  const server: ThrowawayPostgres = await startPostgres()
  return { fresh: async () => ({ url: await server.newDatabase() }), stop: () => server.stop() }
}

/** Runs the cases on both engines; without a PostgreSQL its half is skipped and says why. */
export function onEveryEngine(title: string, cases: (engine: EngineName) => void): void {
  for (const engine of ENGINES) {
    const missing = engine === 'PostgreSQL' ? postgresMissing() : null
    if (missing !== null) process.stderr.write(`${missing}\n`)
    const describeHere = missing === null ? describe : describe.skip
    describeHere(`${title} · ${engine}`, () => cases(engine))
  }
}
