import * as v from 'valibot'
import { command } from '../action'
import { day, id, requestId } from '../fields'

/** Gives a held seat back. The hold is the caller's own by construction: its id is made of account and requestId. */
export const release = command('appointments.release', {
  idempotency: 'natural',
  input: v.strictObject({ requestId, adviserId: id, date: day }),
  output: v.object({ released: v.boolean() }),
  errors: ['BUSY'],
  who: [{ role: 'villager', owns: 'anyone' }],
})
