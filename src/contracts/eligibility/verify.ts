import * as v from 'valibot'
import { query } from '../action'
import { factsText, receipt } from './check-fields'

/**
 * Recomputes a result from its receipt and the answers: by the very versions it names, withdrawn and superseded ones included.
 * `sameInputs` false: these are not the answers the receipt was made from, and nothing else is said. `lacking`: versions and figures
 * of documents this cloud never had; `unlike`: documents it has, but never so, and `place` where the answers name another.
 */
export const verify = query('eligibility.verify', {
  input: v.strictObject({ receipt, facts: factsText }),
  output: v.object({
    sameInputs: v.boolean(),
    sameOutcome: v.nullable(v.boolean()),
    outcome: v.nullable(v.string()),
    lacking: v.array(v.string()),
    unlike: v.array(v.string()),
    /** The law has changed since: what it says today. */
    today: v.nullable(v.object({ date: v.string(), outcome: v.string(), changed: v.boolean() })),
  }),
  who: [{ role: 'guest', owns: 'anyone' }],
  perMinute: 20,
})
