import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { COLLECTIONS } from '../../config/collections'
import { filesUnder } from '../../config/source-hash'
import type { Records } from '../data/records'
import { decodeDocument, encodeFields } from '../store/json'
import type { Document } from '../store/types'

const PAGE = 500
const MANIFEST = 'manifest.json'

export interface Part {
  readonly count: number
  /** SHA-256 over the lines, in the order of ids. */
  readonly sha256: string
}

export interface Manifest {
  readonly format: 1
  readonly collections: Readonly<Record<string, Part>>
  /** SHA-256 of each kept file, by its path. */
  readonly files: Readonly<Record<string, string>>
}

/** Writes every collection as `<name>.ndjson` and the manifest of hashes. The folder must not exist yet. */
export async function backUp(records: Records, files: string, folder: string): Promise<Manifest> {
  if (existsSync(folder)) throw new Error(`${folder} exists already`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const collections: Record<string, Part> = {}
  for (const { name } of COLLECTIONS) collections[name] = await writeCollection(records, name, folder)
  const manifest: Manifest = { format: 1, collections, files: copyFiles(files, join(folder, 'files')) }
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest, null, 2))
  return manifest
}

/** Restores into an empty database. Throws when it is not empty, or when what is there afterwards has other hashes. */
export async function restore(records: Records, files: string, folder: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'))
  if (manifest.format !== 1)
    throw new Error(`${folder} has format ${String(manifest.format)}, this program knows 1`)
  for (const { name } of COLLECTIONS) {
    if ((await records.count(name)) > 0) throw new Error(`the database is not empty: ${name} holds documents`)
  }
  for (const name of Object.keys(manifest.collections)) await readCollection(records, name, folder)
  const copied = copyFiles(join(folder, 'files'), files)
  for (const [name, part] of Object.entries(manifest.collections)) {
    const now = await hashCollection(records, name)
    if (now.sha256 !== part.sha256) throw new Error(`${name}: the restored documents have another hash`)
  }
  if (JSON.stringify(copied) !== JSON.stringify(manifest.files))
    throw new Error('the restored files have other hashes')
  return manifest
}

export async function hashCollection(records: Records, name: string): Promise<Part> {
  return walk(records, name, () => Promise.resolve())
}

async function writeCollection(records: Records, name: string, folder: string): Promise<Part> {
  const out = createWriteStream(join(folder, `${name}.ndjson`), { mode: 0o600 })
  const part = await walk(records, name, async (lines) => {
    if (!out.write(lines)) await once(out, 'drain')
  })
  out.end()
  await once(out, 'finish')
  return part
}

async function walk(records: Records, name: string, each: (lines: string) => Promise<void>): Promise<Part> {
  const hash = createHash('sha256')
  let count = 0
  let after: string | null = null
  for (;;) {
    const page: Document[] = await records.page(name, after, PAGE)
    const last = page.at(-1)
    if (!last) return { count, sha256: hash.digest('hex') }
    const lines = page.map((doc) => `${lineOf(doc)}\n`).join('')
    hash.update(lines)
    await each(lines)
    count += page.length
    after = last._id
  }
}

async function readCollection(records: Records, name: string, folder: string): Promise<void> {
  const input = createReadStream(join(folder, `${name}.ndjson`))
  let batch: Document[] = []
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    batch.push(documentOf(line))
    if (batch.length < PAGE) continue
    await records.putAll(name, batch)
    batch = []
  }
  await records.putAll(name, batch)
}

function copyFiles(from: string, to: string): Record<string, string> {
  const hashes: Record<string, string> = {}
  for (const file of filesUnder(from)) {
    const path = relative(from, file)
    const bytes = readFileSync(file)
    mkdirSync(join(to, path, '..'), { recursive: true, mode: 0o700 })
    writeFileSync(join(to, path), bytes, { mode: 0o600 })
    hashes[path.split(sep).join('/')] = createHash('sha256').update(bytes).digest('hex')
  }
  return hashes
}

function lineOf(document: Document): string {
  return JSON.stringify(encodeFields(document))
}

function documentOf(line: string): Document {
  const { _id, ...fields }: { _id?: unknown; [field: string]: unknown } = JSON.parse(line)
  if (typeof _id !== 'string') throw new Error('a line without _id')
  return decodeDocument(_id, fields)
}
