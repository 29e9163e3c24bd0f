import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRecord } from '../host/http'

/** Secrets of one installation. */
export interface Keys {
  /** 32 bytes: signs session tokens and file links. */
  readonly session: Buffer
  /** The functions' key ring (`DATA_KEYS`): `{"k1": "<base64 of 32 bytes>"}`; seals fields and keys the indexes. */
  readonly data: string
}

/**
 * Keys come from the environment (SESSION_KEY, DATA_KEYS) or from files made at first start, readable by their owner
 * only (0600). Whoever loses the data keys loses the sealed fields: keep a copy of them apart from the backups.
 * Throws when a file is readable by others or a key is malformed.
 */
export function loadKeys(folder: string, env: NodeJS.ProcessEnv): Keys {
  const fresh = randomKeys()
  const session =
    env.SESSION_KEY || keyFile(join(folder, 'keys', 'session.key'), fresh.session.toString('hex'))
  if (!/^[0-9a-f]{64}$/i.test(session)) throw new Error('the session key must have 64 hex digits')
  const data = env.DATA_KEYS || keyFile(join(folder, 'keys', 'data-keys.json'), fresh.data)
  return { session: Buffer.from(session, 'hex'), data }
}

export function randomKeys(): Keys {
  return { session: randomBytes(32), data: JSON.stringify({ k1: randomBytes(32).toString('base64') }) }
}

/** The id of the key that seals: the last of the ring. */
export function currentKeyOf(data: string): string {
  return Object.keys(ringOf(data)).at(-1) ?? ''
}

/**
 * Adds a fresh key at the end of the key file, in one step: a reader sees the old ring or the new one. Answers its id.
 * Throws when there is no key file, or it can be read by others.
 */
export function addDataKey(folder: string): string {
  const file = join(folder, 'keys', 'data-keys.json')
  if (!existsSync(file)) throw new Error(`${file}: there is no key to add to`)
  const ring = ringOf(keyFile(file, ''))
  const numbers = Object.keys(ring).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `k${Math.max(0, ...numbers) + 1}`
  const half = `${file}.${process.pid}.part`
  makeKeyFile(half, JSON.stringify({ ...ring, [id]: randomBytes(32).toString('base64') }))
  renameSync(half, file)
  return id
}

function ringOf(data: string): Record<string, unknown> {
  const ring: unknown = JSON.parse(data)
  if (!isRecord(ring)) throw new Error('DATA_KEYS is not an object')
  return ring
}

/** The content of a key file, made with the fresh key when there is none. */
function keyFile(file: string, fresh: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return makeKeyFile(file, fresh)
  if ((stat.mode & 0o077) !== 0) throw new Error(`${file} can be read by others: chmod 600 it`)
  return readFileSync(file, 'utf8').trim()
}

function makeKeyFile(file: string, key: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return key
}
