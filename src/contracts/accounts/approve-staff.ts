import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** The second person's word. Nobody approves what they proposed, nor themself. */
export const approveStaff = command('accounts.approveStaff', {
  idempotency: 'natural',
  input: v.strictObject({ proposalId: id }),
  output: v.object({ proposalId: id, state: v.literal('APPROVED') }),
  errors: ['NOT_FOUND', 'SECOND_PERSON', 'TOO_LATE'],
  who: [{ role: 'admin', owns: 'area' }],
  perMinute: 20,
})
