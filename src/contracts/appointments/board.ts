import * as v from 'valibot'
import { query } from '../action'
import { areaCode, day, id } from '../fields'

const numbers = v.array(v.number())

/** 叫号屏: the numbers of a town's counters today, for a screen everybody sees; no names of those who wait. */
export const board = query('appointments.board', {
  input: v.strictObject({ townCode: areaCode }),
  output: v.object({
    date: day,
    counters: v.array(
      v.object({
        adviserId: id,
        adviserName: v.string(),
        called: numbers,
        serving: numbers,
        next: numbers,
        aside: numbers,
      }),
    ),
  }),
  who: [{ role: 'clerk', owns: 'area' }],
})
