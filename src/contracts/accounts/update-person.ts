import * as v from 'valibot'
import { command } from '../action'
import { areaCode, id, personName, phone } from '../fields'
import { consentsGiven, personView } from './parts'

/**
 * Says how name, phone and home shall be; what is left out stays. Null forgets the phone. What is agreed to with it counts
 * before anything is taken in.
 */
export const updatePerson = command('accounts.updatePerson', {
  idempotency: 'natural',
  input: v.strictObject({
    personId: id,
    name: v.optional(personName),
    phone: v.optional(v.nullable(phone)),
    homeArea: v.optional(v.nullable(areaCode)),
    consents: v.optional(consentsGiven, []),
  }),
  output: personView,
  errors: ['NOT_FOUND', 'CONSENT_REQUIRED'],
  who: [{ role: 'villager', owns: 'acting' }],
})
