import * as v from 'valibot'
import { command } from '../action'
import { draftAt, lawAnswer } from './law-fields'

/**
 * CHECKED → SCHEDULED, or IN_FORCE when its day has come. By somebody who neither wrote nor checked it. The one it takes the place
 * of ends the day before. Phones get it at once and apply it from its day.
 */
export const approveDraft = command('eligibility.approveDraft', {
  idempotency: 'natural',
  input: v.strictObject(draftAt),
  output: lawAnswer,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'SECOND_PERSON'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 120,
})
