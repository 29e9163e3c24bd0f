import * as v from 'valibot'
import { query } from '../action'
import { areaCode } from '../fields'
import { areaView } from './parts'

/** The areas directly inside one, in official order; a village has none. Never more than 100. */
export const areas = query('directory.areas', {
  input: v.strictObject({ parent: areaCode }),
  output: v.object({ areas: v.array(areaView) }),
  who: [{ role: 'guest', owns: 'anyone' }],
})
