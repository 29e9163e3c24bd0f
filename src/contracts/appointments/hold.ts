import * as v from 'valibot'
import { command } from '../action'
import { areaCode, askedDay, id, moment, requestId } from '../fields'
import { cellId, slotView } from './parts'

/**
 * Keeps a seat for ten minutes. The same requestId holds one seat of an adviser's day: holding another there gives the
 * first back. A move holds its new time first, naming the appointment in `moving`.
 * `taken` is an answer, not an error: nobody is sent away without the three nearest free times.
 */
export const hold = command('appointments.hold', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    personId: id,
    areaCode,
    adviserId: id,
    date: askedDay,
    cell: cellId,
    moving: v.optional(v.nullable(id), null),
  }),
  output: v.variant('outcome', [
    v.object({ outcome: v.literal('held'), slot: slotView, until: moment }),
    v.object({ outcome: v.literal('taken'), alternatives: v.array(slotView) }),
  ]),
  errors: ['NOT_FOUND', 'BUSY', 'BOOKING_LIMIT', 'REQUEST_ID_REUSED'],
  who: [{ role: 'villager', owns: 'acting' }],
})
