import * as v from 'valibot'
import { query } from '../action'
import { areaCode, page } from '../fields'
import { lawKind, lawRow, lawState } from './law-fields'

/**
 * Standards and parameters of an area in every state, the last changed first. What came with `data/` is there too. `around`: those of
 * the areas around it instead (province, nation) that are in force or to come; they are only read, and nobody's drafts are there.
 */
export const lawList = query('eligibility.lawList', {
  input: v.strictObject({
    ...page,
    areaCode,
    kind: v.optional(lawKind),
    state: v.optional(lawState),
    around: v.optional(v.boolean()),
  }),
  output: v.object({ rows: v.array(lawRow), next: v.nullable(v.string()) }),
  who: [{ role: 'bureau', owns: 'area' }],
})
