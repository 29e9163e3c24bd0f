import { normaliseParty, type PartyTally } from '@/core/consultations/party'
import { blindIndex, blindIndexes, keyIdOf, open, seal, type Place } from '../crypto'
import { collection, command, type Stored } from '../database'
import { keyRing } from '../keys'
import { transact, type Tx } from '../transaction'

/**
 * parties/{adviserId:blind index of the name}: how often an adviser met a name, as client and as other party. Readable
 * only with the key; the name itself is kept sealed so that the id can be made anew under another key.
 */
export interface StoredParty extends Stored, PartyTally {
  readonly adviserId: string
  readonly nameSealed: string
}

type Role = keyof PartyTally

const parties = () => collection<StoredParty>('parties')
const placeOf = (id: string): Place => ({ collection: 'parties', id, field: 'name' })
const idOf = (adviserId: string, name: string) => `${adviserId}:${blindIndex(name)}`

/** Null for a name that names nobody (only marks and spaces). */
export function partyName(name: string | null): string | null {
  return name === null ? null : normaliseParty(name) || null
}

/**
 * What some advisers know of some names under keys older than the current one: no request while there is one key only.
 * A rotation moves them; until it is through they count where a conflict is judged.
 */
export async function loadOldParties(
  adviserIds: readonly string[],
  names: readonly string[],
): Promise<StoredParty[]> {
  const { current } = keyRing()
  const indexes = names.flatMap((name) => blindIndexes(name)).filter((index) => keyIdOf(index) !== current)
  const ids = adviserIds.flatMap((adviserId) => indexes.map((index) => `${adviserId}:${index}`))
  return ids.length === 0 ? [] : parties().find({ where: { _id: command.in(ids) }, limit: ids.length })
}

/** How an adviser stands to a name, as it stands under the current key; null: not met. One request. */
export function readParty(tx: Tx, adviserId: string, name: string): Promise<PartyTally | null> {
  return tx.get<StoredParty>('parties', idOf(adviserId, name))
}

/** The same with what older documents of that name say. */
export function withOlder(
  tally: PartyTally | null,
  adviserId: string,
  name: string,
  old: readonly StoredParty[],
): PartyTally | null {
  const ids = blindIndexes(name).map((index) => `${adviserId}:${index}`)
  return old.filter((party) => ids.includes(party._id)).reduce<PartyTally | null>(sum, tally)
}

const sum = (a: PartyTally | null, b: PartyTally | null): PartyTally => ({
  clients: (a?.clients ?? 0) + (b?.clients ?? 0),
  others: (a?.others ?? 0) + (b?.others ?? 0),
})

interface Meeting {
  readonly adviserId: string
  readonly name: string
  readonly role: Role
  /** As `readParty` answered in this transaction. */
  readonly tally: PartyTally | null
}

/** Counts one more meeting. One request; because it is written, two who read it at once conflict and one sees the other. */
export function countParty(tx: Tx, { adviserId, name, role, tally }: Meeting): Promise<void> {
  const next = sum(tally, { clients: Number(role === 'clients'), others: Number(role === 'others') })
  return tx.set<StoredParty>('parties', partyOf(adviserId, name, next))
}

function partyOf(adviserId: string, name: string, { clients, others }: PartyTally): StoredParty {
  const _id = idOf(adviserId, name)
  return { _id, schema: 1, adviserId, nameSealed: seal(name, placeOf(_id)), clients, others }
}

/**
 * Moves a document to the id the current key gives its name, adding to what stands there. One transaction: a tally is
 * never in two places, nor in none. Answers how many were moved.
 */
export function moveParty(id: string): Promise<number> {
  return transact(async (tx) => {
    const old = await tx.get<StoredParty>('parties', id)
    if (!old || keyIdOf(old.nameSealed) === keyRing().current) return 0
    const name = open(old.nameSealed, placeOf(id))
    const there = await tx.get<StoredParty>('parties', idOf(old.adviserId, name))
    await tx.set<StoredParty>('parties', partyOf(old.adviserId, name, sum(old, there)))
    await tx.remove('parties', id)
    return 1
  })
}
