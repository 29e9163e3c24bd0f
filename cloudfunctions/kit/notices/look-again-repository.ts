import type { Outcome } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import { open, seal, type Place } from '../crypto'
import { collection, command } from '../database'
import type { Stored } from '../documents'
import type { Tx } from '../transaction'

/** look_again/{personId}: wants to be told when the standard changes. */
export interface LookAgain extends Stored {
  readonly personId: string
  /** Who asked, and is told. */
  readonly accountId: string
  /** The law in force they looked at, or that they were last judged by. */
  readonly lawVersion: string
  readonly at: number
  /** The answers as JSON text, sealed; only by separate consent. Absent or null: none. */
  readonly factsSealed?: string | null
  /** What that law made of them. */
  readonly outcome?: Outcome | null
}

const asks = () => collection<LookAgain>('look_again')

const factsPlace = (personId: string): Place => ({ collection: 'look_again', id: personId, field: 'facts' })

export function sealFacts(personId: string, facts: Facts): string {
  return seal(JSON.stringify(facts), factsPlace(personId))
}

/** null: none kept. @throws Defect when they do not open */
export function openFacts({ personId, factsSealed }: LookAgain): Facts | null {
  if (factsSealed === undefined || factsSealed === null) return null
  const facts: Facts = JSON.parse(open(factsSealed, factsPlace(personId)))
  return facts
}

export function putLookAgain(ask: LookAgain): Promise<void> {
  return asks().set(ask._id, ask)
}

export function dropLookAgain(personId: string): Promise<number> {
  return asks().remove(personId)
}

/** The answers are erased, the wish to be told stays; with an account, only where that one asked. */
export function forgetFacts(personId: string, accountId?: string): Promise<number> {
  const whose = accountId === undefined ? {} : { accountId }
  return asks().updateWhere({ _id: personId, ...whose }, { factsSealed: null, outcome: null })
}

export function readLookAgain(tx: Tx, personId: string): Promise<LookAgain | null> {
  return tx.get<LookAgain>('look_again', personId)
}

export function takeLookAgain(tx: Tx, personId: string): Promise<number> {
  return tx.remove('look_again', personId)
}

/** Under any law but this. Said as two ranges: an index answers those, and not `neq`. */
const otherThan = (lawVersion: string) =>
  command.or([{ lawVersion: command.lt(lawVersion) }, { lawVersion: command.gt(lawVersion) }])

/** Asks made or judged under another law than `lawVersion`, by id, behind `after`. One request. */
export function outdatedAsks(lawVersion: string, after: string | null, limit: number): Promise<LookAgain[]> {
  const other = otherThan(lawVersion)
  const where = after === null ? other : command.and([{ _id: command.gt(after) }, other])
  return asks().find({ where, orderBy: [['_id', 'asc']], limit })
}

/**
 * They were judged by the law `lawVersion` with this outcome and are not told: they go on waiting. Who asked anew since `before`
 * (ms) is left alone. One request.
 */
export function keepWaiting(
  personIds: readonly string[],
  { lawVersion, outcome, before }: { lawVersion: string; outcome: Outcome; before: number },
): Promise<number> {
  const theirs = { _id: command.in(personIds), at: command.lte(before) }
  const where = command.and([theirs, otherThan(lawVersion)])
  return asks().updateWhere(where, { lawVersion, outcome })
}
