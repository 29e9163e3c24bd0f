import * as v from 'valibot'
import { command } from '../action'
import { areaCode, requestId, shortText } from '../fields'
import { draftAt, lawAnswer, lawKind, lawText } from './law-fields'

/**
 * Keeps a draft as it is, right or wrong: what is wrong is told, nothing typed is lost. Saving makes a CHECKED one a DRAFT again.
 * Without `draft` a new one is begun.
 */
export const saveDraft = command('eligibility.saveDraft', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    draft: v.optional(v.strictObject(draftAt)),
    kind: lawKind,
    areaCode,
    text: lawText,
    note: v.optional(shortText(200)),
  }),
  output: lawAnswer,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'REQUEST_ID_REUSED'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 120,
})
