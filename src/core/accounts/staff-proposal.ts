import type { StaffGrant, StaffRole } from './standing'
import { isLive } from './standing'

/** A proposal nobody approved lapses after seven days. */
export const PROPOSAL_LIFE_MS = 7 * 24 * 3600 * 1000

/** A role somebody shall have, once a second person agrees. Accounts by their openid. */
export interface StaffProposal {
  readonly invitee: string
  readonly role: StaffRole
  readonly areaCode: string
  readonly adviserId: string | null
  readonly venueId: string | null
  /** End of the role, ms; null: until ended. */
  readonly until: number | null
  readonly proposedBy: string
  readonly proposedAt: number
  readonly state: 'PROPOSED' | 'APPROVED'
  readonly approvedBy: string | null
}

export type Approval = 'approve' | 'already' | 'needs-second-person' | 'lapsed'

/** Nobody approves what they proposed, and nobody approves themself. */
export function judgeApproval(proposal: StaffProposal, approver: string, now: number): Approval {
  if (approver === proposal.proposedBy || approver === proposal.invitee) return 'needs-second-person'
  if (proposal.state === 'APPROVED') return 'already'
  return now >= proposal.proposedAt + PROPOSAL_LIFE_MS ? 'lapsed' : 'approve'
}

function sameRole(
  a: Pick<StaffGrant, 'role' | 'areaCode'>,
  b: Pick<StaffGrant, 'role' | 'areaCode'>,
): boolean {
  return a.role === b.role && a.areaCode === b.areaCode
}

/** Gives the role from now on; a live one for the same area is replaced, so that a role is never held twice. */
export function grantRole(staff: readonly StaffGrant[], proposal: StaffProposal, now: number): StaffGrant[] {
  const { role, areaCode, adviserId, venueId, until } = proposal
  return [...endRole(staff, role, areaCode, now), { role, areaCode, adviserId, venueId, from: now, until }]
}

/** Ends the role at this moment. */
export function endRole(
  staff: readonly StaffGrant[],
  role: StaffRole,
  areaCode: string,
  now: number,
): StaffGrant[] {
  return staff.map((grant) =>
    sameRole(grant, { role, areaCode }) && isLive(grant, now) ? { ...grant, until: now } : grant,
  )
}
