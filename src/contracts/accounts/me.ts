import * as v from 'valibot'
import { query } from '../action'
import { meView } from './parts'

export const me = query('accounts.me', {
  input: v.strictObject({}),
  output: meView,
  who: [{ role: 'villager', owns: 'anyone' }],
})
