import * as v from 'valibot'
import { query } from '../action'
import { id } from '../fields'
import { appointmentView } from './parts'

/** One appointment, for its person's people and for the staff it is the work of. The note is read by `readNote`. */
export const show = query('appointments.show', {
  input: v.strictObject({ appointmentId: id }),
  output: appointmentView,
  errors: ['NOT_FOUND'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
})
