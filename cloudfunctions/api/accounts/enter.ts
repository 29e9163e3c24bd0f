import { enter as contract } from '@/contracts/accounts/enter'
import { AppError } from '@/contracts/errors'
import { addAccount, loadAccount, readAccount } from '@kit/accounts/account-repository'
import { addNewPerson } from '@kit/accounts/person-repository'
import { viewMe } from '@kit/accounts/views'
import type { Account } from '@kit/context'
import { handle } from '@kit/handler'
import { newId } from '@kit/ids'
import { transact } from '@kit/transaction'

/** Account and own person are made together, or the account found is the one another first entry just made. */
function makeAccount(openid: string, now: number): Promise<Account> {
  return transact(async (tx) => {
    const existing = await readAccount(tx, openid)
    if (existing) return existing
    const personId = newId('p')
    const acting = [{ personId, relation: 'self' as const, from: now, until: null }]
    const account: Account = { _id: openid, schema: 1, acting, staff: [], createdAt: now }
    await addAccount(tx, account)
    const person = {
      _id: personId,
      schema: 1,
      name: '',
      selfOf: openid,
      consents: {},
      live: {},
      createdAt: now,
    }
    await addNewPerson(tx, person)
    return account
  })
}

export const enter = handle(contract, async (_input, { caller, now }) => {
  if (caller.openid === null) throw new AppError('NOT_SIGNED_IN')
  const account = (await loadAccount(caller.openid)) ?? (await makeAccount(caller.openid, now))
  return viewMe(account, now)
})
