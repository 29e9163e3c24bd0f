import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveApi, type ApiParts } from './api-route'
import { serveFiles, type FilesParts } from './files-route'
import { BodyTooLarge, sendJson, setSecurityHeaders } from './http'
import { isOwnOrigin, isServedHost } from './origin'
import { serveSession, type SessionParts } from './session-route'
import type { WebBuild } from './web-build'

export interface HostParts extends ApiParts, FilesParts, SessionParts {
  readonly web: WebBuild | null
  readonly health: () => Promise<{ ok: boolean }>
  /** Host names served besides loopback. */
  readonly publicHosts: readonly string[]
}

export interface Host {
  readonly server: Server
  readonly port: number
  close(): Promise<void>
}

/** Opens the public side on one port. Port 0 takes any free one. Rejects with EADDRINUSE when the port is busy. */
export async function openHost(parts: HostParts, port: number, address = '127.0.0.1'): Promise<Host> {
  const server = createServer((request, response) => void serve(parts, request, response))
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return { server, port: portOf(server.address()), close: () => close(server) }
}

async function serve(parts: HostParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    setSecurityHeaders(response)
    if (!isServedHost(request.headers.host, parts.publicHosts))
      return sendJson(response, 421, { refused: 'HOST' })
    if (!isOwnOrigin(request.headers)) return sendJson(response, 403, { refused: 'ORIGIN' })
    await route(parts, request, response)
  } catch (error) {
    fail(parts, response, error)
  }
}

async function route(parts: HostParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url)
  if (path === null) return sendJson(response, 400, { refused: 'URL' })
  if (path === '/api') {
    if (request.method !== 'POST') return sendJson(response, 405, { refused: 'METHOD' })
    return serveApi(parts, request, response)
  }
  if (path.startsWith('/session/') || path.startsWith('/dev/'))
    return serveSession(parts, request, response, path)
  if (path.startsWith('/files/')) return serveFiles(parts, request, response, path)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendJson(response, 405, { refused: 'METHOD' })
  if (path === '/health') {
    const health = await parts.health()
    return sendJson(response, health.ok ? 200 : 503, health)
  }
  const served = await parts.web?.serve(request, response, path)
  if (!served) sendJson(response, 404, { refused: 'NO_SUCH_PAGE' })
}

function fail(parts: HostParts, response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge) return sendJson(response, 413, { refused: 'TOO_LARGE' })
  parts.log(`${toLog(error)}\n`)
  if (response.headersSent) response.destroy()
  else sendJson(response, 500, { refused: 'INTERNAL' })
}

/** What broke and where, without the path of a file: it names whose it is. */
function toLog(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const stack = 'stack' in error ? String(error.stack) : String(error)
  const paths = ['path', 'dest'].map((key): unknown => Reflect.get(error, key))
  return paths.reduce<string>(
    (text, path) => (typeof path === 'string' ? text.replaceAll(path, '…') : text),
    stack,
  )
}

function pathOf(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname)
  } catch {
    return null
  }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
