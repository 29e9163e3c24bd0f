import '../support/web'
import { phone, type Http } from '../support/phone'
import { command, query } from '@/platform/cloud/call'
import { currentOwner, forgetOwner } from '@/platform/cloud/owner'
import { samplePersons, signIn, signInAs, signOut } from '@/platform/cloud/session'
import { currentSession, currentToken } from '@/platform/cloud/session-token'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const samples = [
  { key: 'villager', name: '林示例', who: '群众' },
  { key: 'adviser', name: '陈示例律师', who: '法律顾问' },
]
const hour = 3_600_000
const envelope = (data: unknown) => ({ body: { ok: true, at: new Date().toISOString(), data } })
const closed = (code: string) => ({
  body: { ok: false, at: new Date().toISOString(), error: { code, userMessage: '', traceId: 't' } },
})
const me = { persons: [{ personId: 'p1', name: '林示例', relation: 'self' }], staff: [] }

/** A gateway started for trying: sample persons, tokens named after them, and a door that wants one. */
function gateway({ url, body, header }: Http) {
  if (url === '/session/dev/persons') return { body: samples }
  if (url === '/session/dev') {
    const key = (body as { person: string }).person
    return { body: { token: `token-${key}`, expiresAt: Date.now() + hour } }
  }
  if (url !== '/api') return { status: 404, body: null }
  if (!header.authorization) return closed('NOT_SIGNED_IN')
  return envelope((body as { action: string }).action === 'accounts.enter' ? me : { read: 1 })
}
const posts = () =>
  phone.http.map(({ url, body }) => (url === '/api' ? (body as { action: string }).action : url))

beforeEach(() => {
  signOut()
  forgetOwner()
  phone.reset()
  phone.serve = gateway
})

describe('over HTTP', () => {
  it('an act without a session opens one as the first sample person, enters, and is done', async () => {
    await command('notices.read', { noticeIds: ['n1'] })
    expect(posts()).toEqual([
      'notices.read',
      '/session/dev/persons',
      '/session/dev',
      'accounts.enter',
      'notices.read',
    ])
    expect([currentToken(), currentSession()?.sample, currentOwner()]).toEqual([
      'token-villager',
      'villager',
      'p1',
    ])
  })

  it('the token travels in its header, never in the address', async () => {
    await signInAs('adviser')
    await query('notices.inbox', {})
    const sent = phone.http[phone.http.length - 1]
    expect([sent?.url, sent?.header.authorization]).toEqual(['/api', 'Bearer token-adviser'])
  })

  it('a session that is over is opened again as the same person', async () => {
    await signInAs('adviser')
    jest.useFakeTimers({ now: Date.now() + 2 * hour, doNotFake: ['queueMicrotask', 'nextTick'] })
    expect(currentToken()).toBeNull()
    await signIn()
    jest.useRealTimers()
    expect(currentSession()?.sample).toBe('adviser')
  })

  it('where the gateway is not for trying there are no sample persons, and the door says so', async () => {
    phone.serve = ({ url }) => (url === '/api' ? closed('NOT_SIGNED_IN') : { status: 404, body: null })
    expect(await samplePersons()).toEqual([])
    await expect(command('notices.read', { noticeIds: ['n1'] })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
  })

  it.each([[null], [[{ wrong: 1 }]], ['no']])(
    'what a broken gateway answers is not believed: %j',
    async (body) => {
      phone.serve = () => ({ body })
      const found = await samplePersons()
      expect(found.every(({ name }) => name === '')).toBe(true)
      await expect(signInAs('villager')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    },
  )

  it('a gateway that cannot be reached is offline, not signed out', async () => {
    phone.serve = () => {
      throw new Error('Failed to fetch')
    }
    await expect(signInAs('villager')).rejects.toMatchObject({ code: 'OFFLINE' })
    expect(await samplePersons()).toEqual([])
  })
})
