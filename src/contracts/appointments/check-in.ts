import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { appointmentView } from './parts'

/** 签到: the person is here. Gives the next queue number of the adviser's day; said again, the same number. */
export const checkIn = command('appointments.checkIn', {
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
