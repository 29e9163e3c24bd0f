import { AppError } from '@/contracts/errors'
import type { Account, Caller } from '../context'

/** The caller's account. @throws AppError NOT_SIGNED_IN */
export function signedIn(caller: Caller): Account {
  if (!caller.account) throw new AppError('NOT_SIGNED_IN')
  return caller.account
}
