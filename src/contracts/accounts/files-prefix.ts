import * as v from 'valibot'
import { query } from '../action'

/** Where this account's uploads go: a file id sent by a phone must lie under it. Asked only where a phone names the place itself. */
export const filesPrefix = query('accounts.filesPrefix', {
  input: v.strictObject({}),
  output: v.object({ prefix: v.string() }),
  who: [{ role: 'villager', owns: 'anyone' }],
})
