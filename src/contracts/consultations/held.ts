import * as v from 'valibot'
import { ENTRY_KINDS, SIDES } from '@/core/consultations/shape'
import { query } from '../action'
import { matter } from '../appointments/parts'
import { areaCode, id, moment, page } from '../fields'

/** What the content check held in an area, the oldest first: who and when; the body is opened by `openHeld`. */
export const held = query('consultations.held', {
  input: v.strictObject({ ...page, areaCode }),
  output: v.object({
    messages: v.array(
      v.object({
        messageId: id,
        at: moment,
        kind: v.picklist(ENTRY_KINDS),
        side: v.picklist(SIDES),
        personName: v.string(),
        adviserName: v.string(),
        matter,
        /** What the check named: `label` of WeChat's answer, in words. */
        suspicion: v.string(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  who: [{ role: 'clerk', owns: 'area' }],
})
