import type { Consents, ConsentPurpose } from '@/core/accounts/consent'
import type { Relation } from '@/core/accounts/standing'
import { blindIndex, open, seal, type Place } from '../crypto'
import { collection, command } from '../database'
import type { Stored } from '../documents'
import { maskPhone } from '../mask'
import type { Patch } from '../database'
import type { Tx } from '../transaction'

/** What was agreed to or withdrawn, by whom, kept as evidence; the newest 100. */
export interface ConsentRecord {
  readonly purpose: ConsentPurpose
  readonly version: number
  readonly agreed: boolean
  readonly at: number
  readonly by: Relation
}

/** persons/{id} */
export interface Person extends Stored {
  readonly name: string
  readonly phoneSealed?: string | null
  readonly phoneMask?: string | null
  /** Blind index of the phone: a person made at the counter is found by it. */
  readonly phoneIndex?: string | null
  readonly homeArea?: string | null
  readonly consents: Consents
  readonly consentLog?: readonly ConsentRecord[]
  /** Live appointments (B4), by id, with their end in ms. */
  readonly live: { readonly [appointmentId: string]: { readonly end: number } }
  /** The account whose own person this is. */
  readonly selfOf?: string | null
  /** Blind index of the request that made it. */
  readonly madeBy?: string | null
  readonly createdAt: number
}

const persons = () => collection<Person>('persons')

export function loadPerson(id: string): Promise<Person | null> {
  return persons().get(id)
}

/** One request; in no particular order. */
export async function loadPersons(ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  return persons().find({ where: { _id: command.in(ids) }, limit: ids.length })
}

export function readPerson(tx: Tx, id: string): Promise<Person | null> {
  return tx.get<Person>('persons', id)
}

export function addNewPerson(tx: Tx, person: Person): Promise<void> {
  return tx.add<Person>('persons', person)
}

export function updatePerson(tx: Tx, id: string, patch: Patch): Promise<number> {
  return tx.update('persons', id, patch)
}

export const phonePlace = (id: string): Place => ({ collection: 'persons', id, field: 'phone' })

type PhoneFields = Pick<Person, 'phoneSealed' | 'phoneMask' | 'phoneIndex'>

/** The three fields a phone becomes; null forgets it. */
export function phoneFields(id: string, phone: string | null): PhoneFields {
  if (phone === null) return { phoneSealed: null, phoneMask: null, phoneIndex: null }
  return {
    phoneSealed: seal(phone, phonePlace(id)),
    phoneMask: maskPhone(phone),
    phoneIndex: blindIndex(phone),
  }
}

export function openPhone(person: Person): string | null {
  return person.phoneSealed ? open(person.phoneSealed, phonePlace(person._id)) : null
}
