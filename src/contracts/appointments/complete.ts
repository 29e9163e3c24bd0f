import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { appointmentView } from './parts'

/** 办完: the person was served. Not before the day itself. */
export const complete = command('appointments.complete', {
  idempotency: 'natural',
  input: v.strictObject({ appointmentId: id }),
  output: appointmentView,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT'],
  who: [
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
  perMinute: 120,
})
