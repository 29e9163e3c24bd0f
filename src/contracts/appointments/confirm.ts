import * as v from 'valibot'
import { command } from '../action'
import { day, id, requestId, shortText } from '../fields'
import { appointmentView, cellId, matter, needs } from './parts'

/** Turns the seat held under the same requestId into a booking. A note is the facts of a matter: it asks for its own consent. */
export const confirm = command('appointments.confirm', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    personId: id,
    adviserId: id,
    date: day,
    cell: cellId,
    matter,
    needs: v.optional(needs, []),
    note: v.optional(v.nullable(shortText(300)), null),
  }),
  output: appointmentView,
  errors: ['BUSY', 'HOLD_EXPIRED', 'BOOKING_LIMIT', 'CONSENT_REQUIRED', 'REQUEST_ID_REUSED', 'NOT_FOUND'],
  who: [{ role: 'villager', owns: 'acting' }],
})
