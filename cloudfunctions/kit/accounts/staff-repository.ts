import { FIRST_ADMINS_ID, type FirstAdminCode, type FirstAdmins } from '@/core/accounts/first-admin'
import type { StaffProposal } from '@/core/accounts/staff-proposal'
import { collection, command } from '../database'
import type { Stored } from '../documents'
import type { Tx } from '../transaction'

/** staff_proposals/{id} */
export interface StoredProposal extends Stored, StaffProposal {
  /** The invitee's own person, by whose name approvers know them. */
  readonly personId: string
}

export function readProposal(tx: Tx, id: string): Promise<StoredProposal | null> {
  return tx.get<StoredProposal>('staff_proposals', id)
}

export function addProposal(tx: Tx, proposal: StoredProposal): Promise<void> {
  return tx.add<StoredProposal>('staff_proposals', proposal)
}

export function markApproved(tx: Tx, id: string, approvedBy: string): Promise<number> {
  return tx.update('staff_proposals', id, { state: 'APPROVED', approvedBy })
}

/** Waiting proposals of exactly this area, made after `since`. */
export function waitingProposals(areaCode: string, since: number, limit: number): Promise<StoredProposal[]> {
  return collection<StoredProposal>('staff_proposals').find({
    where: { areaCode, state: 'PROPOSED', proposedAt: command.gt(since) },
    orderBy: [['proposedAt', 'asc']],
    limit,
  })
}

export function readFirstAdmins(tx: Tx): Promise<(FirstAdmins & Stored) | null> {
  return tx.get<FirstAdmins & Stored>('meta', FIRST_ADMINS_ID)
}

export function writeFirstAdminCodes(tx: Tx, codes: readonly FirstAdminCode[]): Promise<number> {
  return tx.update('meta', FIRST_ADMINS_ID, { codes })
}
