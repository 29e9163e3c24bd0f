import * as v from 'valibot'
import { command } from '../action'
import { someText } from '../fields'
import { draftAt, lawAnswer } from './law-fields'

/**
 * Takes back what was approved. Before its day it never applies; in force it stops applying to new checks at once and the one before
 * it is in force again; results given by it can still be recomputed. A draft is thrown away by it.
 */
export const withdrawLaw = command('eligibility.withdrawLaw', {
  idempotency: 'natural',
  input: v.strictObject({ ...draftAt, reason: someText(200, '请写原因') }),
  output: lawAnswer,
  errors: ['BUSY', 'NOT_FOUND', 'CONFLICT', 'SECOND_PERSON'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 120,
})
