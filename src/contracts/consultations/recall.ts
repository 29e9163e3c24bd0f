import * as v from 'valibot'
import { command } from '../action'
import { id, requestId } from '../fields'
import { roomView, seq } from './parts'

/** Takes back a message of one's own within two minutes; its body is served to nobody from then on. */
export const recall = command('consultations.recall', {
  idempotency: 'keyed',
  input: v.strictObject({ requestId, conversationId: id, target: seq, after: seq }),
  output: roomView,
  errors: ['BUSY', 'NOT_FOUND', 'TOO_LATE', 'FORBIDDEN', 'REQUEST_ID_REUSED'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
  ],
})
