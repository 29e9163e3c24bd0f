import {
  PROPOSAL_LIFE_MS,
  endRole,
  grantRole,
  judgeApproval,
  type StaffProposal,
} from '@/core/accounts/staff-proposal'

const proposal: StaffProposal = {
  invitee: 'o-new-clerk',
  role: 'clerk',
  areaCode: '440882100',
  adviserId: null,
  venueId: 'v440882100',
  until: null,
  proposedBy: 'o-admin-one',
  proposedAt: 1000,
  state: 'PROPOSED',
  approvedBy: null,
}

describe('a role needs a second person', () => {
  test('another administrator may approve', () => {
    expect(judgeApproval(proposal, 'o-admin-two', 2000)).toBe('approve')
  })

  test('who proposed it may not, and who is invited may not', () => {
    expect(judgeApproval(proposal, 'o-admin-one', 2000)).toBe('needs-second-person')
    expect(judgeApproval(proposal, 'o-new-clerk', 2000)).toBe('needs-second-person')
  })

  test('not even once it was approved', () => {
    const approved: StaffProposal = { ...proposal, state: 'APPROVED', approvedBy: 'o-admin-two' }
    expect(judgeApproval(approved, 'o-admin-one', 2000)).toBe('needs-second-person')
    expect(judgeApproval(approved, 'o-admin-two', 2000)).toBe('already')
  })

  test('within seven days', () => {
    expect(judgeApproval(proposal, 'o-admin-two', 1000 + PROPOSAL_LIFE_MS - 1)).toBe('approve')
    expect(judgeApproval(proposal, 'o-admin-two', 1000 + PROPOSAL_LIFE_MS)).toBe('lapsed')
  })
})

describe('roles held', () => {
  const held = grantRole([], proposal, 2000)

  test('a role granted holds from now', () => {
    const { role, areaCode, adviserId, venueId } = proposal
    expect(held).toEqual([{ role, areaCode, adviserId, venueId, from: 2000, until: null }])
  })

  test('granted again it is replaced, never held twice', () => {
    const again = grantRole(held, { ...proposal, venueId: 'v-other' }, 3000)
    expect(again.filter((g) => g.until === null)).toHaveLength(1)
    expect(again[0]?.until).toBe(3000)
  })

  test('ended, it ends at once; other roles and areas stay', () => {
    const other = { ...held[0]!, areaCode: '440882101' }
    const ended = endRole([...held, other], 'clerk', '440882100', 4000)
    expect(ended.map((g) => g.until)).toEqual([4000, null])
  })

  test('an end already past is not moved', () => {
    const ended = endRole(held, 'clerk', '440882100', 4000)
    expect(endRole(ended, 'clerk', '440882100', 5000)).toEqual(ended)
  })
})
