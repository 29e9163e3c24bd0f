import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const PEOPLE = [{ key: 'villager', openid: 'olin', name: '林示例', who: '群众' }]
const PAGE =
  '<!doctype html><title>x</title><script>window.a = 1</script><script src="js/app.1a2b3c4d.js"></script>'

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

describe('the public side', () => {
  let cloud: TestCloud
  let web = ''

  /** By node's own request: fetch does not let us lie about Host. */
  const ask = (path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
    new Promise<{
      status: number
      headers: NodeJS.Dict<string | string[]>
      bytes: Buffer
      json: () => unknown
    }>((resolve, reject) => {
      const { hostname, port } = new URL(cloud.baseUrl)
      const sending = request({ hostname, port, path, method, headers }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const bytes = Buffer.concat(chunks)
        const json = () => JSON.parse(bytes.toString('utf8')) as unknown
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, json })
      })
      sending.on('error', reject)
      sending.end(body)
    })
  const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', headers, body: typeof value === 'string' ? value : JSON.stringify(value) })
  const enter = async () =>
    ((await post('/session/dev', { person: 'villager' })).json() as { token: string }).token

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'web-'))
    mkdirSync(join(web, 'js'))
    writeFileSync(join(web, 'index.html'), PAGE)
    writeFileSync(join(web, 'js', 'app.1a2b3c4d.js'), 'console.log(1)'.repeat(200))
    writeFileSync(join(web, '..', 'beside.txt'), 'not yours')
    cloud = await startTestCloud({ identity: { kind: 'dev' }, webFolder: web, workers: 2 })
    await cloud.seed('meta', [{ _id: 'sample', people: PEOPLE }])
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(web, { recursive: true })
  })

  describe('POST /api', () => {
    const event = { action: 'accounts.enter', input: {}, v: 1 }

    it('answers the one envelope, as the person of the token', async () => {
      const token = await enter()
      const answer = await post('/api', event, { authorization: `Bearer ${token}` })
      expect(answer.status).toBe(200)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.json()).toMatchObject({ ok: true, data: { persons: [{ relation: 'self' }] } })
    })

    it('takes nobody for somebody: no token, a forged one, or an openid in the body', async () => {
      const tokens: Record<string, string>[] = [
        {},
        { authorization: 'Bearer forged.token' },
        { authorization: 'olin' },
      ]
      for (const headers of tokens) {
        const answer = await post(
          '/api',
          { ...event, openid: 'olin', userInfo: { openId: 'olin' } },
          { ...headers },
        )
        expect(answer.json()).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
      }
    })

    it('answers an unreadable or too large body in the envelope', async () => {
      expect((await post('/api', '{"action":')).json()).toMatchObject({ error: { code: 'BAD_INPUT' } })
      expect((await post('/api', '[]')).json()).toMatchObject({ error: { code: 'BAD_INPUT' } })
      const large = await post('/api', { ...event, input: 'x'.repeat(101 * 1024) }).catch(() => null)
      if (large) expect(large.json()).toMatchObject({ error: { code: 'TOO_LARGE' } })
    })

    it('is POST only', async () => {
      expect((await ask('/api')).status).toBe(405)
    })
  })

  describe('the sample persons', () => {
    it('are told without their OPENID', async () => {
      expect((await ask('/session/dev/persons')).json()).toEqual([
        { key: 'villager', name: '林示例', who: '群众' },
      ])
    })

    it('are nobody else', async () => {
      expect((await post('/session/dev', { person: 'mayor' })).status).toBe(404)
      expect((await post('/session/dev', {})).status).toBe(404)
      expect((await post('/session/wechat', { code: 'abc' })).status).toBe(403)
    })

    it('are refused to whoever came through a proxy, and counted by the same door for the clock', async () => {
      const forwarded = { 'x-forwarded-for': '1.2.3.4' }
      expect((await post('/session/dev', { person: 'villager' }, forwarded)).json()).toEqual({
        refused: 'FORWARDED',
      })
      expect((await post('/dev/clock', { at: 5 }, forwarded)).json()).toEqual({ refused: 'FORWARDED' })
      expect((await post('/dev/jobs', { name: 'remind' }, forwarded)).json()).toEqual({
        refused: 'FORWARDED',
      })
    })
  })

  it('sets its clock, which goes on from there, and back', async () => {
    const at = Date.parse('2027-01-01T09:00:00+08:00')
    expect((await post('/dev/clock', { at: 'noon' })).status).toBe(400)
    const set = (await post('/dev/clock', { at })).json() as { at: string }
    expect(set.at.slice(0, 16)).toBe('2027-01-01T09:00')
    const told = (await post('/api', { action: 'none', input: {}, v: 1 })).json() as { at: string }
    expect(told.at.slice(0, 16)).toBe('2027-01-01T09:00')
    await post('/dev/clock', { at: null })
    const back = (await post('/api', { action: 'none', input: {}, v: 1 })).json() as { at: string }
    expect(Math.abs(Date.parse(back.at) - Date.now())).toBeLessThan(60_000)
  })

  it('runs a job of the timers at once, and no other', async () => {
    expect((await post('/dev/jobs', { name: 'remind' })).json()).toEqual({ done: 0 })
    expect((await post('/dev/jobs', { name: 'constructor' })).json()).toEqual({ refused: true })
    expect((await post('/dev/jobs', {})).json()).toEqual({ refused: true })
  })

  it('answers to its own names only, and to its own pages only', async () => {
    expect((await ask('/health', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await ask('/health', { headers: { origin: 'http://evil.example' } })).status).toBe(403)
    expect((await ask('/health', { headers: { origin: 'http://localhost:1' } })).status).toBe(403)
    expect((await ask('/health')).json()).toMatchObject({
      ok: true,
      functions: expect.arrayContaining(['api', 'jobs']),
    })
  })

  it('says on every answer that nothing is to be guessed, framed or told on', async () => {
    for (const path of ['/', '/health', '/none', '/files/x']) {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
    }
  })

  describe('the web build', () => {
    it('runs only its own scripts', async () => {
      const page = await ask('/')
      expect(page.bytes.toString()).toBe(PAGE)
      expect(page.headers['cache-control']).toBe('no-cache')
      const policy = String(page.headers['content-security-policy'])
      expect(policy).toContain("script-src 'self' 'sha256-")
      expect(policy).not.toContain('unsafe-eval')
    })

    it('is kept by its hash, compressed, and not sent twice', async () => {
      const path = '/js/app.1a2b3c4d.js'
      const zipped = await ask(path, { headers: { 'accept-encoding': 'gzip' } })
      expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
      expect(zipped.headers['cache-control']).toContain('immutable')
      expect(gunzipSync(zipped.bytes).toString()).toContain('console.log')
      const brotli = await ask(path, { headers: { 'accept-encoding': 'gzip, br' } })
      expect(brotli.headers['content-encoding']).toBe('br')
      const again = await ask(path, { headers: { 'if-none-match': String(zipped.headers.etag) } })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
    })

    it('never leaves its folder', async () => {
      const outside = [
        '/../beside.txt',
        '/%2e%2e/beside.txt',
        '/..%2fbeside.txt',
        '/js/../../beside.txt',
        '/%00',
        '/js',
      ]
      for (const path of outside) expect((await ask(path)).status).toBe(404)
      expect((await ask('/%')).status).toBe(400)
      expect((await ask('/', { method: 'DELETE' })).status).toBe(405)
    })
  })
})
