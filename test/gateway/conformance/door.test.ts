import { request } from 'node:http'

import { type Bench, errorOf, startBench } from './support'

interface Reply {
  readonly status: number
  readonly body: string
}

interface Sending {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

function send(port: number, { method = 'POST', path, headers = {}, body = '' }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** One request exactly as the SDK signed and sent it. */
interface Recorded {
  path: string
  headers: Record<string, string>
  body: string
}

describe('the private door of the wire', () => {
  let bench: Bench
  let port: number
  const recorded: Recorded = { path: '', headers: {}, body: '' }

  beforeAll(async () => {
    bench = await startBench()
    const env: unknown = JSON.parse(bench.wire.workerEnv('w')['TCB_CONTEXT_CNFG'] ?? '')
    port = Number(new URL(String(Reflect.get(Object(env), 'URL'))).port)
    const handle = bench.wire.handle.bind(bench.wire)
    let recording = true
    bench.wire.handle = (incoming, response) => {
      if (!recording) return handle(incoming, response)
      recorded.path = incoming.url ?? ''
      recorded.headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      )
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => (recorded.body = Buffer.concat(chunks).toString()))
      handle(incoming, response)
    }
    await bench.sdk
      .database()
      .collection('things')
      .add({ data: { _id: 'a', n: 1 } })
    await bench.sdk.database().collection('things').doc('a').get()
    recording = false
  })
  afterAll(() => bench.stop())

  const codeOf = ({ body }: Reply): unknown => Reflect.get(Object(JSON.parse(body)), 'code')

  it('the SDK itself is let in', async () => {
    expect(await errorOf(bench.sdk.database().collection('things').count())).toBe('no error')
  })

  it.each([
    ['without the secret', '/wrong/worker-1/admin'],
    ['without a worker', '/secret//admin'],
    ['another path', '/secret/worker-1/other'],
    ['a longer path', '/secret/worker-1/admin/more'],
    ['the root', '/'],
  ])('%s there is nothing', async (_what, path) => {
    expect((await send(port, { path })).status).toBe(404)
  })

  it('reading with GET finds nothing', async () => {
    expect((await send(port, { method: 'GET', path: '/secret/worker-1/admin' })).status).toBe(404)
  })

  it('a request without a signature is refused', async () => {
    const reply = await send(port, {
      path: '/secret/worker-1/admin',
      body: JSON.stringify({ action: 'database.startTransaction' }),
    })
    expect(codeOf(reply)).toBe('INVALID_REQUEST_SOURCE')
  })

  const replay = (change: Partial<Recorded>) => {
    const { path, headers, body } = { ...recorded, ...change }
    const length = String(Buffer.byteLength(body))
    return send(port, { path, headers: { ...headers, 'content-length': length }, body })
  }

  it('the recorded request passes unchanged, so the refusals below mean something', async () => {
    expect(codeOf(await replay({}))).toBeUndefined()
  })

  it.each([
    ['another document', () => ({ body: recorded.body.replace('\\"a\\"', '\\"b\\"') })],
    ['one parameter more', () => ({ body: recorded.body.replace('{', '{"upsert":true,') })],
    ['another worker', () => ({ path: recorded.path.replace('worker-1', 'worker-2') })],
    ['another query', () => ({ path: `${recorded.path}x` })],
    ['another moment', () => ({ headers: { ...recorded.headers, 'x-timestamp': '1000000000' } })],
    ['another header that was signed', () => ({ headers: { ...recorded.headers, 'x-tcb-source': 'other' } })],
    [
      'another key',
      () => ({
        headers: {
          ...recorded.headers,
          authorization: (recorded.headers['authorization'] ?? '').replace('AKtest', 'AKother'),
        },
      }),
    ],
    [
      'a changed signature',
      () => ({
        headers: {
          ...recorded.headers,
          authorization: (recorded.headers['authorization'] ?? '').replace(/[0-9a-f]{4}$/, '0000'),
        },
      }),
    ],
  ])('with %s the signature is not right', async (_what, change) => {
    const altered = change()
    expect({ ...recorded, ...altered }).not.toEqual(recorded)
    expect(codeOf(await replay(altered))).toBe('INVALID_REQUEST_SOURCE')
  })

  it('a body over 6 MB is refused', async () => {
    const big = { x: 'x'.repeat(6 * 1024 * 1024) }
    expect(await errorOf(bench.sdk.database().collection('things').add({ data: big }))).toContain('-501003')
  })

  it('an action nobody knows is refused by name', async () => {
    const watch = Reflect.get(bench.sdk.database(), 'createCollection') as (name: string) => Promise<unknown>
    expect(await errorOf(watch.call(bench.sdk.database(), 'things'))).toContain('database.addCollection')
  })
})
