import * as v from 'valibot'
import { CONSENT_ANSWERS, MOST_ASKED, NOTICE_KINDS } from '@/core/notices/kinds'
import { command } from '../action'
import { requestId } from '../fields'

const answer = v.strictObject({ kind: v.picklist(NOTICE_KINDS), answer: v.picklist(CONSENT_ANSWERS) })

/**
 * What WeChat's question for subscribe messages was answered with, in one tap of this account. Only `accept` is a consent, for
 * one send of that kind; the same requestId counts once.
 */
export const grant = command('notices.grant', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    answers: v.pipe(
      v.array(answer),
      v.minLength(1, '请选择提醒'),
      v.maxLength(MOST_ASKED, `一次最多 ${MOST_ASKED} 种提醒`),
      v.check((given) => new Set(given.map((a) => a.kind)).size === given.length, '同一种提醒只能答一次'),
    ),
  }),
  output: v.object({
    /** How many consents this request gave, the first time or again. */
    accepted: v.number(),
  }),
  errors: ['BUSY', 'REQUEST_ID_REUSED'],
  who: [{ role: 'villager', owns: 'anyone' }],
})
