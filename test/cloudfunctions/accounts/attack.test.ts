import { MOST_ACTED_FOR } from '@/core/accounts/acting'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { AGREED, NOW, codeOf, dataOf, enter, seedStaff } from './people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
})
afterAll(() => cloud.stop())

const mother = (requestId: string) => ({
  requestId,
  relation: 'relative' as const,
  name: '示例母亲',
  phone: '13800001234',
  consents: [...AGREED],
})

describe('acting for others', () => {
  test('a request sent again after the acting ended shows nothing of the person', async () => {
    await enter(cloud, 'o-daughter')
    const add = () => cloud.call('o-daughter', 'accounts.addPerson', mother('attack-add-1'))
    const { personId } = dataOf(await add())
    expect(dataOf(await add()).personId).toBe(personId)
    dataOf(await cloud.call('o-daughter', 'accounts.endActing', { personId }))
    expect(codeOf(await add())).toBe('FORBIDDEN')
    const update = { personId, name: '改名' }
    expect(codeOf(await cloud.call('o-daughter', 'accounts.updatePerson', update))).toBe('FORBIDDEN')
  })

  test('adding and ending in turn does not pass by the limit', async () => {
    await enter(cloud, 'o-crowd')
    const live = { from: NOW - 1000, until: NOW - 500 }
    const ended = Array.from({ length: MOST_ACTED_FOR }, (_, i) => ({
      personId: `p-invented-${i}`,
      relation: 'cadre',
      ...live,
    }))
    const account = (await cloud.read('accounts', 'o-crowd')) as unknown as { _id: string; acting: object[] }
    await cloud.seed('accounts', [{ ...account, acting: [...account.acting, ...ended] }])
    expect(codeOf(await cloud.call('o-crowd', 'accounts.addPerson', mother('attack-add-2')))).toBe(
      'PERSONS_LIMIT',
    )
  })
})

describe('an administrator', () => {
  test('cannot give away the work of an adviser of another area', async () => {
    await seedStaff(cloud, 'o-admin', { role: 'admin', areaCode: '440882' })
    const personId = await enter(cloud, 'o-friend')
    await cloud.seed('advisers', [
      { _id: 'adviser_own', townCode: '440882100' },
      { _id: 'adviser_far', townCode: '440883107' },
    ])
    const propose = (requestId: string, adviserId: string, areaCode = '440882100') =>
      cloud.call('o-admin', 'accounts.proposeStaff', {
        requestId,
        personId,
        role: 'adviser',
        areaCode,
        adviserId,
      })
    expect(codeOf(await propose('attack-far-1', 'adviser_far'))).toBe('NOT_FOUND')
    expect(codeOf(await propose('attack-far-2', 'adviser_far', '440883107'))).toBe('FORBIDDEN')
    expect(codeOf(await propose('attack-far-3', 'adviser_none'))).toBe('NOT_FOUND')
    expect(codeOf(await propose('attack-own-1', 'adviser_own', '440882101'))).toBe('NOT_FOUND')
    expect(codeOf(await propose('attack-own-2', 'adviser_own'))).toBe('OK')
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(await cloud.all('staff_proposals')).toHaveLength(1)
  })
})
