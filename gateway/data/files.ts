import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isCollection, type CollectionName } from '../../config/collections'
import { filesUnder, hashOf } from '../../config/source-hash'
import { decodeDocument } from '../store/json'
import type { Document } from '../store/types'

export interface DataFile {
  readonly file: string
  readonly collection: CollectionName
  readonly documents: readonly Document[]
  readonly sample: boolean
}

const FOLDERS = ['calendar', 'parameters', 'regions', 'standards']

/** What a city loads on its first day. A JSON file that names a `collection` is loaded into it; any other is for code to read. */
export function readDataFiles(dataFolder: string): DataFile[] {
  return FOLDERS.flatMap((folder) => filesUnder(join(dataFolder, folder)))
    .filter((path) => path.endsWith('.json'))
    .map((path) => readDataFile(dataFolder, path))
    .filter((file) => file !== null)
}

/** Changes whenever any loadable file does. */
export function dataVersion(dataFolder: string): string {
  return hashOf(dataFolder, FOLDERS)
}

function readDataFile(root: string, path: string): DataFile | null {
  const file = relative(root, path).split(sep).join('/')
  const { collection, documents }: { collection?: unknown; documents?: unknown } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  if (collection === undefined) return null
  if (typeof collection !== 'string' || !isCollection(collection))
    throw new Error(`data/${file}: no such collection`)
  if (!Array.isArray(documents)) throw new Error(`data/${file}: documents must be a list`)
  return {
    file,
    collection,
    documents: documents.map((doc) => toDocument(doc, file)),
    sample: /\/sample\//.test(file),
  }
}

function toDocument(doc: unknown, file: string): Document {
  if (typeof doc !== 'object' || doc === null || !('_id' in doc) || typeof doc._id !== 'string') {
    throw new Error(`data/${file}: every document has an _id in letters`)
  }
  if (/^\d+$/.test(doc._id))
    throw new Error(`data/${file}: ${doc._id}: the SDK turns all-digit ids into numbers`)
  const { _id, ...fields } = doc
  return decodeDocument(_id, { schema: 1, ...fields })
}
