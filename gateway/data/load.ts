import { isRecord } from '../host/http'
import type { SamplePerson } from '../identity/doors'
import { dataVersion, readDataFiles, type DataFile } from './files'
import type { Records } from './records'

const VERSION = 'data-version'
const SAMPLE = 'sample'

export interface LoadOptions {
  readonly dataFolder: string
  /** Whether an empty database gets the sample set. It is never added to a database in use. */
  readonly sample: boolean
}

/**
 * Loads what a city starts with; nothing when this version is there already. The sample set comes with the first load only,
 * and marks the database as sample for good. Answers how many documents were written.
 */
export async function loadData(records: Records, { dataFolder, sample }: LoadOptions): Promise<number> {
  const version = dataVersion(dataFolder)
  const marker = await records.get('meta', VERSION)
  if (marker?.version === version) return 0
  const wanted = readDataFiles(dataFolder).filter((file) => !file.sample || (sample && !marker))
  for (const { collection, documents } of wanted) await records.putAll(collection, documents)
  await records.putAll('meta', [{ _id: VERSION, schema: 1, version }])
  return total(wanted)
}

/** The sample persons; null on a database that is not marked sample. */
export async function samplePersons(records: Records): Promise<readonly SamplePerson[] | null> {
  const mark = await records.get('meta', SAMPLE)
  const people: unknown = mark?.people
  return Array.isArray(people) ? people.filter(isSamplePerson) : null
}

function isSamplePerson(value: unknown): value is SamplePerson {
  return (
    isRecord(value) && ['key', 'openid', 'name', 'who'].every((field) => typeof value[field] === 'string')
  )
}

function total(files: readonly DataFile[]): number {
  return files.reduce((sum, { documents }) => sum + documents.length, 0)
}
