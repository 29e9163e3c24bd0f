import { isAdviserThemselves, isConflict, type PartyTally } from '@/core/consultations/party'
import type { StoredAdviser } from '../directory/adviser-repository'
import type { Tx } from '../transaction'
import { countParty, readParty, withOlder, type StoredParty } from './party-repository'

export interface Parties {
  /** Our person's name as it is compared; null: it names nobody. */
  readonly ours: string | null
  /** The other party's; null: not known, or nobody. */
  readonly other: string | null
  /** What `loadOldParties` found. */
  readonly old: readonly StoredParty[]
}

interface Tallies {
  readonly ours: PartyTally | null
  readonly other: PartyTally | null
}

async function tallies(tx: Tx, adviserId: string, { ours, other }: Parties): Promise<Tallies> {
  return {
    ours: ours === null ? null : await readParty(tx, adviserId, ours),
    other: other === null ? null : await readParty(tx, adviserId, other),
  }
}

function standsApart(adviserId: string, { ours, other, old }: Parties, tally: Tallies): boolean {
  const known = (name: string | null, now: PartyTally | null) =>
    name === null ? null : withOlder(now, adviserId, name, old)
  return !isConflict(known(ours, tally.ours), known(other, tally.other))
}

/**
 * The first of the advisers who stands on no other side of the matter (利益冲突) and is not the other side, with both names counted for them in the
 * same transaction. Null: each one does, or there is nobody. Requests: one or two reads an adviser asked, one or two writes.
 */
export async function chooseAdviser(
  tx: Tx,
  advisers: readonly StoredAdviser[],
  parties: Parties,
): Promise<StoredAdviser | null> {
  for (const adviser of advisers) {
    const adviserId = adviser._id
    if (parties.other !== null && isAdviserThemselves(adviser.name, parties.other)) continue
    const tally = await tallies(tx, adviserId, parties)
    if (!standsApart(adviserId, parties, tally)) continue
    const { ours, other } = parties
    if (ours !== null) await countParty(tx, { adviserId, name: ours, role: 'clients', tally: tally.ours })
    if (other !== null) await countParty(tx, { adviserId, name: other, role: 'others', tally: tally.other })
    return adviser
  }
  return null
}
