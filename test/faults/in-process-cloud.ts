import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { COLLECTIONS } from '../../config/collections'
import { Clock } from '../../gateway/functions/clock'
import { recordsOf, type Records } from '../../gateway/data/records'
import { decodeDocument } from '../../gateway/store/json'
import { openStore, type Store } from '../../gateway/store/store'
import type { Isolation } from '../../gateway/store/types'
import type { OpenapiHandlers } from '../../gateway/wire/openapi'
import { createWire } from '../../gateway/wire/wire'
import { CONTRACT_VERSION, type Envelope } from '../../src/contracts/envelope'
import type { TestCloud } from '../support/cloud'

/** What booking tests need of a cloud: HOST's whole one, or this one. */
export type BookingCloud = Pick<TestCloud, 'call' | 'seed' | 'read' | 'all' | 'setClock' | 'requests'>

export interface InProcessCloud extends BookingCloud {
  readonly store: Store
  /** Called before each wire request; throwing cuts the line there. */
  onWire(heard: (() => void) | null): void
  /** Forgets every booking and person, so that a long play does not slow down. */
  clear(): Promise<void>
  /** Wire requests of every call so far, by action. */
  readonly counted: Map<string, number[]>
  stop(): Promise<void>
}

const refuse = () => Promise.reject(new Error('not part of this test'))

/**
 * The real SDK, wire and store with the door in this process: no worker threads, so that hundreds of calls are truly
 * under way at once (an instance serves one call at a time), and a line can be cut between two requests. `virtual`: what a
 * dead caller left open expires by the settable clock.
 */
export async function openInProcessCloud(
  options: { isolation?: Isolation; databaseUrl?: string; openapi?: OpenapiHandlers; virtual?: boolean } = {},
): Promise<InProcessCloud> {
  const { isolation = 'snapshot', databaseUrl: url, openapi = {} } = options
  const clock = new Clock(true)
  const now = options.virtual ? { now: () => clock.now() } : {}
  const store = await openStore({ collections: COLLECTIONS, isolation, ...(url ? { url } : {}), ...now })
  let heard: (() => void) | null = null
  const wire = createWire({
    store,
    functions: { invoke: refuse },
    storage: { beginUpload: refuse, link: refuse, remove: refuse },
    openapi,
    permissions: () => Object.keys(openapi),
    secret: 'secret',
    credentials: { secretId: 'AKtest', secretKey: randomBytes(16).toString('hex') },
    clock: () => clock.now(),
    onRequest: () => heard?.(),
  })
  await wire.listen()
  const keys = JSON.stringify({ k1: randomBytes(32).toString('base64') })
  const settable = { CLOCK_SETTABLE: '1', DATA_KEYS: keys, WX_CONTEXT_KEYS: 'WX_OPENID', SILENCE: 'true' }
  Object.assign(process.env, wire.workerEnv('worker-1'), settable)
  const counted = new Map<string, number[]>()
  const door = await openDoor(clock, counted)
  const records = recordsOf(store.documents)
  return {
    ...door,
    counted,
    store,
    onWire: (listener) => void (heard = listener),
    seed: seedOf(records),
    read: (collection, id) => records.get(collection, id),
    all: (collection) => records.page(collection, null, 100_000),
    setClock: (ms) => clock.set(ms),
    clear: async () => {
      for (const name of ['adviser_days', 'appointments', 'notices', 'persons', 'accounts'] as const) {
        await store.documents.remove(name, {}, true)
      }
    },
    async stop() {
      await wire.close()
      await store.close()
    },
  }
}

/** The door is loaded only now: the SDK reads its environment when it is first required. */
async function openDoor(
  clock: Clock,
  counted: Map<string, number[]>,
): Promise<Pick<TestCloud, 'call' | 'requests'>> {
  const { createDoor } = await import('../../cloudfunctions/api/door')
  const { routes } = await import('../../cloudfunctions/api/routes')
  const { loadAccount } = await import('@kit/accounts/account-repository')
  let last = 0
  const doorFor = (openid: string | null) =>
    createDoor({
      routes,
      now: () => clock.now(),
      elapsed: () => performance.now(),
      identity: () => ({ openid, ip: null }),
      loadAccount,
      limiter: { take: () => true },
      traceId: () => 'trace',
      log: ({ action, requests }) => {
        last = requests
        counted.set(action, [...(counted.get(action) ?? []), requests])
      },
    })
  return {
    requests: () => last,
    call: async (openid, action, input) =>
      JSON.parse(
        JSON.stringify(await doorFor(openid)({ action, input, v: CONTRACT_VERSION })),
      ) as Envelope<never>,
  }
}

function seedOf(records: Records): TestCloud['seed'] {
  return (collection, documents) =>
    records.putAll(
      collection,
      documents.map((document) => {
        const { _id, ...fields } = JSON.parse(JSON.stringify({ schema: 1, ...document }))
        return decodeDocument(_id, fields)
      }),
    )
}
