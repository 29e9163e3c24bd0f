import * as v from 'valibot'
import { query } from '../action'
import { areaCode, day as dayField, page } from '../fields'
import { appointmentView } from './parts'

/** The day's list: an adviser's own, or with `townCode` everything of a town for its clerk. Phones are masked. */
export const day = query('appointments.day', {
  input: v.strictObject({ date: dayField, townCode: v.optional(areaCode), ...page }),
  output: v.object({ date: dayField, appointments: v.array(appointmentView), next: v.nullable(v.string()) }),
  who: [
    { role: 'adviser', owns: 'assigned' },
    { role: 'clerk', owns: 'area' },
  ],
})
