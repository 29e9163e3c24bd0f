import * as v from 'valibot'
import { query } from '../action'
import { id, page } from '../fields'
import { appointmentView } from './parts'

/** Appointments of one person or of all the caller acts for: those ahead, soonest first, or those past, newest first. */
export const mine = query('appointments.mine', {
  input: v.strictObject({
    personId: v.optional(id),
    when: v.optional(v.picklist(['ahead', 'past']), 'ahead'),
    ...page,
  }),
  output: v.object({ appointments: v.array(appointmentView), next: v.nullable(v.string()) }),
  who: [{ role: 'villager', owns: 'acting' }],
})
