import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The cloud functions, each with the only sources that may call it (SOURCE of the WeChat context). */
export const FUNCTIONS = {
  api: { callers: ['client', 'function'] },
  jobs: { callers: ['trigger'] },
  events: { callers: ['push'] },
  documents: { callers: ['function'] },
} as const satisfies Record<string, { callers: readonly Caller[] }>

/** Who starts a function: a phone, another function, a timer, a message push of WeChat. */
export type Caller = 'client' | 'function' | 'trigger' | 'push'
export type FunctionName = keyof typeof FUNCTIONS

export const FUNCTION_NAMES: readonly FunctionName[] = ['api', 'jobs', 'events', 'documents']

export function isFunctionName(name: string): name is FunctionName {
  return Object.prototype.hasOwnProperty.call(FUNCTIONS, name)
}

export function mayCall(caller: Caller, name: FunctionName): boolean {
  const callers: readonly Caller[] = FUNCTIONS[name].callers
  return callers.includes(caller)
}

export interface Trigger {
  readonly name: string
  readonly type: 'timer'
  /** WeChat's cron: second minute hour day month weekday year, UTC+8. */
  readonly config: string
}

/** A function's own `config.json`, as WeChat reads it. */
export interface FunctionConfig {
  /** Seconds, 1 to 60. WeChat's default of 3 is too short for a cold start. */
  readonly timeout: number
  readonly permissions: { readonly openapi: readonly string[] }
  readonly triggers: readonly Trigger[]
}

const DEFAULT_CONFIG: FunctionConfig = { timeout: 20, permissions: { openapi: [] }, triggers: [] }

/** Reads `<folder>/<fn>/config.json`; what it does not say has the default. Throws on a time-out out of range. */
export function readFunctionConfig(folder: string, name: FunctionName): FunctionConfig {
  const file = join(folder, name, 'config.json')
  if (!existsSync(file)) return DEFAULT_CONFIG
  const said: Partial<FunctionConfig> = JSON.parse(readFileSync(file, 'utf8'))
  const config = { ...DEFAULT_CONFIG, ...said }
  if (!(config.timeout >= 1 && config.timeout <= 60)) throw new Error(`${file}: timeout must be 1 to 60 s`)
  return config
}
