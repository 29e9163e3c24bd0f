import { recordsOf } from '../data/records'
import { loadKeys } from '../identity/keys'
import { chainHash, verifyAudit } from './audit'
import { run } from './failure'
import { readOptions } from './options'
import { lockFolder } from './pid-lock'
import { openDatabase } from './serve'

/** `npm run audit:verify`: reads every chain of the audit log again; ends with 1 when one is broken. */
async function main(): Promise<void> {
  const options = readOptions(process.env, [])
  const release = options.databaseUrl ? () => {} : lockFolder(options.dataFolder)
  const store = await openDatabase(options)
  try {
    const { data } = loadKeys(options.dataFolder, process.env)
    const { chains, broken } = await verifyAudit(recordsOf(store.documents), chainHash(data))
    for (const { chain, fault } of broken) process.stdout.write(`${chain}: ${fault.kind} at ${fault.seq}\n`)
    process.stdout.write(
      `审计链 ${chains} 条，断裂 ${broken.length} 条 ${chains} chains, ${broken.length} broken\n`,
    )
    if (broken.length > 0) process.exitCode = 1
  } finally {
    await store.close()
    release()
  }
}

run(main)
