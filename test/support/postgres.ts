import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { Client } from 'pg'

const run = promisify(execFile)
const DEBIAN_FOLDER = '/usr/lib/postgresql'
const USER = 'postgres'

export interface ThrowawayPostgres {
  /** A new, empty database. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

function binaries(): string | null {
  if (!existsSync(DEBIAN_FOLDER)) return null
  const newest = readdirSync(DEBIAN_FOLDER)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)[0]
  const folder = newest === undefined ? null : join(DEBIAN_FOLDER, String(newest), 'bin')
  return folder !== null && existsSync(join(folder, 'initdb')) ? folder : null
}

/** Why no PostgreSQL can be had here, or null when one can. */
export const postgresMissing = (): string | null =>
  binaries() === null
    ? `PostgreSQL 15 or newer is not installed under ${DEBIAN_FOLDER}: its cases are skipped`
    : null

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** postgres refuses to run as root: there it runs as Debian's own user. */
async function serverUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, USER])).stdout.trim())),
  )
  return { uid, gid }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error('postgres ended at once')
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('postgres did not start')
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A cluster of its own in a temporary folder, on a free loopback port; gone after stop(). */
export async function startPostgres(): Promise<ThrowawayPostgres> {
  const folder = binaries()
  if (folder === null) throw new Error(postgresMissing() ?? '')
  const home = mkdtempSync(join(tmpdir(), 'store-postgres-'))
  const user = await serverUser()
  if (user.uid !== undefined && user.gid !== undefined) await chown(home, user.uid, user.gid)
  const data = join(home, 'data')
  await run(
    join(folder, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    user,
  )
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: home, fsync: 'off' }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(folder, 'postgres'), ['-D', data, ...flags], { ...user, stdio: 'ignore' })
  const url = (database: string) => `postgres://${USER}@127.0.0.1:${port}/${database}`
  await untilReady(url('postgres'), server)
  let made = 0
  return {
    newDatabase: async () => {
      const name = `d${++made}`
      await admin(url('postgres'), `CREATE DATABASE ${name}`)
      return url(name)
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}
