import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { conversationView } from './parts'

/** The matter is answered; either side may say so. Closing what is closed changes nothing. */
export const close = command('consultations.close', {
  idempotency: 'natural',
  input: v.strictObject({ conversationId: id }),
  output: conversationView,
  errors: ['BUSY', 'NOT_FOUND'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
  ],
})
