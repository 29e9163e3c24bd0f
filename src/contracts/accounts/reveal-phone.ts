import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** The full phone of a person whose appointment is the caller's own work. Each time is written to the audit log. */
export const revealPhone = command('accounts.revealPhone', {
  idempotency: 'natural',
  input: v.strictObject({ personId: id, appointmentId: id }),
  output: v.object({ phone: v.nullable(v.string()) }),
  errors: ['NOT_FOUND'],
  who: [
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
  perMinute: 20,
})
