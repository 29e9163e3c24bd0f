import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * One hash over the names and contents of files and folders; a missing path counts as missing.
 * Builds are skipped by it: equal hash, equal output.
 */
export function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash
        .update(relative(root, file).split(sep).join('/'))
        .update('\0')
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** Files below a path in a fixed order; the path itself when it is a file; none when it does not exist. */
export function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Whether a build made these outputs from these sources: the stamp in `.cache/` holds the hash of the sources and when the
 * output was written, so that an output somebody else wrote over (a watch, another target's settings) counts as stale.
 */
export function isFresh(root: string, stamp: string, hash: string, output: string): boolean {
  const file = join(root, '.cache', stamp)
  if (!existsSync(file) || !existsSync(output)) return false
  return readFileSync(file, 'utf8') === textOf(hash, output)
}

export function markFresh(root: string, stamp: string, hash: string, output: string): void {
  const file = join(root, '.cache', stamp)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, textOf(hash, output))
}

function textOf(hash: string, output: string): string {
  return `${hash} ${statSync(output).mtimeMs}\n`
}
