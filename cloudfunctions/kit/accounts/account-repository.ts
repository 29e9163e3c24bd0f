import type { ActingLink, StaffGrant } from '@/core/accounts/standing'
import type { Account } from '../context'
import { collection } from '../database'
import type { Tx } from '../transaction'

/** One request; null for whoever has not entered yet. */
export function loadAccount(openid: string): Promise<Account | null> {
  return collection<Account>('accounts').get(openid)
}

export function readAccount(tx: Tx, openid: string): Promise<Account | null> {
  return tx.get<Account>('accounts', openid)
}

export function addAccount(tx: Tx, account: Account): Promise<void> {
  return tx.add<Account>('accounts', account)
}

export function writeActing(tx: Tx, openid: string, acting: readonly ActingLink[]): Promise<number> {
  return tx.update('accounts', openid, { acting })
}

export function writeStaff(tx: Tx, openid: string, staff: readonly StaffGrant[]): Promise<number> {
  return tx.update('accounts', openid, { staff })
}
