import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FUNCTION_NAMES, mayCall, readFunctionConfig } from '../../config/functions'
import type { Caller, FunctionConfig, FunctionName } from '../../config/functions'
import type { Clock } from './clock'
import type { Instance, Outcome } from './instance'
import { Pool } from './pool'

/** Text a client may send, and anything one function may hand over (bytes), as on the cloud. */
export const TEXT_LIMIT = 100 * 1024
export const BODY_LIMIT = 6 * 1024 * 1024

/** Who calls, as the platform knows it: never taken from the event. */
export interface Source {
  readonly caller: Caller
  readonly openid: string | null
  readonly ip: string
}

export interface FunctionsOptions {
  /** Where the built functions are: `<folder>/<name>/index.js`. */
  readonly folder: string
  /** Instances of `api`; the others have one. */
  readonly workers: number
  /** Environment every instance has: keys for sealing, for one. Never the gateway's own environment. */
  readonly env: Readonly<Record<string, string>>
  /** What makes the SDK speak to our wire (URL, region, key pair), by instance. */
  readonly wireEnv: (instance: string) => Readonly<Record<string, string>>
  readonly clock: Clock
  readonly onLog: (line: string) => void
  readonly waiting?: number
}

const SOURCES: Record<Caller, string> = {
  client: 'wx_client',
  function: 'wx_client,scf',
  trigger: 'wx_trigger',
  push: 'wx_push',
}

const APPID = 'wxlocalgateway'

/** The built functions and their instances. Each runs under its own name, its own rule and its own time-out. */
export class Functions {
  private readonly pools = new Map<FunctionName, Pool>()
  private readonly configs = new Map<FunctionName, FunctionConfig>()

  constructor(private readonly options: FunctionsOptions) {
    for (const name of FUNCTION_NAMES) if (existsSync(this.fileOf(name))) this.add(name)
  }

  /** Runs a function for somebody. A caller the rule does not name is REFUSED before anything runs. */
  async invoke(name: FunctionName, event: unknown, source: Source): Promise<Outcome> {
    const pool = this.pools.get(name)
    if (!pool || !mayCall(source.caller, name)) {
      return { ok: false, reason: 'REFUSED', message: `${name} may not be called by ${source.caller}` }
    }
    const limit = source.caller === 'client' ? TEXT_LIMIT : BODY_LIMIT
    if (sizeOf(event) > limit) return { ok: false, reason: 'TOO_LARGE', message: `over ${limit} bytes` }
    const outcome = await pool.invoke(event, this.environmentOf(source))
    const tooLong = outcome.ok && Buffer.byteLength(outcome.json) > BODY_LIMIT
    return tooLong ? { ok: false, reason: 'TOO_LARGE', message: 'the answer is over 6 MB' } : outcome
  }

  /** Counts one wire request of an instance. */
  count(instance: string): void {
    const found = this.find(instance)?.instance
    if (found) found.requests += 1
  }

  /** Which function an instance runs, or null for an unknown one. */
  functionOf(instance: string): FunctionName | null {
    return this.find(instance)?.name ?? null
  }

  /** One function calls another: on behalf of the same person, as `callFunction` does. */
  async invokeFrom(instance: string, name: FunctionName, event: unknown): Promise<Outcome> {
    const seen = this.find(instance)?.instance.environment ?? {}
    return this.invoke(name, event, {
      caller: 'function',
      openid: seen.WX_OPENID ?? null,
      ip: seen.WX_CLIENTIP ?? '',
    })
  }

  config(name: FunctionName): FunctionConfig | null {
    return this.configs.get(name) ?? null
  }

  names(): FunctionName[] {
    return [...this.pools.keys()]
  }

  /** Loads `api` before the first person comes. */
  warm(): void {
    this.pools.get('api')?.warm(this.options.workers)
  }

  /** Drops every instance and starts anew from the built files (after a rebuild). */
  async reload(): Promise<void> {
    const old = [...this.pools.values()]
    this.pools.clear()
    for (const name of FUNCTION_NAMES) if (existsSync(this.fileOf(name))) this.add(name)
    await Promise.all(old.map((pool) => pool.stop()))
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }

  private find(instance: string): { name: FunctionName; instance: Instance } | null {
    for (const [name, pool] of this.pools) {
      const found = pool.find(instance)
      if (found) return { name, instance: found }
    }
    return null
  }

  private add(name: FunctionName): void {
    const config = readFunctionConfig(this.options.folder, name)
    this.configs.set(name, config)
    this.pools.set(
      name,
      new Pool({
        name,
        size: name === 'api' ? this.options.workers : 1,
        waiting: this.options.waiting ?? 1000,
        timeoutMs: config.timeout * 1000,
        instance: (id) => ({ file: this.fileOf(name), env: this.instanceEnv(id), onLog: this.options.onLog }),
      }),
    )
  }

  private fileOf(name: FunctionName): string {
    return join(this.options.folder, name, 'index.js')
  }

  private instanceEnv(id: string): Record<string, string> {
    return {
      ...this.options.env,
      ...this.options.wireEnv(id),
      TCB_CONTEXT_KEYS: '',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP',
    }
  }

  private environmentOf(source: Source): Record<string, string> {
    return {
      WX_APPID: APPID,
      WX_CLIENTIP: source.ip,
      TCB_SOURCE: SOURCES[source.caller],
      ...(source.openid === null ? {} : { WX_OPENID: source.openid }),
      ...this.options.clock.environment(),
    }
  }
}

/** Bytes as JSON; what cannot be written as JSON (nested thousands deep) is over any limit. */
function sizeOf(event: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(event ?? null))
  } catch {
    return Infinity
  }
}
