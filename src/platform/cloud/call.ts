import { CONTRACT_VERSION } from '@/contracts/envelope'
import type { ActionName, Answer, CommandName, QueryName, Sent } from '@/contracts/registry'
import { learnServerTime } from '../clock'
import { isOnline } from '../phone/network'
import { CallError, asCallError } from './call-error'
import { becomeSomebody } from './enter'
import { isEnvelope } from './envelope'
import { learnFrom } from './learn'
import { NOBODY, currentOwner } from './owner'
import { ATTEMPTS, carriesRequestId, mayRepeat, waitBefore } from './retry'
import { send } from './transport'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function once<K extends ActionName>(action: K, input: Sent<K>): Promise<Answer<K>> {
  if (!isOnline()) throw new CallError('OFFLINE')
  const sentAt = Date.now()
  const answer = await send({ action, input, v: CONTRACT_VERSION })
  if (!isEnvelope<Answer<K>>(answer)) throw new CallError('INTERNAL')
  learnServerTime(answer.at, sentAt, Date.now())
  if (answer.ok) return answer.data
  throw new CallError(answer.error.code, answer.error)
}

async function call<K extends ActionName>(
  action: K,
  input: Sent<K>,
  isSafe: boolean,
  attempts = ATTEMPTS,
): Promise<Answer<K>> {
  let signedIn = false
  let lost: CallError | null = null
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(action, input)
    } catch (thrown) {
      const error = asCallError(thrown)
      // Offline now, after an answer was lost: whether it was done is still what nobody knows.
      if (error.code === 'OFFLINE' && lost) throw lost
      if (error.code === 'TIMEOUT') lost = error
      if (error.code === 'NOT_SIGNED_IN' && !signedIn) {
        signedIn = true
        await becomeSomebody(() => once('accounts.enter', {}))
        continue
      }
      if (attempt >= attempts || !mayRepeat(error.code, isSafe)) throw error
      await pause(waitBefore(attempt + 1, Math.random()))
    }
  }
}

const enter = () => call('accounts.enter', {}, true)

/** Questions somebody has to be there for: while nobody is, entering answers them. */
const whileNobody: { readonly [K in QueryName]?: () => Promise<Answer<K>> } = {
  'accounts.me': () => becomeSomebody(enter),
}

/** Asks the cloud; repeated by itself when the answer got lost. Throws CallError only. */
export function query<K extends QueryName>(action: K, input: Sent<K>): Promise<Answer<K>> {
  const entering = currentOwner() === NOBODY ? whileNobody[action] : undefined
  return entering ? entering() : call(action, input, true)
}

/**
 * Tells the cloud to do something. Repeated by itself only when `input` carries a requestId (one effect however often
 * it arrives), or when the cloud said BUSY (nothing was done). What its answer says of a query's is learned from it.
 * Throws CallError only.
 */
export async function command<K extends CommandName>(action: K, input: Sent<K>): Promise<Answer<K>> {
  const answer = await call(action, input, carriesRequestId(input))
  learnFrom(action, answer)
  return answer
}

/** Asks or tells once, and never again by itself: for an engine that repeats by rules of its own. Throws CallError only. */
export function tryOnce<K extends ActionName>(action: K, input: Sent<K>): Promise<Answer<K>> {
  return call(action, input, false, 1)
}
