import { createHash, randomBytes } from 'node:crypto'
import { codeFromBytes, firstAdminsDocument } from '@/core/accounts/first-admin'
import { PROPOSAL_LIFE_MS } from '@/core/accounts/staff-proposal'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, codeOf, dataOf, enter, seedStaff } from './people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.stop())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function twoAdmins(): Promise<void> {
  await seedStaff(cloud, 'o-admin-one', { role: 'admin', areaCode: '440882' })
  await seedStaff(cloud, 'o-admin-two', { role: 'admin', areaCode: '440882' })
}

const clerkFor = (personId: string, requestId: string) => ({
  requestId,
  personId,
  role: 'clerk' as const,
  areaCode: '440882100',
  venueId: 'v440882100',
})

describe('the first administrators', () => {
  const [one = '', two = ''] = [randomBytes(10), randomBytes(10)].map(codeFromBytes)
  const claim = (openid: string, code: string) => cloud.call(openid, 'accounts.claimFirstAdmin', { code })

  test('claim by one code each, once', async () => {
    await cloud.seed('meta', [firstAdminsDocument([one, two], '440800', sha256)])
    for (const openid of ['o-first', 'o-second', 'o-thief']) await enter(cloud, openid)
    expect(dataOf(await claim('o-first', one.toLowerCase()))).toEqual({ areaCode: '440800' })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(codeOf(await claim('o-first', one))).toBe('OK')
    expect(codeOf(await claim('o-thief', one))).toBe('CODE_WRONG')
    expect(codeOf(await claim('o-first', two))).toBe('CODE_WRONG')
    expect(codeOf(await claim('o-thief', 'AAAA-AAAA-AAAA-AAAA'))).toBe('CODE_WRONG')
    expect(codeOf(await claim('o-second', two))).toBe('OK')
    const { staff } = dataOf(await cloud.call('o-first', 'accounts.me', {}))
    expect(staff).toMatchObject([{ role: 'admin', areaCode: '440800', until: null }])
  })

  test('a code is never stored in the clear', async () => {
    expect(JSON.stringify(await cloud.read('meta', 'first-admins'))).not.toContain(one)
  })
})

describe('a staff role', () => {
  test('holds after a second person approved it, and ends at once', async () => {
    await twoAdmins()
    const personId = await enter(cloud, 'o-clerk')
    const { proposalId } = dataOf(
      await cloud.call('o-admin-one', 'accounts.proposeStaff', clerkFor(personId, 'req-clerk-01')),
    )
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(dataOf(await cloud.call('o-clerk', 'accounts.me', {})).staff).toEqual([])

    expect(codeOf(await cloud.call('o-admin-one', 'accounts.approveStaff', { proposalId }))).toBe(
      'SECOND_PERSON',
    )
    expect(codeOf(await cloud.call('o-admin-two', 'accounts.approveStaff', { proposalId }))).toBe('OK')
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(codeOf(await cloud.call('o-admin-two', 'accounts.approveStaff', { proposalId }))).toBe('OK')
    const { staff } = dataOf(await cloud.call('o-clerk', 'accounts.me', {}))
    expect(staff).toEqual([
      { role: 'clerk', areaCode: '440882100', adviserId: null, venueId: 'v440882100', until: null },
    ])

    const end = { personId, role: 'clerk' as const, areaCode: '440882100' }
    expect(dataOf(await cloud.call('o-admin-one', 'accounts.endStaff', end))).toEqual({ ended: true })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(dataOf(await cloud.call('o-clerk', 'accounts.me', {})).staff).toEqual([])
    expect(dataOf(await cloud.call('o-admin-one', 'accounts.endStaff', end))).toEqual({ ended: false })
  })

  test('is not proposed for oneself, nor approved by the invited, however high they stand', async () => {
    await twoAdmins()
    const own = clerkFor('p-o-admin-one', 'req-clerk-02')
    expect(codeOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', own))).toBe('SECOND_PERSON')
    const other = clerkFor('p-o-admin-two', 'req-clerk-03')
    const { proposalId } = dataOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', other))
    expect(codeOf(await cloud.call('o-admin-two', 'accounts.approveStaff', { proposalId }))).toBe(
      'SECOND_PERSON',
    )
  })

  test('is given only inside one’s own area, and by administrators only', async () => {
    await twoAdmins()
    await seedStaff(cloud, 'o-admin-far', { role: 'admin', areaCode: '440982' })
    await seedStaff(cloud, 'o-reviewer', { role: 'reviewer', areaCode: '440882' })
    const personId = await enter(cloud, 'o-candidate')
    const input = clerkFor(personId, 'req-clerk-04')
    for (const openid of ['o-admin-far', 'o-reviewer', 'o-candidate']) {
      expect(codeOf(await cloud.call(openid, 'accounts.proposeStaff', input))).toBe('FORBIDDEN')
    }
    const { proposalId } = dataOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', input))
    expect(codeOf(await cloud.call('o-admin-far', 'accounts.approveStaff', { proposalId }))).toBe('FORBIDDEN')
    expect(await cloud.read('staff_proposals', proposalId)).toMatchObject({ state: 'PROPOSED' })
  })

  test('waits in the list of its area for seven days', async () => {
    await twoAdmins()
    const personId = await enter(cloud, 'o-late')
    const input = { ...clerkFor(personId, 'req-clerk-05'), areaCode: '440882103' }
    const { proposalId } = dataOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', input))
    const list = (openid: string) => cloud.call(openid, 'accounts.staffProposals', { areaCode: '440882103' })
    expect(dataOf(await list('o-admin-two')).proposals).toMatchObject([
      { proposalId, role: 'clerk', mine: false },
    ])
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(dataOf(await list('o-admin-one')).proposals).toMatchObject([{ mine: true }])
    cloud.setClock(NOW + PROPOSAL_LIFE_MS)
    expect(dataOf(await list('o-admin-two')).proposals).toEqual([])
    expect(codeOf(await cloud.call('o-admin-two', 'accounts.approveStaff', { proposalId }))).toBe('TOO_LATE')
  })

  test('asked for twice by the same request is proposed once', async () => {
    await twoAdmins()
    const personId = await enter(cloud, 'o-repeated')
    const input = clerkFor(personId, 'req-clerk-06')
    const first = dataOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', input))
    expect(dataOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', input))).toEqual(first)
    const other = { ...input, areaCode: '440882101' }
    expect(codeOf(await cloud.call('o-admin-one', 'accounts.proposeStaff', other))).toBe('REQUEST_ID_REUSED')
  })

  test('of an adviser names the adviser', async () => {
    await twoAdmins()
    const personId = await enter(cloud, 'o-lawyer')
    const input = { ...clerkFor(personId, 'req-clerk-07'), role: 'adviser' as const }
    const answer = await cloud.call('o-admin-one', 'accounts.proposeStaff', input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', fields: [{ path: 'adviserId' }] } })
  })
})
