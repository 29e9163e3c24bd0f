import { randomBytes } from 'node:crypto'
import type { FunctionName, Trigger } from '../config/functions'
import { samplePersons } from './data/load'
import { databaseId, recordsOf, type Records } from './data/records'
import { FileStore } from './files/file-store'
import type { Clock } from './functions/clock'
import { Functions } from './functions/functions'
import type { Outcome } from './functions/instance'
import { OPENAPI } from './functions/openapi'
import { filesPort, functionsPort } from './functions/ports'
import { openHost, type Host } from './host/host'
import { WebBuild } from './host/web-build'
import type { IdentityMode, SamplePersons } from './identity/doors'
import type { Keys } from './identity/keys'
import { Sessions } from './identity/sessions'
import { Realtime } from './realtime/realtime'
import type { Store } from './store/store'
import { jobRunsOf } from './timers/job-runs'
import { Timers, type TimerHealth } from './timers/timers'
import { onSampleOnly, openStandIn, type WechatOptions } from './wechat/open'
import type { StandIn } from './wechat/stand-in'
import type { OpenapiHandlers } from './wire/openapi'
import { createWire, type Wire } from './wire/wire'

export interface GatewayOptions {
  readonly store: Store
  /** The built functions. */
  readonly functionsFolder: string
  readonly filesFolder: string
  /** The built web version; null serves none. */
  readonly web: { readonly folder: string; readonly allowEval?: boolean } | null
  /** Instances of `api`. */
  readonly workers: number
  readonly keys: Keys
  readonly clock: Clock
  readonly identity: IdentityMode
  readonly port: number
  readonly address?: string
  readonly publicHosts?: readonly string[]
  /** Whether every caller comes through a proxy of ours, which appends to X-Forwarded-For. */
  readonly behindProxy?: boolean
  /** Whether the functions' triggers run here. */
  readonly timers: boolean
  readonly log: (line: string) => void
  /** Invocations that may wait for a function. */
  readonly waiting?: number
  /** The stand-in of WeChat; only opened with the `dev` identity, and only answering on a database marked sample. */
  readonly wechat?: WechatOptions
  /** Answers for WeChat's interfaces where there is no stand-in; otherwise nobody is reached. */
  readonly openapi?: OpenapiHandlers
}

export interface Health {
  readonly ok: boolean
  readonly functions: readonly FunctionName[]
  readonly timers: readonly TimerHealth[]
}

export interface Gateway {
  /** The public side: `http://localhost:<port>`. */
  readonly url: string
  readonly functions: Functions
  readonly records: Records
  readonly files: FileStore
  readonly sessions: Sessions
  /** Null unless this gateway is for trying. */
  readonly standIn: StandIn | null
  runTrigger(name: string): Promise<Outcome>
  health(): Promise<Health>
  close(): Promise<void>
}

/** Opens everything over an open store: private wire, functions, timers, public host. Rejects with EADDRINUSE on a busy port. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const records = recordsOf(options.store.documents)
  const files = new FileStore(options.filesFolder, options.keys)
  const opened: { host?: Host } = {}
  const url = () => `http://localhost:${opened.host?.port ?? 0}`
  const people = () => samplePersons(records)
  const { wire, functions, standIn } = await openInside(options, files, url, people)
  const timers = timersOf(functions, records)
  const health = () => healthOf(functions, records, timers, options.timers)
  const sessions = new Sessions(options.keys, await databaseId(records))
  const publicHosts = options.publicHosts ?? []
  const realtime = new Realtime({ sessions, publicHosts })
  const silence = options.store.onChange(({ collection, id }) => realtime.changed(collection, id))
  const { clock, identity: mode, log, web } = options
  const parts = {
    functions,
    sessions,
    clock,
    mode,
    log,
    files,
    health,
    publicHosts,
    behindProxy: options.behindProxy ?? false,
    innerUrl: url,
    samplePersons: people,
    web: web && new WebBuild(web.folder, web.allowEval),
    runTrigger: (name: string) => runTrigger(functions, name),
    wechat: standIn && { standIn, smsLog: options.wechat?.smsLog ?? null },
  }
  const closeInside = async () => {
    silence()
    await timers.stop()
    await functions.stop()
    await wire.close()
  }
  opened.host = await openHost(parts, options.port, options.address).catch(async (error: unknown) => {
    await closeInside()
    throw error
  })
  realtime.attach(opened.host.server)
  functions.warm()
  if (options.timers) timers.start()
  const close = async () => {
    realtime.close()
    await opened.host?.close()
    await closeInside()
  }
  return {
    url: url(),
    functions,
    records,
    files,
    sessions,
    standIn,
    runTrigger: parts.runTrigger,
    health,
    close,
  }
}

/** The private side: the wire on a loopback port under a secret path, and the functions that know it. */
async function openInside(
  options: GatewayOptions,
  files: FileStore,
  url: () => string,
  people: SamplePersons,
): Promise<{ wire: Wire; functions: Functions; standIn: StandIn | null }> {
  const { identity, wechat } = options
  const smsLog = identity.kind === 'dev' ? (wechat?.smsLog ?? null) : null
  const functions: Functions = new Functions({
    folder: options.functionsFolder,
    workers: options.workers,
    env: { DATA_KEYS: options.keys.data, ...(smsLog === null ? {} : { SMS_LOG: smsLog }) },
    wireEnv: (instance) => wire.workerEnv(instance),
    clock: options.clock,
    onLog: options.log,
    waiting: options.waiting,
  })
  const standIn =
    identity.kind === 'dev' && wechat !== undefined ? openStandIn(wechat, functions, options.clock) : null
  const wire: Wire = createWire({
    store: options.store,
    functions: functionsPort(functions),
    storage: filesPort(files, url),
    openapi: standIn ? onSampleOnly(standIn.handlers(), OPENAPI, people) : (options.openapi ?? OPENAPI),
    permissions: (instance) => {
      const name = functions.functionOf(instance)
      return name ? (functions.config(name)?.permissions.openapi ?? []) : []
    },
    secret: randomBytes(24).toString('hex'),
    credentials: { secretId: randomBytes(16).toString('hex'), secretKey: randomBytes(32).toString('hex') },
    clock: () => options.clock.now(),
    onRequest: ({ workerId }) => functions.count(workerId),
    onFailure: (error) => options.log(`${error instanceof Error ? error.stack : String(error)}\n`),
  })
  await wire.listen()
  return { wire, functions, standIn }
}

function timersOf(functions: Functions, records: Records): Timers {
  const triggers = functions.names().flatMap((name) => functions.config(name)?.triggers ?? [])
  const run = async ({ name }: Trigger) => (await runTrigger(functions, name)).ok
  return new Timers({ triggers, runs: jobRunsOf(records), run })
}

/** As WeChat starts a timer: no person behind it. */
function runTrigger(functions: Functions, name: string): Promise<Outcome> {
  const event = { Type: 'Timer', TriggerName: name, Time: new Date().toISOString(), Message: '' }
  return functions.invoke('jobs', event, { caller: 'trigger', openid: null, ip: '' })
}

async function healthOf(
  functions: Functions,
  records: Records,
  timers: Timers,
  timed: boolean,
): Promise<Health> {
  const beats = timed ? await timers.health() : []
  const reachable = await records.count('meta').then(
    () => true,
    () => false,
  )
  const ok = reachable && functions.names().includes('api') && beats.every((beat) => !beat.stopped)
  return { ok, functions: functions.names(), timers: beats }
}
