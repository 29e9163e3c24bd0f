import * as v from 'valibot'
import { command } from '../action'
import { areaCode } from '../fields'

/** Makes the caller administrator: opens a new deployment with one of the two one-time codes printed when it was made. */
export const claimFirstAdmin = command('accounts.claimFirstAdmin', {
  idempotency: 'natural',
  input: v.strictObject({
    code: v.pipe(v.string(), v.minLength(16, '口令是 16 个字母和数字'), v.maxLength(40)),
  }),
  output: v.object({ areaCode }),
  errors: ['CODE_WRONG'],
  who: [{ role: 'villager', owns: 'anyone' }],
  perMinute: 5,
})
