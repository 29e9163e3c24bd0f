import { join } from 'node:path'
import { recordsOf } from '../data/records'
import { backUp } from './archive'
import { run, Trouble } from './failure'
import { readOptions } from './options'
import { lockFolder } from './pid-lock'
import { openDatabase } from './serve'

/**
 * `npm run backup -- <new folder>`: every collection and file, with hashes. The embedded database must not be served
 * meanwhile. Sealed fields stay sealed; keep `keys/` apart from it.
 */
async function backup(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Trouble('npm run backup -- <new folder>')
  const options = readOptions(process.env, [])
  const release = options.databaseUrl ? () => {} : lockFolder(options.dataFolder)
  const store = await openDatabase(options)
  try {
    const manifest = await backUp(recordsOf(store.documents), join(options.dataFolder, 'files'), folder)
    const documents = Object.values(manifest.collections).reduce((sum, { count }) => sum + count, 0)
    const files = Object.keys(manifest.files).length
    process.stdout.write(`已备份 backed up ${documents} documents, ${files} files: ${folder}\n`)
  } finally {
    await store.close()
    release()
  }
}

run(backup)
