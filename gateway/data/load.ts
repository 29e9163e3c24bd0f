import { isRecord } from '../host/http'
import type { SamplePerson } from '../identity/doors'
import { dataVersion, readDataFiles } from './files'
import { loadable } from './law-guard'
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
 * and marks the database as sample for good. What a bureau made of the law is never written over. Answers how many documents were
 * loaded.
 */
export async function loadData(records: Records, { dataFolder, sample }: LoadOptions): Promise<number> {
  const version = dataVersion(dataFolder)
  const marker = await records.get('meta', VERSION)
  if (marker?.version === version) return 0
  const wanted = readDataFiles(dataFolder).filter((file) => !file.sample || (sample && !marker))
  let loaded = 0
  for (const file of wanted) {
    const documents = await loadable(records, file)
    await records.putAll(file.collection, documents)
    loaded += documents.length
  }
  await records.putAll('meta', [{ _id: VERSION, schema: 1, version }])
  return loaded
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
