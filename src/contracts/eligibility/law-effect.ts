import * as v from 'valibot'
import { query } from '../action'
import { askedDay, id } from '../fields'

const count = v.nullable(v.number())
/** People of one kind; null: not shown, because they are few or would tell how few others are. */
const cell = v.object({
  key: v.string(),
  title: v.string(),
  people: count,
  gained: count,
  lost: count,
  unknown: count,
})
const tables = { byCounty: v.array(cell), byMatter: v.array(cell), byGroup: v.array(cell) }
const table = v.object({
  people: v.number(),
  /** Positive before and after; became so; stopped being so; over both times; not known afterwards. */
  kept: v.number(),
  gained: v.number(),
  lost: v.number(),
  over: v.number(),
  unknown: v.number(),
  ...tables,
})
/** The same of real people: every count to the nearest ten, null for fewer than ten, so that no two answers tell of one person. */
const roundedTable = v.object({
  people: v.number(),
  kept: count,
  gained: count,
  lost: count,
  over: count,
  unknown: count,
  ...tables,
})

/**
 * What a draft would change before anybody approves it: the law of `date` (the draft's first day when absent) with it against
 * without it, on a synthetic population of the area and on checks people let be kept without identity.
 */
export const lawEffect = query('eligibility.lawEffect', {
  input: v.strictObject({ draftId: id, date: v.optional(askedDay) }),
  output: v.object({
    date: v.string(),
    /** Made up by a seed, shaped by the few figures known: never a forecast, and said so. */
    synthetic: table,
    keptChecks: roundedTable,
    /** A few people of the synthetic population whose outcome changes, told in sentences. */
    examples: v.array(
      v.object({
        who: v.string(),
        before: v.string(),
        whyBefore: v.array(v.string()),
        after: v.string(),
        whyAfter: v.array(v.string()),
      }),
    ),
    seed: v.number(),
  }),
  errors: ['NOT_FOUND', 'CONFLICT'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 20,
})
