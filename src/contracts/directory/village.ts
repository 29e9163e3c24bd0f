import * as v from 'valibot'
import { query } from '../action'
import { areaCode, day, id, moment } from '../fields'
import { adviserView, servedBy, venueView } from './parts'

/** Everything about one village or town: where it is, its offices, its adviser and when they next come. */
export const village = query('directory.village', {
  input: v.strictObject({ areaCode }),
  output: v.object({
    areaCode,
    /** From the city down: 湛江市, 吴川市, 塘㙍镇, 塘㙍村委会. */
    names: v.array(v.string()),
    village: v.nullable(venueView),
    town: v.nullable(venueView),
    servedBy,
    adviser: v.nullable(adviserView),
    nextRound: v.nullable(
      v.object({
        date: day,
        start: moment,
        end: moment,
        venueId: id,
        areaCode,
        venueName: v.string(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'guest', owns: 'anyone' }],
})
