import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { factsText } from './check-fields'

/**
 * The person wants to be told when the standard (经济困难标准) changes, or no longer does. Told once. With `facts`, and only by separate
 * consent (`sensitive`), the answers are kept sealed and judged again: then only who now qualifies is told. Without, nothing of the
 * self-check is kept, only that they asked.
 */
export const lookAgain = command('eligibility.lookAgain', {
  idempotency: 'natural',
  input: v.strictObject({ personId: id, wanted: v.boolean(), facts: v.optional(factsText) }),
  output: v.object({ wanted: v.boolean() }),
  errors: ['BUSY', 'CONSENT_REQUIRED'],
  who: [{ role: 'villager', owns: 'acting' }],
})
