import { startTestCloud, type TestCloud } from '../../support/cloud'

describe('the cloud in a test', () => {
  let cloud: TestCloud

  beforeAll(async () => (cloud = await startTestCloud()))
  afterAll(() => cloud.stop())

  it('answers through the real SDK', async () => {
    const answer = await cloud.call('olin', 'accounts.enter', {})
    expect(answer).toMatchObject({ ok: true })
    expect(cloud.requests()).toBeGreaterThan(0)
  })

  it('stands still at the moment it is set to', async () => {
    cloud.setClock(Date.parse('2026-11-23T09:30:00+08:00'))
    expect((await cloud.call('olin', 'accounts.me', {})).at).toBe('2026-11-23T09:30:00.000+08:00')
    cloud.setClock(null)
  })

  it('answers an unknown action and an unreadable one in the one envelope', async () => {
    expect(await cloud.send('olin', { action: 'none.such', input: {}, v: 1 })).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_ACTION' },
    })
    expect(await cloud.send('olin', 7)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
  })

  it('holds what is seeded', async () => {
    await cloud.seed('meta', [{ _id: 'seeded', at: new Date(5) }])
    expect(await cloud.read('meta', 'seeded')).toEqual({ _id: 'seeded', schema: 1, at: new Date(5) })
    expect(await cloud.read('meta', 'none')).toBeNull()
  })
})
