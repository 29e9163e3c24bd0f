import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, codeOf, dataOf, enter } from '../accounts/people'
import { scriptedWechat, templateOf } from '../notices/wechat'

const standard = (revision: number, title = `示例 ${revision}`) => ({
  _id: 'gd',
  revision,
  title,
  area: '440000',
  from: '2020-01-01',
})

describe('look-again', () => {
  const wechat = scriptedWechat()
  let cloud: TestCloud
  let mine: string

  beforeAll(async () => {
    cloud = await startTestCloud({ openapi: wechat.openapi })
    cloud.setClock(NOW)
    mine = await enter(cloud, 'o-asks')
    await enter(cloud, 'o-other')
    await cloud.seed('standards', [standard(1)])
  })
  afterAll(() => cloud.stop())

  const ask = async (wanted: boolean, openid = 'o-asks') =>
    cloud.call(openid, 'eligibility.lookAgain', { personId: mine, wanted })
  const told = async () =>
    dataOf(await cloud.call('o-asks', 'notices.inbox', {})).notices.filter(
      ({ template }) => template === 'eligibility.look-again',
    )

  it('keeps only that somebody asked, and under which law', async () => {
    expect(dataOf(await ask(true))).toEqual({ wanted: true })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    const stored = await cloud.read('look_again', mine)
    expect(Object.keys(stored!).sort()).toEqual([
      '_id',
      'accountId',
      'at',
      'lawVersion',
      'personId',
      'schema',
    ])
  })

  it('is for those one acts for only', async () => {
    expect(codeOf(await ask(true, 'o-other'))).toBe('FORBIDDEN')
  })

  it('says nothing while the law in force stands, whatever is scheduled or numbered anew', async () => {
    expect(await cloud.runJob('look-again')).toEqual({ done: 0 })
    await cloud.seed('standards', [{ ...standard(9, '示例 1'), to: '2027-12-31' }])
    expect(await cloud.runJob('look-again')).toEqual({ done: 0 })
  })

  it('tells whoever asked once when a standard changed, and by WeChat if they agreed to it', async () => {
    const answers = [{ kind: 'look-again' as const, answer: 'accept' as const }]
    dataOf(await cloud.call('o-asks', 'notices.grant', { requestId: 'look-0001', answers }))
    await cloud.seed('standards', [standard(2)])
    expect(await cloud.runJob('look-again')).toEqual({ done: 1 })
    expect(await cloud.runJob('look-again')).toEqual({ done: 0 })
    expect(await told()).toMatchObject([{ subject: 'eligibility', read: false }])
    await cloud.runJob('deliver')
    expect(wechat.sent.map((sent) => sent.template_id)).toEqual([templateOf('look-again')])
    expect(await cloud.all('look_again')).toEqual([])
  })

  it('can be asked again afterwards, also when the law goes back to what it was', async () => {
    cloud.setClock(NOW + 1000)
    dataOf(await ask(true))
    await cloud.seed('standards', [standard(1)])
    expect(await cloud.runJob('look-again')).toEqual({ done: 1 })
    expect(await told()).toHaveLength(2)
  })

  it('is taken back by saying so', async () => {
    dataOf(await ask(true))
    expect(dataOf(await ask(false))).toEqual({ wanted: false })
    expect(dataOf(await ask(false))).toEqual({ wanted: false })
    await cloud.seed('standards', [standard(3)])
    expect(await cloud.runJob('look-again')).toEqual({ done: 0 })
  })

  it('is not told to an account that no longer acts for the person', async () => {
    dataOf(await ask(true))
    const ended = [{ personId: mine, relation: 'self', from: 0, until: NOW }]
    await cloud.seed('accounts', [{ _id: 'o-asks', acting: ended, staff: [], createdAt: 0 }])
    await cloud.seed('standards', [standard(4)])
    expect(await cloud.runJob('look-again')).toEqual({ done: 0 })
    expect(await cloud.all('look_again')).toEqual([])
  })
})
