import { join } from 'node:path'
import { recordsOf } from '../data/records'
import { restore } from './archive'
import { run, Trouble } from './failure'
import { readOptions } from './options'
import { lockFolder } from './pid-lock'
import { openDatabase } from './serve'

/**
 * `npm run restore -- <folder>`: a backup into an empty database; what stands there afterwards has the same hashes.
 * Documents keep the `schema` they were written with: the functions lift them when they read them.
 */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Trouble('npm run restore -- <folder>')
  const options = readOptions(process.env, [])
  const release = options.databaseUrl ? () => {} : lockFolder(options.dataFolder)
  const store = await openDatabase(options)
  try {
    const manifest = await restore(recordsOf(store.documents), join(options.dataFolder, 'files'), folder)
    const documents = Object.values(manifest.collections).reduce((sum, { count }) => sum + count, 0)
    process.stdout.write(`已恢复，哈希一致 restored ${documents} documents, hashes equal\n`)
  } finally {
    await store.close()
    release()
  }
}

run(main)
