import { approveStaff as contract } from '@/contracts/accounts/approve-staff'
import { AppError } from '@/contracts/errors'
import { grantRole, judgeApproval } from '@/core/accounts/staff-proposal'
import { readAccount, writeStaff } from '@kit/accounts/account-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { markApproved, readProposal, type StoredProposal } from '@kit/accounts/staff-repository'
import { appendAudit } from '@kit/audit/append'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

async function approve(tx: Tx, proposal: StoredProposal, actor: string, now: number): Promise<void> {
  const { _id, invitee, areaCode, role, personId } = proposal
  const account = await readAccount(tx, invitee)
  if (!account) throw new AppError('NOT_FOUND')
  await writeStaff(tx, invitee, grantRole(account.staff, proposal, now))
  await markApproved(tx, _id, actor)
  await appendAudit({ areaCode, actor, act: `staff.approve.${role}`, subject: `person:${personId}` }, tx)
}

export const approveStaff = handle(contract, async ({ proposalId }, { caller, now, permit }) => {
  const { _id: actor } = signedIn(caller)
  await transact(async (tx) => {
    const proposal = await readProposal(tx, proposalId)
    if (!proposal) throw new AppError('NOT_FOUND')
    permit({ areaCode: proposal.areaCode })
    switch (judgeApproval(proposal, actor, now)) {
      case 'needs-second-person':
        throw new AppError('SECOND_PERSON')
      case 'lapsed':
        throw new AppError('TOO_LATE')
      case 'already':
        return
      case 'approve':
        await approve(tx, proposal, actor, now)
    }
  })
  return { proposalId, state: 'APPROVED' as const }
})
