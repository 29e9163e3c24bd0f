import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { loadAccount } from '@kit/accounts/account-repository'
import { now } from '@kit/clock'
import { context } from '@kit/cloud'
import { log } from '@kit/log'
import { createRateLimiter } from '@kit/rate-limit'
import { createDoor } from './door'
import { routes } from './routes'

/** The cloud function `api`: the only one a phone may call. */
export const main = createDoor({
  routes,
  now,
  elapsed: () => performance.now(),
  identity: context,
  loadAccount,
  limiter: createRateLimiter(),
  traceId: randomUUID,
  log,
})
