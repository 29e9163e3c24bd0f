import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { COLLECTIONS, type CollectionName } from '../../config/collections'
import { CLOUD_OUT } from '../../config/build-cloud'
import { loadData } from '../../gateway/data/load'
import { Clock } from '../../gateway/functions/clock'
import { openGateway, type Gateway } from '../../gateway/gateway'
import { OPENAPI } from '../../gateway/functions/openapi'
import type { IdentityMode } from '../../gateway/identity/doors'
import { randomKeys, type Keys } from '../../gateway/identity/keys'
import type { WechatOptions } from '../../gateway/wechat/open'
import { decodeDocument } from '../../gateway/store/json'
import { openStore, type Store } from '../../gateway/store/store'
import type { Isolation } from '../../gateway/store/types'
import type { OpenapiHandlers } from '../../gateway/wire/openapi'
import { CONTRACT_VERSION, type Envelope } from '../../src/contracts/envelope'
import type { ActionName, Answer, Sent } from '../../src/contracts/registry'

export interface TestCloudOptions {
  readonly isolation?: Isolation
  /** A PostgreSQL; without it an embedded one in memory. */
  readonly databaseUrl?: string
  /** Loads `data/` with the sample set. */
  readonly sample?: boolean
  /** Instances of `api`; 1 is the fastest to start. */
  readonly workers?: number
  readonly identity?: IdentityMode
  readonly timers?: boolean
  readonly webFolder?: string
  /** Other built functions than ours. */
  readonly functionsFolder?: string
  readonly waiting?: number
  /** Others than fresh random ones. */
  readonly keys?: Keys
  /** The stand-in of WeChat, as `npm start` opens it; wants the `dev` identity and the sample set. */
  readonly wechat?: WechatOptions
  /** WeChat's interfaces as this test answers them. */
  readonly openapi?: OpenapiHandlers
}

/** Any document: dates as Date, fields that are undefined are left out. */
export interface TestDocument {
  readonly _id: string
}

export interface TestCloud {
  /** One call of the one door as this OPENID (null: nobody), through the real SDK. Input and answer are typed by the contract. */
  call<K extends ActionName>(openid: string | null, action: K, input: Sent<K>): Promise<Envelope<Answer<K>>>
  /** The same with anything at all, for what no phone of ours would send. */
  send(openid: string | null, event: unknown): Promise<Envelope<unknown>>
  /** Writes documents whole; `schema: 1` is added where it is not said. */
  seed<T extends TestDocument>(collection: CollectionName, documents: readonly T[]): Promise<void>
  read(collection: CollectionName, id: string): Promise<Record<string, unknown> | null>
  /** All documents of a collection, by id; for judging invariants. */
  all(collection: CollectionName): Promise<Record<string, unknown>[]>
  /** The clock stands still at this moment; null lets it run. */
  setClock(ms: number | null): void
  /** Wire requests of the last call that came to an answer. */
  requests(): number
  /** Runs a trigger of `jobs` now. Answers what the job answered. */
  runJob(trigger: string): Promise<unknown>
  /** Everything the functions wrote out so far. */
  logs(): string
  readonly baseUrl: string
  readonly gateway: Gateway
  readonly keys: Keys
  readonly store: Store
  stop(): Promise<void>
}

const ROOT = resolve(__dirname, '../..')

/** As WeChat answers harmless words, besides what the gateway answers by itself. */
const CONTENT_PASSES: OpenapiHandlers = {
  ...OPENAPI,
  'security.msgSecCheck': () => ({ errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } }),
}

/** The whole cloud in this process: store, wire, built functions in threads, public side on a free port. Set CLOUD_LOG=1 to read along. */
export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'))
  const { databaseUrl: url, isolation } = options
  const store = await openStore({
    collections: COLLECTIONS,
    ...(url ? { url } : {}),
    ...(isolation ? { isolation } : {}),
  })
  const clock = new Clock(true)
  const keys = options.keys ?? randomKeys()
  const lines: string[] = []
  const gateway = await openGateway({
    store,
    clock,
    functionsFolder: options.functionsFolder ?? CLOUD_OUT,
    filesFolder: join(folder, 'files'),
    web: options.webFolder ? { folder: options.webFolder } : null,
    workers: options.workers ?? 1,
    keys,
    identity: options.identity ?? { kind: 'none' },
    port: 0,
    timers: options.timers ?? false,
    log: (line) => void (process.env.CLOUD_LOG ? process.stderr.write(line) : lines.push(line)),
    ...(options.waiting === undefined ? {} : { waiting: options.waiting }),
    ...(options.wechat ? { wechat: options.wechat } : {}),
    openapi: options.openapi ?? CONTENT_PASSES,
  })
  if (options.sample) await loadData(gateway.records, { dataFolder: join(ROOT, 'data'), sample: true })
  const stop = async () => {
    await gateway.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    ...callsOf(gateway),
    ...recordsOf(gateway),
    setClock: (ms) => clock.set(ms),
    logs: () => lines.join(''),
    baseUrl: gateway.url,
    gateway,
    keys,
    store,
    stop,
  }
}

function callsOf(gateway: Gateway): Pick<TestCloud, 'call' | 'send' | 'requests' | 'runJob'> {
  let requests = 0
  const invoke = async (openid: string | null, event: unknown): Promise<string> => {
    const outcome = await gateway.functions.invoke('api', event, {
      caller: 'client',
      openid,
      ip: '127.0.0.1',
    })
    if (!outcome.ok) throw new Error(`api ${outcome.reason}: ${outcome.message}`)
    requests = outcome.requests
    return outcome.json
  }
  return {
    call: async (openid, action, input) =>
      JSON.parse(await invoke(openid, { action, input, v: CONTRACT_VERSION })),
    send: async (openid, event) => JSON.parse(await invoke(openid, event)),
    requests: () => requests,
    async runJob(trigger) {
      const outcome = await gateway.runTrigger(trigger)
      if (!outcome.ok) throw new Error(`${trigger} ${outcome.reason}: ${outcome.message}`)
      return JSON.parse(outcome.json)
    },
  }
}

function recordsOf({ records }: Gateway): Pick<TestCloud, 'seed' | 'read' | 'all'> {
  return {
    seed: (collection, documents) =>
      records.putAll(
        collection,
        documents.map(({ _id, ...fields }) => decodeDocument(_id, stored({ schema: 1, ...fields }))),
      ),
    read: (collection, id) => records.get(collection, id),
    all: (collection) => records.page(collection, null, 100_000),
  }
}

/** The stored form of anything, for `decodeDocument` to check. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.getTime() }
  if (Array.isArray(value)) return value.map(stored)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(fields.map(([name, inner]) => [name, stored(inner)]))
}
