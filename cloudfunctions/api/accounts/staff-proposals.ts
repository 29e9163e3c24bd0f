import { staffProposals as contract } from '@/contracts/accounts/staff-proposals'
import { PROPOSAL_LIFE_MS } from '@/core/accounts/staff-proposal'
import { toIso } from '@/core/time'
import { loadPersons } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { waitingProposals } from '@kit/accounts/staff-repository'
import { handle } from '@kit/handler'

export const staffProposals = handle(contract, async ({ areaCode }, { caller, now, permit }) => {
  permit({ areaCode })
  const since = now - PROPOSAL_LIFE_MS
  const waiting = await waitingProposals(areaCode, since, 50)
  const names = new Map((await loadPersons(waiting.map((p) => p.personId))).map((p) => [p._id, p.name]))
  const proposals = waiting.map((p) => ({
    proposalId: p._id,
    name: names.get(p.personId) ?? '',
    role: p.role,
    areaCode: p.areaCode,
    proposedAt: toIso(p.proposedAt),
    mine: p.proposedBy === signedIn(caller)._id,
  }))
  return { proposals }
})
