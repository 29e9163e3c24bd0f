import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { isRecord } from '../host/http'
import { isOwnOrigin, isServedHost } from '../host/origin'
import { SESSION_MS, type Sessions } from '../identity/sessions'

/** The one collection a person may watch, and there only the document of their own OPENID. */
export const SIGNALS = 'signals'

const REST_MS = 20
/** Bytes waiting for one socket. Pings never come to so much: what waits holds a hint. */
const MOST_BUFFERED = 1024

/** Pages one account may have open at once; the one opened first gives way, and polls. */
const MOST_SOCKETS = 20

export interface RealtimeOptions {
  readonly sessions: Sessions
  readonly publicHosts: readonly string[]
  /** Time to say who one is, ms. */
  readonly greetingMs?: number
  readonly pingMs?: number
  /** After a hint, how long further ones for the same account are kept together, ms. */
  readonly restMs?: number
}

/**
 * WS /realtime. The client's first message is `{token}`; afterwards it only hears `{collection, id}` whenever its own
 * signal was raised. A hint and nothing else: what changed is fetched through the one door, and polling goes on without it.
 */
export class Realtime {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: 2048 })
  private readonly sockets = new Map<string, Set<WebSocket>>()
  /** Accounts hinted just now, and whether another hint is due. */
  private readonly resting = new Map<string, boolean>()
  private readonly pinging: NodeJS.Timeout

  constructor(private readonly options: RealtimeOptions) {
    this.pinging = setInterval(() => this.ping(), options.pingMs ?? 30_000)
    this.pinging.unref()
  }

  attach(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Node has taken its own listener off: without one, a caller who hangs up would end the process.
      socket.on('error', () => socket.destroy())
      const path = (request.url ?? '').split('?')[0]
      const welcome =
        isServedHost(request.headers.host, this.options.publicHosts) && isOwnOrigin(request.headers)
      if (path !== '/realtime' || !welcome) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      this.server.handleUpgrade(request, socket, head, (client) => this.greet(client))
    })
  }

  /**
   * A document changed somewhere (this gateway or another on the same database). The first hint goes at once; whatever
   * comes in the next 20 ms is one more at their end.
   */
  changed(collection: string, id: string): void {
    const watched = collection === SIGNALS ? this.sockets.get(id) : undefined
    if (!watched) return
    if (this.resting.has(id)) return void this.resting.set(id, true)
    this.resting.set(id, false)
    this.hint(id)
    setTimeout(() => this.rested(id), this.options.restMs ?? REST_MS).unref()
  }

  private rested(id: string): void {
    const isDue = this.resting.get(id)
    this.resting.delete(id)
    if (isDue) this.changed(SIGNALS, id)
  }

  /** Who is slow to read still has a hint before them that stands for this one too: nothing piles up for them. */
  private hint(id: string): void {
    const hint = JSON.stringify({ collection: SIGNALS, id })
    for (const socket of this.sockets.get(id) ?? [])
      if (socket.bufferedAmount < MOST_BUFFERED) socket.send(hint)
  }

  close(): void {
    clearInterval(this.pinging)
    for (const client of this.server.clients) client.terminate()
    this.server.close()
  }

  private greet(client: WebSocket): void {
    const patience = setTimeout(() => client.close(4401, 'no token'), this.options.greetingMs ?? 5000)
    client.on('error', () => client.terminate())
    client.once('close', () => clearTimeout(patience))
    client.once('message', (data) => {
      clearTimeout(patience)
      const openid = this.openidOf(String(data))
      if (openid === null) return client.close(4401, 'not signed in')
      this.admit(client, openid)
    })
  }

  private admit(client: WebSocket, openid: string): void {
    const mine = this.sockets.get(openid) ?? new Set()
    const [first] = mine
    if (first && mine.size >= MOST_SOCKETS) {
      mine.delete(first)
      first.terminate()
    }
    this.sockets.set(openid, mine.add(client))
    const over = setTimeout(() => client.close(4401, 'enter again'), SESSION_MS)
    over.unref()
    client.once('close', () => {
      clearTimeout(over)
      mine.delete(client)
      if (mine.size === 0 && this.sockets.get(openid) === mine) this.sockets.delete(openid)
    })
    client.send(JSON.stringify({ watching: SIGNALS }))
  }

  private openidOf(greeting: string): string | null {
    try {
      const said: unknown = JSON.parse(greeting)
      return isRecord(said) && typeof said.token === 'string'
        ? this.options.sessions.openidOf(said.token)
        : null
    } catch {
      return null
    }
  }

  /** Who did not answer the last ping is gone: a phone that left the network says nothing. */
  private ping(): void {
    for (const client of this.server.clients) {
      if (this.silent.has(client)) client.terminate()
      this.silent.add(client)
      client.once('pong', () => this.silent.delete(client))
      client.ping()
    }
  }

  private readonly silent = new WeakSet<WebSocket>()
}
