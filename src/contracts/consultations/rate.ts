import * as v from 'valibot'
import { command } from '../action'
import { id, shortText } from '../fields'
import { conversationView } from './parts'

/** How the person found a closed conversation: 1 to 5, and words if they want. Saying it again replaces it. */
export const rate = command('consultations.rate', {
  idempotency: 'natural',
  input: v.strictObject({
    conversationId: id,
    stars: v.pipe(v.number(), v.integer(), v.minValue(1, '请选一个'), v.maxValue(5)),
    words: v.optional(v.nullable(shortText(300)), null),
  }),
  output: conversationView,
  errors: ['NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'villager', owns: 'acting' }],
})
