import * as v from 'valibot'
import { SUBJECT_KINDS } from '@/core/notices/kinds'
import { query } from '../action'
import { id, moment, page } from '../fields'

/** The caller's notices, newest first, for one person or all they act for. Sentences are rendered from code and params. */
export const inbox = query('notices.inbox', {
  input: v.strictObject({
    personId: v.optional(id),
    /** Only the unread ones, or only those about one thing; without it, all. */
    filter: v.optional(v.picklist(['unread', 'appointment', 'conversation'])),
    ...page,
  }),
  output: v.object({
    notices: v.array(
      v.object({
        noticeId: id,
        personId: id,
        template: v.string(),
        /** What it is about. */
        subject: v.picklist(SUBJECT_KINDS),
        params: v.record(v.string(), v.union([v.string(), v.number()])),
        link: v.nullable(v.string()),
        createdAt: moment,
        read: v.boolean(),
        /** Shown by its neutral title until opened. */
        sensitive: v.boolean(),
      }),
    ),
    next: v.nullable(v.string()),
    /** Of all the persons asked about, whatever the filter. */
    unread: v.number(),
  }),
  who: [{ role: 'villager', owns: 'acting' }],
})
