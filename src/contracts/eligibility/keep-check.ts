import * as v from 'valibot'
import { command } from '../action'
import { requestId } from '../fields'
import { factsText } from './check-fields'

/**
 * A finished check kept without identity, for trying future standards on: by the person's consent, asked each time. What could tell
 * who it was is cut off: no account, no town, dates of birth as ages, amounts to the nearest 100 yuan, the day as its month.
 */
export const keepCheck = command('eligibility.keepCheck', {
  idempotency: 'keyed',
  input: v.strictObject({ requestId, facts: factsText }),
  output: v.object({ kept: v.literal(true) }),
  errors: ['BUSY'],
  who: [{ role: 'guest', owns: 'anyone' }],
  perMinute: 30,
})
