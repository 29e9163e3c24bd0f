import { createServer } from 'node:net'
import { join } from 'node:path'
import { CLOUD_OUT } from '../../config/build-cloud'
import { COLLECTIONS } from '../../config/collections'
import { loadData } from '../data/load'
import { recordsOf } from '../data/records'
import { Clock } from '../functions/clock'
import { openGateway, type Gateway } from '../gateway'
import type { IdentityMode } from '../identity/doors'
import { loadKeys } from '../identity/keys'
import { openStore } from '../store/store'
import { portTrouble } from './failure'
import type { Options } from './options'
import { lockFolder } from './pid-lock'
import { ROOT, WEB_OUT } from './web'

export interface Serving {
  readonly gateway: Gateway
  /** Documents loaded from `data/` at this start; 0 when it was there already. */
  readonly loaded: number
  close(): Promise<void>
}

/** Rejects in words when the port is taken: asked before anything is built or opened. */
export function assertPortFree({ port, address }: Options): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', (error) => taken(portTrouble(error, port)))
    probe.listen(port, address, () => probe.close(() => free()))
  })
}

/** Opens the data folder (or DATABASE_URL), loads `data/`, and serves. Rejects with FolderInUse; leaves nothing open then. */
export async function serve(
  options: Options,
  identity: IdentityMode,
  settings: { allowEval: boolean; log: (line: string) => void },
): Promise<Serving> {
  const undo: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    if (!options.databaseUrl) undo.push(lockFolder(options.dataFolder))
    const store = await openDatabase(options)
    undo.push(() => store.close())
    const records = recordsOf(store.documents)
    const loaded = await loadData(records, { dataFolder: join(ROOT, 'data'), sample: options.sample })
    const gateway = await openGateway({
      store,
      functionsFolder: CLOUD_OUT,
      filesFolder: join(options.dataFolder, 'files'),
      web: { folder: WEB_OUT, allowEval: settings.allowEval },
      workers: options.workers,
      keys: loadKeys(options.dataFolder, process.env),
      clock: new Clock(identity.kind === 'dev'),
      identity,
      port: options.port,
      address: options.address,
      publicHosts: options.publicHosts,
      behindProxy: options.behindProxy,
      timers: true,
      log: settings.log,
      wechat: {
        templatesFile: join(ROOT, 'data', 'notices', 'subscribe-templates.json'),
        stateFile: join(options.dataFolder, 'wechat.json'),
        smsLog: join(options.dataFolder, 'sms.log'),
      },
    })
    undo.push(() => gateway.close())
    return { gateway, loaded, close }
  } catch (error) {
    await close()
    throw portTrouble(error, options.port)
  }
}

/** The database of the options: a PostgreSQL, or the embedded one in the data folder. */
export function openDatabase({ databaseUrl, dataFolder }: Pick<Options, 'databaseUrl' | 'dataFolder'>) {
  return databaseUrl
    ? openStore({ collections: COLLECTIONS, url: databaseUrl })
    : openStore({ collections: COLLECTIONS, dataFolder: join(dataFolder, 'db') })
}
