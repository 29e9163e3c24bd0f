import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { openFirstAdmins } from '../../../gateway/data/first-admins'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { dataOf } from './people'

/** The calls docs/deploy.md says, in its order: what the console calls by, enter, claim, propose, approve, the gateway's first line. */
const GUIDE = readFileSync(join(__dirname, '../../../docs/deploy.md'), 'utf8')
const BLOCKS = Array.from(GUIDE.matchAll(/```js\n([\s\S]*?)```/g), ([, code = '']) => code)
const [CLOUD = '', CLAIM = '', PROPOSE = '', APPROVE = '', GATEWAY = ''] = BLOCKS
const ENTER =
  CLOUD.split('\n').find((line) => line.includes('call(') && line.includes('accounts.enter')) ?? ''

interface Answer {
  readonly ok: boolean
  readonly data?: Record<string, unknown>
  readonly error?: { readonly code: string }
}

/** A console of the developer tools: types a line of the guide, its placeholders filled in, and reads what is written out. */
function consoleOf(wx: object) {
  const heard: ((answer: Answer) => void)[] = []
  const place = createContext({ wx, console: { log: (answer: Answer) => heard.shift()?.(answer) } })
  return (code: string, known: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const typed = Object.entries(known).reduce(
      (text, [name, value]) => text.replace(`<${name}>`, value),
      code,
    )
    if (!typed.includes("call('"))
      return Promise.resolve(runInContext(typed, place)).then(() => ({ ok: true }))
    return new Promise((done) => {
      heard.push(done)
      runInContext(typed, place)
    })
  }
}

type Console = ReturnType<typeof consoleOf>

/** As the guide tells it: two administrators claim, one proposes, the other approves. Answers the officer's roles. */
async function giveRole(
  hands: { head: Console; deputy: Console; officer: Console },
  codes: readonly string[],
) {
  const { head, deputy, officer } = hands
  await head(ENTER)
  await deputy(ENTER)
  const entered = await officer(ENTER)
  const claims = [await head(CLAIM, { code: codes[0] ?? '' }), await deputy(CLAIM, { code: codes[1] ?? '' })]
  expect(claims).toMatchObject([{ ok: true }, { ok: true }])
  const [self] = (entered.data?.['persons'] ?? []) as { personId: string }[]
  const known = { 'made-up': 'bureau-officer-1', personId: self?.personId ?? '' }
  const proposed = await head(PROPOSE, known)
  const proposalId = String(proposed.data?.['proposalId'])
  const alone = await head(APPROVE, { proposalId })
  expect(alone.error?.code).toBe('SECOND_PERSON')
  expect(await deputy(APPROVE, { proposalId })).toMatchObject({ ok: true, data: { state: 'APPROVED' } })
}

const OFFICE = [{ role: 'bureau', areaCode: '440800' }]

describe('the guide to giving roles', () => {
  let cloud: TestCloud
  const staffOf = async (openid: string) => dataOf(await cloud.call(openid, 'accounts.me', {})).staff
  const area = { _id: 'a440800', code: '440800', parent: null, name: '示例', order: 1 }

  afterEach(() => cloud.stop())

  it('on WeChat brings an officer into the bureau, call by call as it is written', async () => {
    cloud = await startTestCloud()
    await cloud.seed('areas', [area])
    const codes = (await openFirstAdmins(cloud.gateway.records)) ?? []
    const at = (openid: string) => {
      const callFunction = async ({ name, data }: { name: string; data: unknown }) => ({
        result: name === 'api' ? await cloud.send(openid, data) : null,
      })
      const hand = consoleOf({ cloud: { callFunction } })
      void hand(CLOUD.replace(ENTER, ''))
      return hand
    }
    await giveRole({ head: at('o-head'), deputy: at('o-deputy'), officer: at('o-officer') }, codes)
    expect(await staffOf('o-officer')).toMatchObject(OFFICE)
    expect(await staffOf('o-deputy')).toMatchObject([{ role: 'admin', areaCode: '440800' }])
  })

  it('on a gateway of one’s own does the same over its public side', async () => {
    const wechat = await codesOfWechat()
    const app = { appid: 'wx-example', secret: 'example', endpoint: wechat.url }
    cloud = await startTestCloud({ identity: { kind: 'wechat', app } })
    await cloud.seed('areas', [area])
    const codes = (await openFirstAdmins(cloud.gateway.records)) ?? []
    const at = (openid: string) => {
      const hand = consoleOf({ login: loginAs(openid), request: overHttp })
      void hand(GATEWAY.replace('<gateway>', cloud.baseUrl))
      return hand
    }
    await giveRole({ head: at('o-head'), deputy: at('o-deputy'), officer: at('o-officer') }, codes)
    expect(await staffOf('o-officer')).toMatchObject(OFFICE)
    await wechat.stop()
  })

  it('control: one administrator alone brings nobody in', async () => {
    cloud = await startTestCloud()
    await cloud.seed('areas', [area])
    const codes = (await openFirstAdmins(cloud.gateway.records)) ?? []
    const lone = consoleOf({
      cloud: {
        callFunction: async ({ data }: { data: unknown }) => ({ result: await cloud.send('o-one', data) }),
      },
    })
    void lone(CLOUD.replace(ENTER, ''))
    await lone(ENTER)
    await lone(CLAIM, { code: codes[0] ?? '' })
    expect((await lone(CLAIM, { code: codes[1] ?? '' })).error?.code).toBe('CODE_WRONG')
  })
})

interface RequestOptions {
  readonly url: string
  readonly data: unknown
  readonly header: Readonly<Record<string, string>>
  readonly success: (answer: { readonly data: unknown }) => void
}

const overHttp = ({ url, data, header, success }: RequestOptions) =>
  void fetch(url, {
    method: 'POST',
    body: JSON.stringify(data),
    headers: { 'content-type': 'application/json', ...header },
  })
    .then((answer) => answer.json())
    .then((answer: unknown) => success({ data: answer }))

const loginAs =
  (openid: string) =>
  ({ success }: { readonly success: (answer: { readonly code: string }) => void }) =>
    success({ code: `code-of-${openid}` })

/** WeChat's `code2session`: the OPENID is in the code. */
async function codesOfWechat(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const code = new URL(request.url ?? '', 'http://localhost').searchParams.get('js_code') ?? ''
    response.end(JSON.stringify({ openid: code.replace('code-of-', ''), session_key: 'example' }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => void server.close(() => done())),
  }
}
