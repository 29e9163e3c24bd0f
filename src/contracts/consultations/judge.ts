import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** A clerk's word on a held message: released to the other side, or kept from it. The first word stands. */
export const judge = command('consultations.judge', {
  idempotency: 'natural',
  input: v.strictObject({ messageId: id, verdict: v.picklist(['release', 'reject']) }),
  output: v.object({ state: v.picklist(['SHOWN', 'REJECTED', 'RECALLED']) }),
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'clerk', owns: 'area' }],
  perMinute: 60,
})
