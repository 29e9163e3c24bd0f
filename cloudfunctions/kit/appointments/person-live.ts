import { liveAt } from '@/core/appointments/limits'
import type { Person } from '../accounts/person-repository'
import { command } from '../database'
import type { Tx } from '../transaction'

/** Charges one more appointment to a person just read (B4), dropping those that ended. */
export async function chargePerson(
  tx: Tx,
  person: Person,
  id: string,
  end: number,
  now: number,
): Promise<void> {
  const live = { ...liveAt(person.live, now), [id]: { end } }
  await tx.update('persons', person._id, { live: command.set(live) })
}

/** Moves the end of one that is charged already; needs no reading. */
export async function recharge(tx: Tx, personId: string, id: string, end: number): Promise<void> {
  await tx.update('persons', personId, { [`live.${id}`]: command.set({ end }) })
}

export async function discharge(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.update('persons', personId, { [`live.${id}`]: command.remove() })
}
