import * as v from 'valibot'
import { STATES } from '@/core/appointments/states'
import { query } from '../action'
import { id } from '../fields'

/** 前面还有几位: where somebody who is here stands in the adviser's queue. */
export const place = query('appointments.place', {
  input: v.strictObject({ appointmentId: id }),
  output: v.object({
    state: v.picklist(STATES),
    number: v.nullable(v.number()),
    /** Served before this one; null when they are not in line: not here yet, at the counter, aside, or done. */
    ahead: v.nullable(v.number()),
    /** Expected minutes, in steps of five; null with `ahead`. */
    waitMinutes: v.nullable(v.number()),
  }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'villager', owns: 'acting' }],
})
