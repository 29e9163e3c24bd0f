import * as v from 'valibot'
import { command } from '../action'
import { meView } from './parts'

/** Makes the account and its own person at first use; afterwards answers the same as `accounts.me`. */
export const enter = command('accounts.enter', {
  idempotency: 'natural',
  input: v.strictObject({}),
  output: meView,
  who: [{ role: 'guest', owns: 'anyone' }],
})
