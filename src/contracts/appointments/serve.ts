import * as v from 'valibot'
import { TURNS } from '@/core/appointments/queue'
import { command } from '../action'
import { id, requestId } from '../fields'
import { appointmentView } from './parts'

/** 叫号: who is here is called (three times at most), steps aside (过号), begins, or is given up. By request: twice is once. */
export const serve = command('appointments.serve', {
  idempotency: 'keyed',
  input: v.strictObject({ requestId, appointmentId: id, turn: v.picklist(TURNS) }),
  output: appointmentView,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'REQUEST_ID_REUSED'],
  who: [
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
  perMinute: 120,
})
