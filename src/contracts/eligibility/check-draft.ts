import * as v from 'valibot'
import { command } from '../action'
import { draftAt, lawAnswer } from './law-fields'

/** DRAFT → CHECKED, when nothing is wrong with it: it compiles, its days leave no gap, it keeps above every floor. */
export const checkDraft = command('eligibility.checkDraft', {
  idempotency: 'natural',
  input: v.strictObject(draftAt),
  output: lawAnswer,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 120,
})
