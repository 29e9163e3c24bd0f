import * as v from 'valibot'
import { command } from '../action'
import { someText } from '../fields'
import { draftAt, lawAnswer } from './law-fields'

/** CHECKED → DRAFT, with a reason for whoever wrote it. */
export const returnDraft = command('eligibility.returnDraft', {
  idempotency: 'natural',
  input: v.strictObject({ ...draftAt, reason: someText(200, '请写原因') }),
  output: lawAnswer,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 120,
})
