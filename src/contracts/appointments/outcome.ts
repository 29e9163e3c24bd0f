import * as v from 'valibot'
import { query } from '../action'
import { id, requestId } from '../fields'
import { appointmentView } from './parts'

/**
 * What became of a request whose answer was lost. Without `appointmentId`: a confirm. With it: a cancel or a move of
 * that appointment. `none`: nothing was done, the same request may be sent again.
 */
export const outcome = query('appointments.outcome', {
  input: v.strictObject({ requestId, appointmentId: v.optional(v.nullable(id), null) }),
  output: v.object({
    outcome: v.picklist(['done', 'none']),
    appointment: v.nullable(appointmentView),
  }),
  who: [{ role: 'villager', owns: 'anyone' }],
})
