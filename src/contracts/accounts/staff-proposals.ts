import * as v from 'valibot'
import { query } from '../action'
import { areaCode, id, moment } from '../fields'
import { staffRole } from './parts'

/** Proposals of one area that wait for a second person; at most 50, oldest first. */
export const staffProposals = query('accounts.staffProposals', {
  input: v.strictObject({ areaCode }),
  output: v.object({
    proposals: v.array(
      v.object({
        proposalId: id,
        name: v.string(),
        role: staffRole,
        areaCode,
        proposedAt: moment,
        /** Proposed by the caller, who therefore cannot approve it. */
        mine: v.boolean(),
      }),
    ),
  }),
  who: [{ role: 'admin', owns: 'area' }],
})
