import { contains } from '../directory/area-code'

export type Relation = 'self' | 'relative' | 'cadre'
export type StaffRole = 'adviser' | 'clerk' | 'reviewer' | 'bureau' | 'admin'

/** A link by which an account acts for a person. `from`, `until` in ms; `until` null: not ended. */
export interface ActingLink {
  readonly personId: string
  readonly relation: Relation
  readonly from: number
  readonly until: number | null
}

/** A role given for an area. An adviser's carries the adviser, a clerk's the venue. */
export interface StaffGrant {
  readonly role: StaffRole
  readonly areaCode: string
  readonly adviserId?: string | null
  readonly venueId?: string | null
  readonly from: number
  readonly until: number | null
}

interface Term {
  readonly from: number
  readonly until: number | null
}

/** A term holds from its first moment up to, but not at, its last: ended now is ended. */
export function isLive({ from, until }: Term, now: number): boolean {
  return from <= now && (until === null || now < until)
}

export function liveOf<T extends Term>(terms: readonly T[], now: number): T[] {
  return terms.filter((term) => isLive(term, now))
}

export function actsFor(acting: readonly ActingLink[], personId: string, now: number): boolean {
  return acting.some((link) => link.personId === personId && isLive(link, now))
}

/** Whether a live role of the kind covers the area. */
export function coversArea(
  staff: readonly StaffGrant[],
  role: StaffRole,
  areaCode: string,
  now: number,
): boolean {
  return liveOf(staff, now).some((grant) => grant.role === role && contains(grant.areaCode, areaCode))
}
