import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { IdentityMode } from '../../../gateway/identity/doors'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const TEMPLATE = 'TEMPLATE_ID_ANSWERED'
const MESSAGE = {
  touser: 'oSampleVillager',
  templateId: TEMPLATE,
  page: 'packages/consultations/room/index?conversationId=c1',
  data: {
    thing1: { value: '劳动报酬' },
    name2: { value: '陈示例律师' },
    phrase3: { value: '已回复' },
    thing4: { value: '点开看看' },
  },
}
const folder = mkdtempSync(join(tmpdir(), 'wechat-door-'))
const wechat = {
  templatesFile: resolve(__dirname, '../../../data/notices/subscribe-templates.json'),
  stateFile: null,
  smsLog: join(folder, 'sms.log'),
}
const open = (identity: IdentityMode, sample: boolean) =>
  startTestCloud({ identity, sample, wechat, functionsFolder: join(__dirname, 'functions') })

const openapi = (cloud: TestCloud, group: string, name: string, args: object) =>
  cloud.send('olin', { input: { group, name, args } })
const send = (cloud: TestCloud) => openapi(cloud, 'subscribeMessage', 'send', MESSAGE)

interface Told {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** With any Host and headers, which `fetch` would not send. */
function tell(cloud: TestCloud, method: string, path: string, body?: object, headers = {}): Promise<Told> {
  const { port } = new URL(cloud.baseUrl)
  return new Promise((done, fail) => {
    const sent = ask({ port, method, path, host: '127.0.0.1', headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += String(chunk)))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }))
    })
    sent.on('error', fail)
    sent.end(body && JSON.stringify(body))
  })
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('the stand-in of WeChat on a gateway for trying', () => {
  let cloud: TestCloud
  const as = (openid: string) => ({ authorization: `Bearer ${cloud.gateway.sessions.open(openid).token}` })
  const subscribe = (templateIds: unknown, openid = 'oSampleVillager') =>
    tell(cloud, 'POST', '/dev/wechat/subscribe', { templateIds }, as(openid))

  beforeAll(async () => {
    cloud = await open({ kind: 'dev' }, true)
  })
  afterAll(() => cloud.stop())

  it('a function reaches who agreed, once', async () => {
    expect(await send(cloud)).toMatchObject({ errCode: 43101 })
    const { status, body } = await subscribe([TEMPLATE])
    expect([status, JSON.parse(body)]).toEqual([200, { [TEMPLATE]: 'accept' }])
    expect(await send(cloud)).toMatchObject({ errCode: 0, msgid: expect.any(Number) })
    expect(await send(cloud)).toMatchObject({ errCode: 43101 })
  })

  it('what WeChat pushes comes to `events`, with nobody behind it', async () => {
    await cloud.gateway.standIn?.settled()
    const kept = await cloud.all('job_runs')
    expect(kept.map(({ openid, source }) => [openid, source])).toContainEqual(['', 'wx_push'])
    const events = kept.map(({ event }) => (JSON.parse(String(event)) as { Event: string }).Event)
    expect(events.sort()).toEqual(['subscribe_msg_popup_event', 'subscribe_msg_sent_event'])
  })

  it('a text and a picture are judged', async () => {
    const check = { content: '赌博示例', version: 2, scene: 2, openid: 'olin' }
    expect(await openapi(cloud, 'security', 'msgSecCheck', check)).toMatchObject({
      result: { suggest: 'risky' },
    })
    const image = {
      mediaUrl: 'https://example.com/1.jpg',
      mediaType: 2,
      version: 2,
      scene: 2,
      openid: 'olin',
    }
    expect(await openapi(cloud, 'security', 'mediaCheckAsync', image)).toMatchObject({
      errCode: 0,
      traceId: expect.any(String),
    })
  })

  it('its page shows what would have been sent, to whom, and text messages', async () => {
    writeFileSync(wechat.smsLog, '{"to":"138****0000","text":"<b>明天</b>见面"}\n')
    const page = await tell(cloud, 'GET', '/dev/wechat')
    expect(page.status).toBe(200)
    for (const words of ['劳动报酬', '林示例', '律师回复时', '点开看看', '没有发出：没有同意'])
      expect(page.body).toContain(words)
    expect(page.body).toContain('&lt;b&gt;明天')
    expect(page.body).not.toContain('<b>明天')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })

  it('a choice made on the page is the answer at the next tap', async () => {
    const choose = (choice: string, templateId = TEMPLATE, openid = 'oSampleVillager') =>
      tell(cloud, 'POST', '/dev/wechat/choice', { openid, templateId, choice })
    expect((await choose('reject')).status).toBe(200)
    expect(JSON.parse((await subscribe([TEMPLATE])).body)).toEqual({ [TEMPLATE]: 'reject' })
    expect((await choose('off')).status).toBe(200)
    expect((await choose('perhaps')).status).toBe(400)
    expect((await choose('accept', 'T9')).status).toBe(400)
    expect((await choose('accept', TEMPLATE, 'oNobody')).status).toBe(400)
  })

  it('checks are switched by name only', async () => {
    const set = (text: string, image: string) => tell(cloud, 'POST', '/dev/wechat/checks', { text, image })
    expect((await set('error', 'silent')).status).toBe(200)
    expect((await set('words', 'perhaps')).status).toBe(400)
    expect(cloud.gateway.standIn?.state).toMatchObject({ text: 'error', image: 'silent' })
    await set('words', 'pass')
  })

  it('nobody answers for another: the session says who', async () => {
    expect((await tell(cloud, 'POST', '/dev/wechat/subscribe', { templateIds: [TEMPLATE] })).status).toBe(401)
    expect(JSON.parse((await subscribe('no list')).body)).toEqual({})
    expect((await tell(cloud, 'POST', '/dev/wechat/else', {})).status).toBe(404)
    expect((await tell(cloud, 'PUT', '/dev/wechat')).status).toBe(404)
  })

  it.each([
    ['another name for this machine', { host: 'evil.example' }, 421],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['something in between', { 'x-forwarded-for': '10.0.0.1' }, 403],
  ])('is closed to %s', async (_who, headers, status) => {
    expect((await tell(cloud, 'GET', '/dev/wechat', undefined, headers)).status).toBe(status)
    expect(
      (await tell(cloud, 'POST', '/dev/wechat/checks', { text: 'risky', image: 'pass' }, headers)).status,
    ).toBe(status)
    expect(cloud.gateway.standIn?.state.text).toBe('words')
  })
})

describe.each<[string, IdentityMode, boolean]>([
  ['served to the public', { kind: 'none' }, true],
  ['with WeChat sign-in', { kind: 'wechat', app: { appid: 'wx0', secret: 's' } }, true],
  ['with dev sign-in on a real database', { kind: 'dev' }, false],
])('a gateway %s', (_how, identity, sample) => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await open(identity, sample)
  })
  afterAll(() => cloud.stop())

  it('has no page and takes no choice', async () => {
    expect((await tell(cloud, 'GET', '/dev/wechat')).status).toBe(403)
    const choice = { openid: 'oSampleVillager', templateId: TEMPLATE, choice: 'always' }
    expect((await tell(cloud, 'POST', '/dev/wechat/choice', choice)).status).toBe(403)
    const headers = { authorization: `Bearer ${cloud.gateway.sessions.open('oSampleVillager').token}` }
    const answer = await tell(cloud, 'POST', '/dev/wechat/subscribe', { templateIds: [TEMPLATE] }, headers)
    expect(answer.status).toBe(403)
  })

  it('reaches nobody, and says so', async () => {
    expect(await send(cloud)).toMatchObject({ errCode: 43101 })
    expect(cloud.gateway.standIn?.state.messages ?? []).toEqual([])
  })
})
