import * as v from 'valibot'
import { query } from '../action'
import { areaCode, id, moment, page } from '../fields'

export const callOutcome = v.picklist(['reached', 'not-reached'])

/**
 * 人工电话清单: whom neither WeChat nor a text message could tell something that matters, in a town; the most pressing first.
 * The full number is shown by `accounts.revealPhone` with the appointment, which is written to the audit log.
 */
export const callList = query('notices.callList', {
  input: v.strictObject({ ...page, areaCode }),
  output: v.object({
    calls: v.array(
      v.object({
        callId: id,
        personId: id,
        personName: v.string(),
        phoneMask: v.nullable(v.string()),
        /** What to tell them: rendered as in the inbox. */
        template: v.string(),
        params: v.record(v.string(), v.union([v.string(), v.number()])),
        /** A matter not to be told to whoever picks up. */
        sensitive: v.boolean(),
        appointmentId: v.nullable(id),
        /** When it is too late: the meeting it is about begins. */
        dueBy: moment,
        /** The last try; null when nobody called yet. */
        tried: v.nullable(v.object({ at: moment, outcome: callOutcome, note: v.nullable(v.string()) })),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  who: [{ role: 'clerk', owns: 'area' }],
})
