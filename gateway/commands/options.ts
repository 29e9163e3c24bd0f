import { join } from 'node:path'
import { ROOT } from './web'

/** What the operator chose, from the environment and the arguments. */
export interface Options {
  readonly port: number
  /** Address listened on; anything but loopback needs a name in `publicHosts` to be answered. */
  readonly address: string
  readonly publicHosts: readonly string[]
  /** Every caller comes through a proxy that appends to X-Forwarded-For: guests are then limited by that address. */
  readonly behindProxy: boolean
  /** Everything kept between starts: database, files, keys. */
  readonly dataFolder: string
  /** A PostgreSQL to serve from instead of the embedded one. */
  readonly databaseUrl: string | null
  readonly sample: boolean
  readonly workers: number
  /** Skips building; for containers that were built before. */
  readonly build: boolean
}

const DEFAULT_PORT = 3210

/** Throws in words on a value that cannot be meant. */
export function readOptions(env: NodeJS.ProcessEnv, args: readonly string[]): Options {
  const unknown = args.find((arg) => !['--no-sample', '--no-build'].includes(arg))
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; known: --no-sample --no-build`)
  return {
    port: whole('PORT', env.PORT, DEFAULT_PORT, 65535),
    address: env.ADDRESS ?? '127.0.0.1',
    publicHosts: (env.PUBLIC_HOSTS ?? '').split(',').filter(Boolean),
    behindProxy: env.BEHIND_PROXY === '1',
    dataFolder: env.DATA_FOLDER ?? join(ROOT, '.data'),
    databaseUrl: env.DATABASE_URL || null,
    sample: !args.includes('--no-sample'),
    workers: whole('WORKERS', env.WORKERS, 2, 64),
    build: !args.includes('--no-build'),
  }
}

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name}=${text}: a number up to ${most}`)
  return value
}
