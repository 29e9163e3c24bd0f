import * as v from 'valibot'
import { query } from '../action'
import { page } from '../fields'
import { conversationView } from './parts'

/** An adviser's list: those who wait, the longest first; those answered and those closed, the newest first. */
export const queue = query('consultations.queue', {
  input: v.strictObject({ ...page, list: v.picklist(['WAITING', 'ANSWERED', 'CLOSED']) }),
  output: v.object({
    conversations: v.array(conversationView),
    next: v.nullable(v.string()),
    /** How many wait, 99 stands for more. */
    waiting: v.number(),
  }),
  who: [{ role: 'adviser', owns: 'assigned' }],
})
