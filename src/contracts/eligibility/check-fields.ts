import * as v from 'valibot'
import { day, storable } from '../fields'

/** The answers of one self-check as JSON text (`core/eligibility/facts.ts`), read again by the engine, which ignores what does not fit. */
export const factsText = v.pipe(v.string(), v.maxLength(20_000, '内容太长'), storable)

/** `core/eligibility/receipt.ts`: what lets anyone recompute a result who has the same answers. */
export const receipt = v.strictObject({
  schema: v.literal(1),
  date: day,
  area: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  standards: v.pipe(v.array(v.pipe(v.string(), v.maxLength(120), storable)), v.maxLength(20)),
  parameters: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(120), storable),
        value: v.nullable(v.number()),
        status: v.pipe(v.string(), v.maxLength(20), storable),
      }),
    ),
    v.maxLength(50),
  ),
  inputs: v.pipe(v.string(), v.regex(/^([0-9a-f]{32}){1,2}$/)),
  outcome: v.picklist(['likely', 'over', 'unknown', 'no-test', 'not-listed']),
})
