import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** Shows a clerk the body of a held message; the audit log says who looked. */
export const openHeld = command('consultations.openHeld', {
  idempotency: 'natural',
  input: v.strictObject({ messageId: id }),
  output: v.object({ text: v.nullable(v.string()), imageUrl: v.nullable(v.string()) }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'clerk', owns: 'area' }],
  perMinute: 60,
})
