import { request } from 'node:http'
import { CONTRACT_VERSION } from '../../../src/contracts/envelope'

/**
 * `wx.cloud` of the phone, bridged to a running gateway: what the package sends to the function `api` goes through the
 * gateway's own door as one of the sample persons. Every call is counted.
 */
export interface CloudBridge {
  readonly api: { readonly cloud: Record<string, unknown> }
  /** Names of the actions called so far, in order. */
  readonly called: string[]
  /** One call past the package, for what another person would see. */
  ask(action: string, input: unknown): Promise<unknown>
  /** Cuts and restores the phone's network. */
  online: boolean
}

interface CallFunction {
  readonly name: string
  readonly data: { readonly action: string }
  success?(result: unknown): void
  fail?(error: unknown): void
}

/** A usual line. Answers come after the page that asks has opened, as they do on a phone. */
const LATENCY_MS = 150

function post(url: string, body: unknown, token?: string): Promise<unknown> {
  return new Promise((done, failed) => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done(JSON.parse(Buffer.concat(parts).toString('utf8'))))
    })
    sent.on('error', failed)
    sent.end(JSON.stringify(body))
  })
}

export async function bridgeCloud(gateway: string, person: string): Promise<CloudBridge> {
  const session = await post(`${gateway}/session/dev`, { person })
  const { token } = session as { token: string }
  const called: string[] = []
  const bridge: CloudBridge = {
    called,
    online: true,
    ask: (action, input) => post(`${gateway}/api`, { action, input, v: CONTRACT_VERSION }, token),
    api: {
      cloud: {
        init: () => undefined,
        callFunction: (call: CallFunction) => {
          const answer = (async () => {
            if (!bridge.online) throw { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' }
            called.push(call.data.action)
            await new Promise((resolve) => setTimeout(resolve, LATENCY_MS))
            return { errMsg: 'cloud.callFunction:ok', result: await post(`${gateway}/api`, call.data, token) }
          })()
          if (!call.success && !call.fail) return answer
          answer.then(call.success, call.fail)
          return undefined
        },
      },
    },
  }
  return bridge
}
