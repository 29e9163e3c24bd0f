import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { meView } from './parts'

/** Stops acting for a person, at once. The person and what was done for them stay. */
export const endActing = command('accounts.endActing', {
  idempotency: 'natural',
  input: v.strictObject({ personId: id }),
  output: meView,
  errors: ['NOT_FOUND'],
  who: [{ role: 'villager', owns: 'anyone' }],
})
