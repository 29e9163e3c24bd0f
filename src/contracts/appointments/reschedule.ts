import * as v from 'valibot'
import { command } from '../action'
import { day, id, requestId } from '../fields'
import { appointmentView, cellId } from './parts'

/** Moves an appointment to the seat held under the same requestId (`hold` with `moving`). Id and code stay, `rev` rises. */
export const reschedule = command('appointments.reschedule', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    appointmentId: id,
    rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
    adviserId: id,
    date: day,
    cell: cellId,
  }),
  output: appointmentView,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'HOLD_EXPIRED', 'TOO_LATE', 'BOOKING_LIMIT', 'REQUEST_ID_REUSED'],
  who: [{ role: 'villager', owns: 'acting' }],
})
