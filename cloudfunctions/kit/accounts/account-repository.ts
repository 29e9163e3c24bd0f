import type { Account } from '../context'
import { collection } from '../database'
import type { Tx } from '../transaction'

const accounts = () => collection<Account>('accounts')

/** One request; null for whoever has not entered yet. */
export function loadAccount(openid: string): Promise<Account | null> {
  return accounts().get(openid)
}

export function readAccount(tx: Tx, openid: string): Promise<Account | null> {
  return tx.get<Account>('accounts', openid)
}

export function writeAccount(tx: Tx, account: Account): Promise<void> {
  return tx.set<Account>('accounts', account)
}
