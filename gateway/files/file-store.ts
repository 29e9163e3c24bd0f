import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Keys } from '../identity/keys'
import { Signer } from '../identity/signer'
import { kindOf, type Kind } from './content'

/** 10 MB: a photographed page is 300 KB, a scanned contract a few MB. */
export const FILE_LIMIT = 10 * 1024 * 1024
const LINK_MS = 10 * 60 * 1000
const PATH = /^(?!.*\.\.)[\w-]+(\/[\w.-]+){1,6}$/

/** Whose files these are: a person's lie under this prefix and nowhere else. */
export function prefixOf(openid: string): string {
  return `people/${openid}/`
}

/** Whether a path sent by a person may be theirs. */
export function isOwnPath(path: string, openid: string): boolean {
  return PATH.test(path) && path.startsWith(prefixOf(openid))
}

/** Private files on disk. A path is `people/<openid>/…` or `documents/…`; nothing is served but through a signed, expiring link. */
export class FileStore {
  private readonly signer: Signer

  constructor(
    private readonly folder: string,
    keys: Pick<Keys, 'session'>,
    private readonly realNow: () => number = Date.now,
  ) {
    this.signer = new Signer(keys.session, 'file')
  }

  /** Writes whole or not at all. Null: too large, or not a kind we keep. Throws on a path that is none. */
  async put(path: string, bytes: Buffer): Promise<Kind | null> {
    const file = this.fileOf(path)
    const kind = bytes.length <= FILE_LIMIT ? kindOf(bytes) : null
    if (!kind) return null
    const half = `${file}.${randomUUID()}.part`
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(half, bytes, { mode: 0o600 })
    await rename(half, file)
    return kind
  }

  async read(path: string): Promise<Buffer | null> {
    return readFile(this.fileOf(path)).catch(() => null)
  }

  /** False when there was none. */
  async remove(path: string): Promise<boolean> {
    return rm(this.fileOf(path)).then(
      () => true,
      () => false,
    )
  }

  /** A link good for ten minutes: `/files/<signed path>`. */
  link(path: string): string {
    this.fileOf(path)
    return `/files/${this.signer.sign(path, this.realNow() + LINK_MS)}`
  }

  /** The path a link names, or null when it is not ours or is over. */
  pathOfLink(token: string): string | null {
    return this.signer.verify(token, this.realNow())
  }

  private fileOf(path: string): string {
    if (!PATH.test(path)) throw new Error('not a path of a kept file')
    return join(this.folder, path)
  }
}
