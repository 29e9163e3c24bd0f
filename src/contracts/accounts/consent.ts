import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'
import { consentPurpose, consentVersion, personView } from './parts'

/** Agrees to one purpose, or withdraws. Withdrawing `contact` forgets the phone. */
export const consent = command('accounts.consent', {
  idempotency: 'natural',
  input: v.strictObject({
    personId: id,
    purpose: consentPurpose,
    version: consentVersion,
    agreed: v.boolean('请选择同意或不同意'),
  }),
  output: personView,
  errors: ['NOT_FOUND', 'CONSENT_REQUIRED'],
  who: [{ role: 'villager', owns: 'acting' }],
})
