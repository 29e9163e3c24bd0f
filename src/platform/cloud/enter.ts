import type { Answer } from '@/contracts/registry'
import { overHttp } from '../target'
import { asCallError } from './call-error'
import { learnFrom } from './learn'
import { signIn } from './session'
import { currentToken, dropSession } from './session-token'

type Enter = () => Promise<Answer<'accounts.enter'>>

async function enterOnce(enter: Enter): Promise<Answer<'accounts.me'>> {
  const me = await enter()
  learnFrom('accounts.enter', me)
  return me
}

/**
 * Makes sure somebody is there: a session where one is needed (HTTP), the account at first use, and the person the
 * phone acts for. Happens by itself when an action needs it, never before: looking around leaves nothing behind. Answers
 * what `accounts.me` would.
 */
export async function becomeSomebody(enter: Enter): Promise<Answer<'accounts.me'>> {
  if (overHttp && !currentToken()) await signIn()
  try {
    return await enterOnce(enter)
  } catch (thrown) {
    if (!overHttp || asCallError(thrown).code !== 'NOT_SIGNED_IN') throw thrown
    dropSession()
    await signIn()
    return enterOnce(enter)
  }
}
