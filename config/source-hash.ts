import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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

/** The hash a build left behind, or null. Kept in `.cache/`. */
export function readStamp(root: string, name: string): string | null {
  const file = join(root, '.cache', name)
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8').trim() : null
}

export function writeStamp(root: string, name: string, hash: string): void {
  const file = join(root, '.cache', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${hash}\n`)
}
