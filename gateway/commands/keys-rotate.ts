import { join } from 'node:path'
import { buildCloud, CLOUD_OUT } from '../../config/build-cloud'
import { Clock } from '../functions/clock'
import { openGateway } from '../gateway'
import { addDataKey, currentKeyOf, loadKeys } from '../identity/keys'
import { recordsOf } from '../data/records'
import { run } from './failure'
import { readOptions, type Options } from './options'
import { lockFolder } from './pid-lock'
import { isUnderWay, sealAnew } from './rotate'
import { openDatabase } from './serve'

type Store = Awaited<ReturnType<typeof openDatabase>>

/** A rotation that was cut off goes on under the key it began with; keys of the environment are added by the operator. */
async function addKeyUnlessUnderWay(store: Store, { dataFolder }: Options): Promise<void> {
  const key = currentKeyOf(loadKeys(dataFolder, process.env).data)
  if (process.env.DATA_KEYS || (await isUnderWay({ records: recordsOf(store.documents) }, key))) return
  addDataKey(dataFolder)
}

/**
 * `npm run keys:rotate`: adds a data key, seals every sealed field with it and makes the blind indexes anew. Nothing may
 * serve the database meanwhile: a gateway that does not have the new key could not open what is sealed with it.
 */
async function main(): Promise<void> {
  const options = readOptions(process.env, process.argv.slice(2))
  const release = options.databaseUrl ? () => {} : lockFolder(options.dataFolder)
  if (options.build) await buildCloud()
  const store = await openDatabase(options)
  try {
    await addKeyUnlessUnderWay(store, options)
    const keys = loadKeys(options.dataFolder, process.env)
    const gateway = await openGateway({
      store,
      functionsFolder: CLOUD_OUT,
      filesFolder: join(options.dataFolder, 'files'),
      web: null,
      workers: 1,
      keys,
      clock: new Clock(false),
      identity: { kind: 'none' },
      port: 0,
      timers: false,
      log: () => {},
    })
    const key = currentKeyOf(keys.data)
    const moved = await sealAnew(gateway, key).finally(() => gateway.close())
    process.stdout.write(
      `已用 ${key} 重新加密 ${moved} 处。旧钥匙要留着：审计链由它验证。\n` +
        `${moved} sealed anew with ${key}. Keep the old keys: they verify the audit chains.\n`,
    )
  } finally {
    await store.close()
    release()
  }
}

run(main)
