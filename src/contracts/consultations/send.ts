import * as v from 'valibot'
import { IMAGE_MAX_SIDE, TEXT_MAX } from '@/core/consultations/shape'
import { command } from '../action'
import { id, requestId, someText } from '../fields'
import { roomView, seq } from './parts'

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(IMAGE_MAX_SIDE, '照片太大了'))

/**
 * Stores one message; the same requestId again gives the same place (C2). Answers it together with everything the phone
 * lacks after `after`, so that no pull is needed; where more than fifty lie between, the rest is pulled.
 * Writing in a closed conversation opens it again.
 */
export const send = command('consultations.send', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    conversationId: id,
    after: seq,
    body: v.variant('kind', [
      v.strictObject({
        kind: v.literal('text'),
        text: someText(TEXT_MAX, '请写点什么再发'),
      }),
      v.strictObject({
        kind: v.literal('image'),
        /** Uploaded before, under the sender's own prefix. */
        fileId: v.pipe(v.string(), v.regex(/^cloud:\/\/[\w./-]{1,300}$/, '照片没有传好，请再选一次')),
        width: side,
        height: side,
      }),
    ]),
  }),
  output: v.object({
    ...roomView.entries,
    /** Where the message stands. */
    seq,
  }),
  errors: ['BUSY', 'NOT_FOUND', 'REQUEST_ID_REUSED', 'BAD_FILE'],
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'adviser', owns: 'assigned' },
  ],
  perMinute: 60,
})
