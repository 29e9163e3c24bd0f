import * as v from 'valibot'
import { TEXT_MAX } from '@/core/consultations/shape'
import { command } from '../action'
import { matter } from '../appointments/parts'
import { areaCode, id, personName, requestId, someText } from '../fields'
import { about, roomView } from './parts'

/**
 * Opens a conversation with the adviser who serves the area, and stores its first message with it. An adviser who already
 * stands on the other side (利益冲突) is passed over for the town's. `otherParty` null: not known, or nobody.
 */
export const start = command('consultations.start', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    personId: id,
    areaCode,
    matter,
    about,
    otherParty: v.nullable(personName),
    text: someText(TEXT_MAX, '请写下您想问的事'),
  }),
  output: roomView,
  errors: ['BUSY', 'NO_ADVISER', 'CONVERSATION_LIMIT', 'CONSENT_REQUIRED', 'REQUEST_ID_REUSED', 'NOT_FOUND'],
  who: [{ role: 'villager', owns: 'acting' }],
  perMinute: 10,
})
