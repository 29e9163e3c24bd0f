import * as v from 'valibot'
import { command } from '../action'
import { areaCode, personName, phone, requestId } from '../fields'
import { consentsGiven, personView } from './parts'

/** Begins to act for a relative or a villager; that person's agreement to `contact` and `acting` comes with it. */
export const addPerson = command('accounts.addPerson', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    relation: v.picklist(['relative', 'cadre'], '请选择您和他的关系'),
    name: personName,
    phone: v.nullable(phone),
    homeArea: v.optional(v.nullable(areaCode), null),
    consents: consentsGiven,
  }),
  output: personView,
  errors: ['PERSONS_LIMIT', 'CONSENT_REQUIRED', 'REQUEST_ID_REUSED'],
  who: [{ role: 'villager', owns: 'anyone' }],
  perMinute: 10,
})
