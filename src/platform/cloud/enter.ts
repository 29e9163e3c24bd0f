import type { Answer } from '@/contracts/registry'
import { overHttp } from '../target'
import { asCallError } from './call-error'
import { NOBODY, currentOwner, switchOwner } from './owner'
import { signIn } from './session'
import { currentToken, dropSession } from './session-token'

type Enter = () => Promise<Answer<'accounts.enter'>>

async function enterOnce(enter: Enter): Promise<void> {
  const me = await enter()
  const self = me.persons[0]
  if (self && currentOwner() === NOBODY) switchOwner(self.personId)
}

/**
 * Makes sure somebody is there: a session where one is needed (HTTP), the account at first use, and the person the
 * phone acts for. Happens by itself when an action needs it, never before: looking around leaves nothing behind.
 */
export async function becomeSomebody(enter: Enter): Promise<void> {
  if (overHttp && !currentToken()) await signIn()
  try {
    await enterOnce(enter)
  } catch (thrown) {
    if (!overHttp || asCallError(thrown).code !== 'NOT_SIGNED_IN') throw thrown
    dropSession()
    await signIn()
    await enterOnce(enter)
  }
}
