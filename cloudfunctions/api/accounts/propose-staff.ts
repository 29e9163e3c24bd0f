import { proposeStaff as contract } from '@/contracts/accounts/propose-staff'
import type { InputOf } from '@/contracts/action'
import { AppError } from '@/contracts/errors'
import { contains } from '@/core/directory/area-code'
import { fromIso } from '@/core/time'
import { loadPerson } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { addProposal, readProposal, type StoredProposal } from '@kit/accounts/staff-repository'
import { appendAudit } from '@kit/audit/append'
import { loadAdviser } from '@kit/directory/adviser-repository'
import { handle } from '@kit/handler'
import { derivedId } from '@kit/ids'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

/**
 * An adviser's role names the adviser, who must serve inside the area the role is for: the role opens all that is that
 * adviser's, and no administrator gives away another area's.
 */
async function checkRole({ role, adviserId, areaCode }: Input): Promise<void> {
  if (role !== 'adviser') return
  if (adviserId === null) {
    throw new AppError('BAD_INPUT', [{ path: 'adviserId', message: '请选择是哪一位法律顾问' }])
  }
  const adviser = await loadAdviser(adviserId)
  if (!adviser || !contains(areaCode, adviser.townCode)) throw new AppError('NOT_FOUND')
}

function sameProposal(made: StoredProposal, wanted: StoredProposal): boolean {
  const keys = ['personId', 'role', 'areaCode', 'adviserId', 'venueId', 'until'] as const
  return keys.every((key) => made[key] === wanted[key])
}

async function wantedProposal(input: Input, proposedBy: string, now: number): Promise<StoredProposal> {
  const { requestId, personId, role, areaCode, adviserId, venueId, until } = input
  const invitee = (await loadPerson(personId))?.selfOf
  if (!invitee) throw new AppError('NOT_FOUND')
  if (invitee === proposedBy) throw new AppError('SECOND_PERSON')
  const end = until === null ? null : fromIso(until)
  const roleWanted = { role, areaCode, adviserId, venueId, until: end }
  const state = { proposedBy, proposedAt: now, state: 'PROPOSED' as const, approvedBy: null }
  return { _id: derivedId('s', proposedBy, requestId), schema: 1, personId, invitee, ...roleWanted, ...state }
}

export const proposeStaff = handle(contract, async (input, { caller, now, permit }) => {
  const { _id: actor } = signedIn(caller)
  permit({ areaCode: input.areaCode })
  await checkRole(input)
  const wanted = await wantedProposal(input, actor, now)
  await transact(async (tx) => {
    const made = await readProposal(tx, wanted._id)
    if (made && !sameProposal(made, wanted)) throw new AppError('REQUEST_ID_REUSED')
    if (made) return
    await addProposal(tx, wanted)
    const { areaCode, role, personId } = wanted
    await appendAudit({ areaCode, actor, act: `staff.propose.${role}`, subject: `person:${personId}` }, tx)
  })
  return { proposalId: wanted._id }
})
