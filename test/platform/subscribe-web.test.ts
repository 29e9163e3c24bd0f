import '../support/web'
import { phone, type Http } from '../support/phone'
import { askSubscribe, canSubscribe } from '@/platform/phone/subscribe'
import { templateOf } from '@/platform/phone/subscribe-templates'
import { keepSession } from '@/platform/cloud/session-token'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const ANSWERED = templateOf('answered')
const signIn = (sample?: string) => keepSession({ token: 'a.b', expiresAt: Date.now() + 1e6, sample })
const asked = () => phone.http.filter(({ url }) => url === '/dev/wechat/subscribe')
const serve =
  (status: number, body: unknown) =>
  ({ url }: Http) =>
    url === '/dev/wechat/subscribe'
      ? { status, body }
      : { body: { ok: true, at: new Date().toISOString(), data: {} } }

beforeEach(() => phone.reset())
afterEach(() => keepSession(null))

describe('asking for subscribe messages on the web', () => {
  it('under a gateway for trying, its stand-in of WeChat answers for the sample person', async () => {
    signIn('villager')
    phone.serve = serve(200, { [ANSWERED]: 'accept' })
    expect(await askSubscribe(['answered'])).toEqual({ answered: 'accept' })
    expect(asked()).toMatchObject([
      { body: { templateIds: [ANSWERED] }, header: { authorization: 'Bearer a.b' } },
    ])
    expect(phone.http.map(({ url }) => url)).toContain('/api')
  })

  it('anywhere else nobody is asked', async () => {
    signIn()
    expect([await askSubscribe(['answered']), canSubscribe(), asked()]).toEqual([
      { answered: 'unavailable' },
      false,
      [],
    ])
  })

  it.each([
    [403, { refused: 'NOT_DEV' }],
    [200, null],
    [200, 'accept'],
  ])('a stand-in that is not there gives no consent: %s %j', async (status, body) => {
    signIn('villager')
    phone.serve = serve(status, body)
    expect(await askSubscribe(['answered'])).toEqual({ answered: 'unavailable' })
  })
})
