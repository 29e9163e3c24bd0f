import * as v from 'valibot'
import { command } from '../action'
import { id, moment, shortText } from '../fields'
import { callOutcome } from './call-list'

/** A clerk called. `reached` takes the person off the list, `not-reached` leaves them on it. Written to the audit log. */
export const called = command('notices.called', {
  idempotency: 'natural',
  input: v.strictObject({
    callId: id,
    outcome: callOutcome,
    note: v.optional(v.nullable(shortText(100)), null),
  }),
  output: v.object({ state: v.picklist(['OPEN', 'DONE']), at: moment }),
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'clerk', owns: 'area' }],
  perMinute: 60,
})
