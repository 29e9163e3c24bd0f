import { join } from 'node:path'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const FIXTURE = join(__dirname, 'functions')

describe('functions in worker threads, on the real SDK', () => {
  let cloud: TestCloud
  const run = (action: string, input: unknown = {}, openid: string | null = 'olin') =>
    cloud.send(openid, { action, input })
  const raw = (action: string, input: unknown = {}) =>
    cloud.gateway.functions.invoke('api', { action, input }, { caller: 'client', openid: 'olin', ip: '' })

  beforeAll(
    async () => (cloud = await startTestCloud({ functionsFolder: FIXTURE, workers: 2, waiting: 300 })),
  )
  afterAll(() => cloud.stop())

  it('tell a function who calls, and nothing of the gateway', async () => {
    process.env.DATABASE_URL ??= 'postgres://inside'
    expect(await run('who')).toMatchObject({
      data: { OPENID: 'olin', CLIENTIP: '127.0.0.1', SOURCE: 'wx_client', secret: null },
    })
    expect(await run('who', {}, null)).toMatchObject({
      data: expect.not.objectContaining({ OPENID: expect.anything() }),
    })
  })

  it('never let one person see another, 120 at once on 2 threads', async () => {
    const persons = Array.from({ length: 120 }, (_, i) => `operson${i}`)
    await Promise.all(persons.map((openid, i) => run('write', { id: `w${i}` }, openid)))
    const written = await Promise.all(persons.map((_, i) => cloud.read('meta', `w${i}`)))
    expect(written.map((doc) => doc?.openid)).toEqual(persons)
  })

  it('count the wire requests of each invocation', async () => {
    await run('who')
    expect(cloud.requests()).toBe(0)
    await run('write', { id: 'counted' })
    expect(cloud.requests()).toBe(1)
  })

  it('stop what takes too long, even a loop, and serve the next', async () => {
    const [slept, spun] = await Promise.all([raw('sleep', { ms: 30_000 }), raw('spin')])
    expect(slept).toMatchObject({ ok: false, reason: 'TIMEOUT' })
    expect(spun).toMatchObject({ ok: false, reason: 'TIMEOUT' })
    expect(await run('who')).toMatchObject({ ok: true })
  })

  it('replace a thread that died', async () => {
    expect(await raw('crash')).toMatchObject({ ok: false, reason: 'CRASHED' })
    expect(await run('who')).toMatchObject({ ok: true })
  })

  it('give links that lead through the name the caller knows', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
    await run('upload', { path: 'documents/a.png', base64: png.toString('base64') })
    const other = cloud.baseUrl.replace('localhost', '127.0.0.1')
    for (const base of [cloud.baseUrl, other]) {
      const body = JSON.stringify({
        action: 'link',
        input: { fileId: 'cloud://local-env.local/documents/a.png' },
      })
      const answer = await fetch(`${base}/api`, { method: 'POST', body })
      const { data }: { data: { tempFileURL: string } } = await answer.json()
      expect(data.tempFileURL.startsWith(`${base}/files/`)).toBe(true)
      expect(Buffer.from(await (await fetch(data.tempFileURL)).arrayBuffer())).toEqual(png)
    }
  })

  it('report what was thrown to the log, not to the caller', async () => {
    expect(await raw('throw')).toMatchObject({ ok: false, reason: 'FAILED' })
  })

  it('refuse a client 100 KB of text, and anybody a result of 6 MB', async () => {
    expect(await raw('who', 'x'.repeat(101 * 1024))).toMatchObject({ ok: false, reason: 'TOO_LARGE' })
    expect(await raw('large', { bytes: 7 * 1024 * 1024 })).toMatchObject({ ok: false, reason: 'TOO_LARGE' })
    expect(await raw('large', { bytes: 1024 * 1024 })).toMatchObject({ ok: true })
  })

  it('say busy when more wait than may', async () => {
    const outcomes = await Promise.all(Array.from({ length: 310 }, () => raw('who')))
    expect(outcomes.filter((outcome) => !outcome.ok).every((o) => !o.ok && o.reason === 'BUSY')).toBe(true)
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(300)
    expect(outcomes.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
  })
})

describe('who may start a function', () => {
  let cloud: TestCloud
  const run = (action: string, input: unknown) => cloud.send('olin', { action, input })
  const by = (caller: 'client' | 'trigger' | 'function' | 'push', name: 'api' | 'jobs' | 'documents') =>
    cloud.gateway.functions.invoke(name, { action: 'who' }, { caller, openid: null, ip: '' })

  beforeAll(async () => (cloud = await startTestCloud({ functionsFolder: FIXTURE, workers: 2 })))
  afterAll(() => cloud.stop())

  it('is checked before it starts', async () => {
    expect(await by('client', 'jobs')).toMatchObject({ ok: false, reason: 'REFUSED' })
    expect(await by('client', 'documents')).toMatchObject({ ok: false, reason: 'REFUSED' })
    expect(await by('trigger', 'api')).toMatchObject({ ok: false, reason: 'REFUSED' })
    expect(await by('trigger', 'jobs')).toMatchObject({ ok: true })
  })

  it('holds for one function calling another, through the wire, on behalf of the same person', async () => {
    expect(await run('call', { name: 'documents', data: { kind: 'slip' } })).toEqual({
      ok: true,
      data: { event: { kind: 'slip' }, openid: 'olin', source: 'wx_client,scf' },
    })
    expect(await run('call', { name: 'jobs', data: {} })).toMatchObject({ ok: false })
    expect(await run('call', { name: 'nosuch', data: {} })).toMatchObject({ ok: false })
  })

  it('starts a trigger without a person', async () => {
    expect(await cloud.runJob('nightly')).toEqual({ TriggerName: 'nightly', source: 'wx_trigger' })
  })

  it('lets a function use only the interfaces its config.json names', async () => {
    expect(await run('openapi', { content: '你好' })).toMatchObject({
      ok: true,
      data: { result: { suggest: 'pass' } },
    })
    expect(await run('subscribe', {})).toEqual({ ok: false, errCode: -604101 })
  })

  it('keeps files of functions, and lends them by a link', async () => {
    const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64')
    const up = await run('upload', { path: 'documents/slips/a.png', base64: png })
    expect(up).toMatchObject({ ok: true, data: { fileID: expect.stringContaining('documents/slips/a.png') } })
    const fileId = 'cloud://local-env.local/documents/slips/a.png'
    const link = await run('link', { fileId })
    const url = link.ok ? String((link.data as { tempFileURL: string }).tempFileURL) : ''
    const fetched = await fetch(url)
    expect(fetched.headers.get('content-type')).toBe('image/png')
    expect(await run('remove', { fileId })).toMatchObject({ ok: true })
    expect((await fetch(url)).status).toBe(404)
    const html = Buffer.from('<script>alert(1)</script>').toString('base64')
    expect(await run('upload', { path: 'documents/slips/a.html', base64: html })).toMatchObject({ ok: false })
  })
})
