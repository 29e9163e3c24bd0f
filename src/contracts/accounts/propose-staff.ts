import * as v from 'valibot'
import { command } from '../action'
import { areaCode, id, moment, requestId } from '../fields'
import { staffRole } from './parts'

/** Proposes a role for the account whose own person is `personId`; it holds once a second administrator approves. */
export const proposeStaff = command('accounts.proposeStaff', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    personId: id,
    role: staffRole,
    areaCode,
    adviserId: v.optional(v.nullable(id), null),
    venueId: v.optional(v.nullable(id), null),
    until: v.optional(v.nullable(moment), null),
  }),
  output: v.object({ proposalId: id }),
  errors: ['NOT_FOUND', 'SECOND_PERSON', 'REQUEST_ID_REUSED', 'BAD_INPUT'],
  who: [{ role: 'admin', owns: 'area' }],
  perMinute: 20,
})
