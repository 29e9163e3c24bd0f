import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callerAddress } from '../../../gateway/host/origin'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

describe('attacks on the public side', () => {
  let cloud: TestCloud
  let web = ''
  const post = (body: string) => fetch(`${cloud.baseUrl}/api`, { method: 'POST', body })
  const port = () => Number(new URL(cloud.baseUrl).port)

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'web-'))
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>x</title>')
    cloud = await startTestCloud({ webFolder: web })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(web, { recursive: true })
  })

  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

  it.each([65, 1000, 3500, 4000, 4500, 5000, 20_000, 45_000])(
    'a body nested %d deep is bad input, and ends neither the thread nor the process',
    async (depth) => {
      for (const input of [nested('[', ']', depth), nested('{"a":', '}', depth).replace(':}', ':1}')]) {
        const answer = await post(`{"action":"accounts.me","v":1,"input":${input}}`)
        expect(answer.status).toBe(200)
        const { error } = (await answer.json()) as { error: { code: string } }
        expect(error.code).toBe(Buffer.byteLength(input) > 100 * 1024 - 40 ? 'TOO_LARGE' : 'BAD_INPUT')
      }
    },
  )

  it.each([3000, 4000, 5000, 20_000])('an event nested %d deep fails that call at most', async (depth) => {
    let deep: unknown = 1
    for (let i = 0; i < depth; i += 1) deep = [deep]
    const source = { caller: 'client', openid: null, ip: '' } as const
    const outcome = await cloud.gateway.functions.invoke(
      'api',
      { action: 'accounts.me', input: deep, v: 1 },
      source,
    )
    if (outcome.ok) expect(JSON.parse(outcome.json)).toMatchObject({ error: { code: 'BAD_INPUT' } })
    else expect(['FAILED', 'TOO_LARGE']).toContain(outcome.reason)
    expect((await fetch(`${cloud.baseUrl}/health`)).status).toBe(200)
  })

  /** Asks for a web socket where there is none, and hangs up as rudely as one can. */
  const hangUp = (path: string, afterMs: number) =>
    new Promise<void>((gone) => {
      const socket: Socket = connect(port(), '127.0.0.1', () => {
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: localhost:${port()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        )
        setTimeout(() => socket.resetAndDestroy(), afterMs)
      })
      socket.on('error', () => undefined)
      socket.once('close', () => gone())
    })

  it('a caller who hangs up on a refused web socket does not end the process', async () => {
    const fatal: unknown[] = []
    const note = (error: unknown) => void fatal.push(error)
    process.on('uncaughtExceptionMonitor', note)
    for (let i = 0; i < 12; i += 1) await hangUp(i % 2 ? '/realtime' : '/elsewhere', i % 4)
    expect((await fetch(`${cloud.baseUrl}/health`)).status).toBe(200)
    process.off('uncaughtExceptionMonitor', note)
    expect(fatal).toEqual([])
  })

  it.each([
    [`${'x'.repeat(300)}.png`, 403],
    ['.', 403],
    ['..%2f..%2fsession.key', 403],
    ['%2e%2e%2fother%2fa.png', 403],
    ['a%00.png', 403],
    ['a%0a.png', 403],
    ['.hidden.png', 403],
    ['a.png/b.png', 403],
    ['a.png', 200],
  ])('a file named %s is answered %d, never a defect', async (name, status) => {
    const { token } = cloud.gateway.sessions.open('olin')
    const put = await fetch(`${cloud.baseUrl}/files/people/olin/${name}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: PNG,
    })
    expect(put.status).toBe(status)
  })

  it.each([
    ['the caller’s own word is not believed', false, '1.2.3.4', '10.0.0.9'],
    ['our proxy’s last word is', true, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['over IPv6 too', true, '2001:db8::7', '2001:db8::7'],
    ['nonsense is not', true, '1.2.3.4, unknown', '10.0.0.9'],
  ])('guests are limited by address: %s', (_name, behindProxy, forwarded, address) => {
    const request = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.9' } }
    expect(callerAddress(request as unknown as IncomingMessage, behindProxy)).toBe(address)
  })

  it('the page may speak to our own web socket and no other', async () => {
    const csp = (await fetch(cloud.baseUrl)).headers.get('content-security-policy') ?? ''
    const rule = csp.split('; ').find((part) => part.startsWith('connect-src'))
    expect(rule).toBe(`connect-src 'self' ws://localhost:${port()} wss://localhost:${port()}`)
  })

  it('an address that leads out of the web build is no page', async () => {
    for (const path of ['/%2e%2e%2fpackage.json', '/js/..%2f..%2fpackage.json', '/%00', '//etc/passwd']) {
      expect((await fetch(cloud.baseUrl + path)).status).toBe(404)
    }
  })
})
