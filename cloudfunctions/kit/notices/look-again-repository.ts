import { collection, command } from '../database'
import type { Stored } from '../documents'
import type { Tx } from '../transaction'

/** look_again/{personId}: wants to be told when the standard changes. */
export interface LookAgain extends Stored {
  readonly personId: string
  /** Who asked, and is told. */
  readonly accountId: string
  /** The law they looked at. */
  readonly lawVersion: string
  readonly at: number
}

const asks = () => collection<LookAgain>('look_again')

export function putLookAgain(ask: LookAgain): Promise<void> {
  return asks().set(ask._id, ask)
}

export function dropLookAgain(personId: string): Promise<number> {
  return asks().remove(personId)
}

export function readLookAgain(tx: Tx, personId: string): Promise<LookAgain | null> {
  return tx.get<LookAgain>('look_again', personId)
}

export function takeLookAgain(tx: Tx, personId: string): Promise<number> {
  return tx.remove('look_again', personId)
}

/** Asks made under another law than `lawVersion`. */
export function outdatedAsks(lawVersion: string, limit: number): Promise<LookAgain[]> {
  return asks().find({ where: { lawVersion: command.neq(lawVersion) }, limit })
}
