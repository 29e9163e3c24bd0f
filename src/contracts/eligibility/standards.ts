import * as v from 'valibot'
import { query } from '../action'

/**
 * A document of the law as data. The phone reads it with `loadLibrary`, which refuses by name what it does not know:
 * the server may be newer than the program, so its shape is not judged here.
 */
const lawDocument = v.looseObject({ _id: v.string(), schema: v.number(), revision: v.number() })

/**
 * Every standard and parameter, of all days: small enough to keep on the phone.
 * `known` is the version the phone has: when that is current, nothing is sent again.
 */
export const standards = query('eligibility.standards', {
  input: v.strictObject({ known: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '版本不对'))) }),
  output: v.variant('changed', [
    v.object({ changed: v.literal(false), version: v.string() }),
    v.object({
      changed: v.literal(true),
      version: v.string(),
      standards: v.array(lawDocument),
      parameters: v.array(lawDocument),
    }),
  ]),
  who: [{ role: 'guest', owns: 'anyone' }],
})
