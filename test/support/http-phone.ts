import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'
import { CONTRACT_VERSION, type Envelope } from '../../src/contracts/envelope'
import type { ActionName, Answer, Sent } from '../../src/contracts/registry'
import type { TestCloud } from './cloud'

type Served = Pick<TestCloud, 'baseUrl' | 'gateway'>

/** A line to /realtime: `hinted` settles at the next hint, or at once when one came since it was last asked. */
export interface HintLine {
  hinted(): Promise<void>
  close(): void
}

/** A phone outside WeChat: signed in, asking over HTTP with connections kept, hinted at over a web socket. */
export interface HttpPhone {
  readonly openid: string
  call<K extends ActionName>(action: K, input: Sent<K>): Promise<Envelope<Answer<K>>>
  watch(): Promise<HintLine>
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export function httpPhone({ baseUrl, gateway }: Served, openid: string): HttpPhone {
  const { token } = gateway.sessions.open(openid)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    openid,
    call: async (action, input) =>
      JSON.parse(await post(`${baseUrl}/api`, headers, { action, input, v: CONTRACT_VERSION })),
    watch: () => watch(`${baseUrl.replace('http', 'ws')}/realtime`, token),
  }
}

function post(url: string, headers: Record<string, string>, body: object): Promise<string> {
  return new Promise((done, fail) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => done(Buffer.concat(chunks).toString('utf8')))
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(JSON.stringify(body))
  })
}

async function watch(url: string, token: string): Promise<HintLine> {
  const socket = new WebSocket(url)
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed))
  let missed = false
  let wake: (() => void) | null = null
  const welcome = new Promise((heard) => socket.once('message', heard))
  socket.send(JSON.stringify({ token }))
  await welcome
  socket.on('message', () => {
    missed = wake === null
    wake?.()
    wake = null
  })
  const hinted = () => {
    const came = missed
    missed = false
    return came ? Promise.resolve() : new Promise<void>((heard) => (wake = heard))
  }
  return { hinted, close: () => socket.terminate() }
}
