import type { Subject } from '@/contracts/action'
import { contains } from '@/core/directory/area-code'
import { actsFor, liveOf, type ActingLink, type StaffGrant } from '@/core/accounts/standing'
import type { Stored } from './documents'

/** accounts/{openid}: one read gives identity, acting links and roles. */
export interface Account extends Stored {
  readonly acting: readonly ActingLink[]
  readonly staff: readonly StaffGrant[]
  readonly createdAt: number
}

/** Who calls, with only what holds at this moment. */
export interface Caller {
  /** As the platform says; null outside a signed-in program. Told to nobody but its own phone, in the prefix of its files. */
  readonly openid: string | null
  readonly account: Account | null
  /** Live acting links. */
  readonly acting: readonly ActingLink[]
  /** Live staff roles. */
  readonly roles: readonly StaffGrant[]
  actsFor(personId: string): boolean
  /** The adviser the caller is, or null. */
  asAdviser(): string | null
  /** Whether any live staff role covers the area. */
  inArea(areaCode: string): boolean
}

export function callerOf(openid: string | null, account: Account | null, now: number): Caller {
  const acting = liveOf(account?.acting ?? [], now)
  const roles = liveOf(account?.staff ?? [], now)
  return {
    openid,
    account,
    acting,
    roles,
    actsFor: (personId) => actsFor(acting, personId, now),
    asAdviser: () => roles.find((r) => r.role === 'adviser')?.adviserId ?? null,
    inArea: (areaCode) => roles.some((r) => contains(r.areaCode, areaCode)),
  }
}

/** What a handler is given besides its input. */
export interface Context {
  /** ms since the epoch; the same for the whole call. */
  readonly now: number
  readonly caller: Caller
  readonly traceId: string
  /**
   * Judges the action's grants against what it touches; call it once that is known, before the first write.
   * Called for several subjects, each must be permitted.
   * @throws AppError FORBIDDEN
   */
  permit(subject: Subject): void
  /**
   * The same for persons, for lists over everybody the caller acts for. Nobody at all is permitted: what touches no person
   * is empty, and that is an answer.
   * @throws AppError FORBIDDEN
   */
  permitPersons(personIds: readonly string[]): void
}
