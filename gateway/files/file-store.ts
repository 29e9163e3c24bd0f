import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Keys } from '../identity/keys'
import { Signer } from '../identity/signer'
import { kindOf, type Kind } from './content'

/** 10 MB: a photographed page is 300 KB, a scanned contract a few MB. */
export const FILE_LIMIT = 10 * 1024 * 1024
const LINK_SECONDS = 10 * 60
const SCHEME = 'cloud://local-env.local/'
/** Folders have no dot and files have one, so that none is both; names are short enough for any disk. */
const PATH = /^([\w-]{1,100}\/){1,6}[\w-]{1,100}(\.[\w-]{1,20}){1,3}$/

/** Whose files these are: a person's lie under this prefix and nowhere else. */
export function prefixOf(openid: string): string {
  return `people/${openid}/`
}

/** Whether a path sent by a person may be theirs. */
export function isOwnPath(path: string, openid: string): boolean {
  return PATH.test(path) && path.startsWith(prefixOf(openid))
}

/** The id by which the cloud knows a kept file, and back; null when an id is of no file of ours. */
export const fileIdOf = (path: string): string => SCHEME + path
export const pathOfFileId = (id: string): string | null =>
  id.startsWith(SCHEME) ? id.slice(SCHEME.length) : null

/** Private files on disk. A path is `people/<openid>/…` or `documents/…`; nothing is served but through a signed, expiring link. */
export class FileStore {
  private readonly links: Signer
  private readonly uploads: Signer

  constructor(
    private readonly folder: string,
    keys: Pick<Keys, 'session'>,
    private readonly realNow: () => number = Date.now,
  ) {
    this.links = new Signer(keys.session, 'file')
    this.uploads = new Signer(keys.session, 'upload')
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

  /** Removes the oldest of a person's files beyond `most`: a function takes what it needs at once and keeps a copy. */
  async keepNewest(openid: string, most: number): Promise<void> {
    const folder = join(this.folder, prefixOf(openid))
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    if (files.length <= most) return
    const age = async (file: string) => ({ file, at: (await stat(file).catch(() => null))?.mtimeMs ?? 0 })
    const oldest = (await Promise.all(files.map(age))).sort((a, b) => a.at - b.at).slice(0, -most)
    await Promise.all(oldest.map(({ file }) => rm(file, { force: true })))
  }

  /** Where a file may be fetched, ten minutes unless told, a day at most: `/files/<signed path>`. */
  link(path: string, seconds = LINK_SECONDS): string {
    return this.sign(this.links, path, Math.min(seconds, 24 * 60 * 60))
  }

  /** Where a function may PUT a file, for ten minutes. */
  uploadLink(path: string): string {
    return this.sign(this.uploads, path, LINK_SECONDS)
  }

  /** The path a link names, or null when it is not ours, is for the other use, or is over. */
  pathOfLink(token: string, use: 'fetch' | 'upload'): string | null {
    const signer = use === 'fetch' ? this.links : this.uploads
    return signer.verify(token, this.realNow())
  }

  async has(path: string): Promise<boolean> {
    return (await stat(this.fileOf(path)).catch(() => null))?.isFile() ?? false
  }

  private sign(signer: Signer, path: string, seconds: number): string {
    this.fileOf(path)
    return `/files/${signer.sign(path, this.realNow() + seconds * 1000)}`
  }

  private fileOf(path: string): string {
    if (!PATH.test(path)) throw new Error('not a path of a kept file')
    return join(this.folder, path)
  }
}
