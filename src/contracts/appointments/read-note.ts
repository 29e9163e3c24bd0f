import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** The facts the person wrote, for the adviser who will meet them. Each reading is written to the audit log. */
export const readNote = command('appointments.readNote', {
  idempotency: 'natural',
  input: v.strictObject({ appointmentId: id }),
  output: v.object({ note: v.nullable(v.string()) }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'adviser', owns: 'assigned' }],
  perMinute: 60,
})
