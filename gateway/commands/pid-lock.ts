import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../config/error-code'

/** Somebody else has the data folder open. `pid` is theirs. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by process ${pid}`)
  }
}

interface Holder {
  readonly pid: number
  /** When the process began, in the kernel's ticks; null where the system does not tell. */
  readonly born: string | null
}

/**
 * One process a data folder: the embedded database does not guard itself.
 * A lock whose process is gone (killed, or its number reused) is taken over. Answers the release.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = join(folder, 'gateway.pid')
  const mine = join(folder, `gateway.pid.${process.pid}`)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: bornOf(process.pid) } satisfies Holder))
  try {
    if (!tryLink(mine, lock)) {
      const holder = readHolder(lock)
      if (holder && isAlive(holder)) throw new FolderInUse(folder, holder.pid)
      renameSync(lock, `${mine}.stale`)
      rmSync(`${mine}.stale`)
      if (!tryLink(mine, lock)) throw new FolderInUse(folder, readHolder(lock)?.pid ?? 0)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

/** Making a second name is atomic: exactly one process succeeds. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function readHolder(lock: string): Holder | null {
  try {
    const { pid, born }: Partial<Holder> = JSON.parse(readFileSync(lock, 'utf8'))
    return typeof pid === 'number' ? { pid, born: born ?? null } : null
  } catch {
    return null
  }
}

function isAlive({ pid, born }: Holder): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  const now = bornOf(pid)
  return born === null || now === null || born === now
}

function bornOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
