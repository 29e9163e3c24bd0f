import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openidOfCode, type WechatApp } from '../../../gateway/identity/wechat'
import { startTestCloud, type TestCloud } from '../../support/cloud'

/** A stand-in of that one endpoint, answering as WeChat documents it. */
function standIn(): Promise<{ server: Server; app: WechatApp; asked: URLSearchParams[] }> {
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://wechat')
    asked.push(url.searchParams)
    const code = url.searchParams.get('js_code')
    if (code === 'broken') return response.writeHead(500).end()
    const answer =
      code === 'good'
        ? { openid: 'oRealPerson_1', session_key: 'never kept' }
        : code === 'odd'
          ? { openid: '../admin' }
          : { errcode: 40029, errmsg: 'invalid code' }
    response.end(JSON.stringify(answer))
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve({ server, asked, app: { appid: 'wx123', secret: 'secret', endpoint } })
    })
  })
}

describe('entering by WeChat', () => {
  let stand: Awaited<ReturnType<typeof standIn>>
  let cloud: TestCloud
  const enter = (code: unknown) =>
    fetch(`${cloud.baseUrl}/session/wechat`, { method: 'POST', body: JSON.stringify({ code }) })

  beforeAll(async () => {
    stand = await standIn()
    cloud = await startTestCloud({ identity: { kind: 'wechat', app: stand.app } })
  })
  afterAll(async () => {
    await cloud.stop()
    stand.server.close()
    stand.server.closeAllConnections()
  })

  it('asks code2session with the app, its secret and the code', async () => {
    expect(await openidOfCode(stand.app, 'good')).toBe('oRealPerson_1')
    expect(Object.fromEntries(stand.asked.at(-1) ?? [])).toEqual({
      appid: 'wx123',
      secret: 'secret',
      js_code: 'good',
      grant_type: 'authorization_code',
    })
  })

  it('gives a session for a good code', async () => {
    const { token } = (await (await enter('good')).json()) as { token: string }
    const response = await fetch(`${cloud.baseUrl}/api`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ action: 'accounts.enter', input: {}, v: 1 }),
    })
    expect(await response.json()).toMatchObject({ ok: true })
    expect(await cloud.read('accounts', 'oRealPerson_1')).not.toBeNull()
  })

  it('admits nobody for a refused code, an OPENID that is none, or no code', async () => {
    for (const code of ['stale', 'odd', '', undefined, 7, 'a&secret=x']) {
      const response = await enter(code)
      expect([response.status, await response.json()]).toEqual([403, { refused: 'NOT_ADMITTED' }])
    }
  })

  it('says so when WeChat is not there', async () => {
    const response = await enter('broken')
    expect([response.status, await response.json()]).toEqual([502, { refused: 'WECHAT_UNREACHABLE' }])
  })

  it('has no dev door, sample database or not', async () => {
    await cloud.seed('meta', [{ _id: 'sample', people: [] }])
    const response = await fetch(`${cloud.baseUrl}/session/dev/persons`)
    expect([response.status, await response.json()]).toEqual([403, { refused: 'NOT_DEV' }])
  })
})
