import * as v from 'valibot'
import { query } from '../action'
import { adviserView, servedBy, venueView } from '../directory/parts'
import { areaCode, askedDay, day } from '../fields'
import { slotView } from './parts'

/** What can be booked for people of an area, day by day; a village without an adviser gets its town's. */
export const slots = query('appointments.slots', {
  input: v.strictObject({
    areaCode,
    from: askedDay,
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
  }),
  output: v.object({
    servedBy,
    days: v.array(
      v.object({
        date: day,
        /** Why the day is not an ordinary one, in words. */
        note: v.nullable(v.string()),
        slots: v.array(slotView),
      }),
    ),
    advisers: v.array(adviserView),
    venues: v.array(venueView),
    /** The last day that can be booked today; null when nobody serves the area. */
    lastDay: v.nullable(day),
  }),
  who: [{ role: 'guest', owns: 'anyone' }],
})
