import * as v from 'valibot'
import { command } from '../action'
import { areaCode, id } from '../fields'
import { staffRole } from './parts'

/** Ends a role, at once and by one person: taking away must never wait for a second. */
export const endStaff = command('accounts.endStaff', {
  idempotency: 'natural',
  input: v.strictObject({ personId: id, role: staffRole, areaCode }),
  output: v.object({ ended: v.boolean() }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'admin', owns: 'area' }],
  perMinute: 20,
})
