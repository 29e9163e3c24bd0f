import * as v from 'valibot'
import { query } from '../action'
import { areaCode, page } from '../fields'
import { lawKind, lawRow, lawState } from './law-fields'

/** Standards and parameters of an area in every state, the last changed first. What came with `data/` is there too. */
export const lawList = query('eligibility.lawList', {
  input: v.strictObject({ ...page, areaCode, kind: v.optional(lawKind), state: v.optional(lawState) }),
  output: v.object({ rows: v.array(lawRow), next: v.nullable(v.string()) }),
  who: [{ role: 'bureau', owns: 'area' }],
})
