import { randomBytes } from 'node:crypto'
import type * as errors from '@/contracts/errors'
import type * as rotateKeys from '@kit/accounts/rotate-keys'
import type * as call from '@kit/call'
import type * as cloud from '@kit/cloud'
import type * as database from '@kit/database'
import type * as transaction from '@kit/transaction'
import { COLLECTIONS } from '../../../config/collections'
import { openStore } from '../../../gateway/store/store'
import type { Isolation } from '../../../gateway/store/types'
import { createWire } from '../../../gateway/wire/wire'

const refuse = () => Promise.reject(new Error('not part of this test'))

type KitModules = typeof database &
  typeof transaction &
  typeof call &
  typeof rotateKeys & { cloud: typeof cloud; AppError: typeof errors.AppError }

export interface KitBench extends KitModules {
  /** Wire requests as the gateway counted them. */
  wireRequests(): number
  stop(): Promise<void>
}

/** The kit in this process, on the real SDK, wire and store. */
export async function startKit(isolation: Isolation = 'snapshot'): Promise<KitBench> {
  const store = await openStore({ collections: COLLECTIONS, isolation, transactionTimeoutMs: 30_000 })
  let counted = 0
  const wire = createWire({
    store,
    functions: { invoke: refuse },
    storage: { beginUpload: refuse, link: refuse, remove: refuse },
    openapi: {},
    permissions: () => [],
    secret: 'secret',
    credentials: { secretId: 'AKtest', secretKey: randomBytes(16).toString('hex') },
    clock: Date.now,
    onRequest: () => (counted += 1),
    onFailure: (error) => {
      throw error
    },
  })
  await wire.listen()
  Object.assign(process.env, wire.workerEnv('worker-1'), { SILENCE: 'true' })
  const stop = async () => {
    await wire.close()
    await store.close()
  }
  return { ...loadKit(), wireRequests: () => counted, stop }
}

/** The SDK reads its environment when it is loaded, so kit and SDK are loaded anew with it. */
function loadKit(): KitModules {
  let modules: KitModules | undefined
  jest.isolateModules(() => {
    modules = {
      ...jest.requireActual<typeof database>('@kit/database'),
      ...jest.requireActual<typeof transaction>('@kit/transaction'),
      ...jest.requireActual<typeof call>('@kit/call'),
      ...jest.requireActual<typeof rotateKeys>('@kit/accounts/rotate-keys'),
      cloud: jest.requireActual<typeof cloud>('@kit/cloud'),
      AppError: jest.requireActual<typeof errors>('@/contracts/errors').AppError,
    }
  })
  if (!modules) throw new Error('the kit did not load')
  return modules
}
