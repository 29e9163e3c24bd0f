import * as v from 'valibot'
import { command } from '../action'
import { id, requestId, shortText } from '../fields'
import { appointmentView } from './parts'

/** Until the cut-off by the person; later only at the counter. `rev` is the one that was seen. */
export const cancel = command('appointments.cancel', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    appointmentId: id,
    rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
    reason: v.optional(v.nullable(shortText(60)), null),
  }),
  output: appointmentView,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'TOO_LATE', 'REQUEST_ID_REUSED'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
})
