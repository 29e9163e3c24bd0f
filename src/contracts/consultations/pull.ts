import * as v from 'valibot'
import { query } from '../action'
import { id } from '../fields'
import { roomView, seq } from './parts'

/**
 * A stretch of a conversation, rising: `after` n, those behind place n; `before` n, the last ones in front of it; neither,
 * the newest.
 */
export const pull = query('consultations.pull', {
  input: v.strictObject({
    conversationId: id,
    after: v.optional(seq),
    before: v.optional(seq),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 30),
  }),
  output: roomView,
  errors: ['NOT_FOUND'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
  ],
  perMinute: 240,
})
