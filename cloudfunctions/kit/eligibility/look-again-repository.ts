import type { Outcome } from '@/core/eligibility/decision'
import { isPositive } from '@/core/eligibility/effect/judge'
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
  /** `LeftAnswers`, sealed; only by separate consent. Absent or null: none. */
  readonly factsSealed?: string | null
  /** In rows of before, whose seal holds the answers alone: what that law made of them. Gone as soon as they are judged again. */
  readonly outcome?: Outcome | null
}

/** What somebody left. Sealed as one: what became of their answers is as much their own business as the answers. */
export interface LeftAnswers {
  readonly facts: Facts
  /** Whether they qualified by the law they were last judged by. */
  readonly qualified: boolean
}

const asks = () => collection<LookAgain>('look_again')

const factsPlace = (personId: string): Place => ({ collection: 'look_again', id: personId, field: 'facts' })

/** A digit, then the answers: the length of the sealed text does not tell the digit. */
export function sealAnswers(personId: string, { facts, qualified }: LeftAnswers): string {
  return seal(JSON.stringify([qualified ? 1 : 0, facts]), factsPlace(personId))
}

/** null: none kept. @throws Defect when they do not open */
export function openAnswers({ personId, factsSealed, outcome }: LookAgain): LeftAnswers | null {
  if (factsSealed === undefined || factsSealed === null) return null
  const left: Facts | [number, Facts] = JSON.parse(open(factsSealed, factsPlace(personId)))
  if (!isPair(left)) return { facts: left, qualified: isPositive(outcome ?? 'unknown') }
  const [digit, facts] = left
  return { facts, qualified: digit === 1 }
}

const isPair = (left: Facts | [number, Facts]): left is [number, Facts] => Array.isArray(left)

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

interface JudgedBy {
  readonly lawVersion: string
  /** Who asked anew since (ms) is left alone. */
  readonly before: number
}

/** They were judged by the law `lawVersion`, as before, and are not told: they go on waiting. One request. */
export function keepWaiting(personIds: readonly string[], { lawVersion, before }: JudgedBy): Promise<number> {
  const theirs = { _id: command.in(personIds), at: command.lte(before) }
  return asks().updateWhere(command.and([theirs, otherThan(lawVersion)]), { lawVersion })
}

/** The same where what is sealed changes with it; answers that were taken back meanwhile stay gone. One request. */
export function keepJudged(
  { personId, factsSealed }: LookAgain,
  left: LeftAnswers,
  { lawVersion, before }: JudgedBy,
): Promise<number> {
  const theirs = { _id: personId, at: command.lte(before), factsSealed: command.eq(factsSealed) }
  return asks().updateWhere(command.and([theirs, otherThan(lawVersion)]), {
    lawVersion,
    factsSealed: sealAnswers(personId, left),
    outcome: null,
  })
}
