import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { seq } from './parts'

/** How far the caller's side has read; only ever forward. Reads the notice of the answer along with it. */
export const read = command('consultations.read', {
  idempotency: 'natural',
  input: v.strictObject({ conversationId: id, seq }),
  output: v.object({ read: v.object({ person: seq, adviser: seq }) }),
  errors: ['NOT_FOUND'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
  ],
  perMinute: 120,
})
