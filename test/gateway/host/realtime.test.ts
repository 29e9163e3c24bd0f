import { WebSocket } from 'ws'
import { Realtime } from '../../../gateway/realtime/realtime'
import type { Sessions } from '../../../gateway/identity/sessions'
import { startTestCloud, type TestCloud } from '../../support/cloud'

/** Messages of a socket, one after another. */
function listen(socket: WebSocket) {
  const heard: unknown[] = []
  const waiting: ((message: unknown) => void)[] = []
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data))
    const next = waiting.shift()
    if (next) next(message)
    else heard.push(message)
  })
  const next = () =>
    new Promise((resolve) => (heard.length > 0 ? resolve(heard.shift()) : waiting.push(resolve)))
  return { next, heard }
}

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))

describe('the realtime hint', () => {
  let cloud: TestCloud
  let sessions: Sessions
  const open = (headers: Record<string, string> = {}) =>
    new WebSocket(`${cloud.baseUrl.replace('http', 'ws')}/realtime`, { headers })
  const greet = (socket: WebSocket, token: string) =>
    new Promise<void>((resolve) =>
      socket.once('open', () => {
        socket.send(JSON.stringify({ token }))
        resolve()
      }),
    )

  beforeAll(async () => {
    cloud = await startTestCloud()
    sessions = cloud.gateway.sessions
  })
  afterAll(() => cloud.stop())

  it('reaches its owner after the change, and says only which document', async () => {
    const socket = open()
    const { next } = listen(socket)
    await greet(socket, sessions.open('olin').token)
    expect(await next()).toEqual({ watching: 'signals' })
    await cloud.seed('signals', [{ _id: 'olin', rev: 1, secret: 'not sent' }])
    expect(await next()).toEqual({ collection: 'signals', id: 'olin' })
    socket.close()
  })

  it('reaches nobody else, and nothing but signals is told', async () => {
    const socket = open()
    const { next, heard } = listen(socket)
    await greet(socket, sessions.open('omei').token)
    await next()
    await cloud.seed('signals', [{ _id: 'olin', rev: 2 }])
    await cloud.seed('persons', [{ _id: 'omei', name: '梅示例' }])
    await cloud.seed('signals', [{ _id: 'omei', rev: 1 }])
    expect(await next()).toEqual({ collection: 'signals', id: 'omei' })
    expect(heard).toEqual([])
    socket.close()
  })

  it('is closed to whoever is not signed in', async () => {
    for (const greeting of ['forged.token', '']) {
      const socket = open()
      await greet(socket, greeting)
      expect(await closed(socket)).toBe(4401)
    }
  })

  it('holds so many lines of one account and no more: the first gives way, the last still hears', async () => {
    const { token } = sessions.open('omany')
    const lines: { socket: WebSocket; next: () => Promise<unknown> }[] = []
    for (let n = 0; n < 25; n += 1) {
      const socket = open()
      const { next } = listen(socket)
      await greet(socket, token)
      await next()
      lines.push({ socket, next })
    }
    await Promise.all(lines.slice(0, 5).map(({ socket }) => socket.readyState === 3 || closed(socket)))
    expect(lines.slice(5).every(({ socket }) => socket.readyState === 1)).toBe(true)
    await cloud.seed('signals', [{ _id: 'omany', rev: 1 }])
    expect(await lines.at(-1)!.next()).toEqual({ collection: 'signals', id: 'omany' })
    for (const { socket } of lines) socket.close()
  })

  it('is not opened for a foreign page or name', async () => {
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { host: 'evil.example' }]
    for (const headers of foreign) {
      const socket = open(headers)
      const error = await new Promise<Error>((resolve) => socket.once('error', resolve))
      expect(error.message).toContain('403')
    }
  })

  it('does not wait for ever to be told who one is', async () => {
    const realtime = new Realtime({ sessions, publicHosts: [], greetingMs: 20 })
    const { server, port } = await bare()
    realtime.attach(server)
    const socket = new WebSocket(`ws://127.0.0.1:${port}/realtime`)
    expect(await closed(socket)).toBe(4401)
    realtime.close()
    server.close()
  })
})

describe('a phone that does not read', () => {
  const REST_MS = 20

  /** Hints for one phone: what it was sent, and how much waits for it. */
  function watch(bufferedAmount: number) {
    const sent: string[] = []
    const realtime = new Realtime({ sessions: { openidOf: () => 'olin' } as never, publicHosts: [] })
    const socket = { bufferedAmount, send: (hint: string) => void sent.push(hint) }
    realtime['sockets'].set('olin', new Set([socket as never]))
    return { sent, socket, realtime }
  }

  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('has one hint waiting and no more, however long it sleeps', () => {
    const { sent, socket, realtime } = watch(0)
    realtime.changed('signals', 'olin')
    socket.bufferedAmount = 4096
    for (let n = 0; n < 10_000; n += 1) {
      realtime.changed('signals', 'olin')
      jest.advanceTimersByTime(REST_MS)
    }
    expect(sent).toHaveLength(1)
    socket.bufferedAmount = 0
    realtime.changed('signals', 'olin')
    jest.advanceTimersByTime(REST_MS)
    expect(sent).toHaveLength(2)
    realtime.close()
  })

  it('the last of a burst is never left unsaid', () => {
    const { sent, realtime } = watch(0)
    for (let n = 0; n < 5; n += 1) realtime.changed('signals', 'olin')
    expect(sent).toHaveLength(1)
    jest.advanceTimersByTime(REST_MS)
    expect(sent).toHaveLength(2)
    jest.advanceTimersByTime(10 * REST_MS)
    expect(sent).toHaveLength(2)
    realtime.close()
  })
})

async function bare() {
  const { createServer } = await import('node:http')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}
