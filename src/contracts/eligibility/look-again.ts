import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/**
 * The person wants to be told when the standard (经济困难标准) changes, or no longer does. Told once; nothing of the self-check
 * is kept, only that they asked.
 */
export const lookAgain = command('eligibility.lookAgain', {
  idempotency: 'natural',
  input: v.strictObject({ personId: id, wanted: v.boolean() }),
  output: v.object({ wanted: v.boolean() }),
  errors: ['BUSY'],
  who: [{ role: 'villager', owns: 'acting' }],
})
