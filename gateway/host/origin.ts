import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** What proxies, balancers and tunnels add. */
const FORWARDED =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-original-.*|x-envoy-.*|x-request-start|true-client-ip|cf-.*|cdn-loop|fly-.*|ngrok-.*)$/
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether something stood between the person and us. */
export function hasForwardedHeader(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => FORWARDED.test(name))
}

/**
 * The address the caller is limited by. Behind our own proxy (`behindProxy`, the operator's word) it is what the proxy
 * appended last to X-Forwarded-For; whatever else stands in that header anybody may have written.
 */
export function callerAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  behindProxy: boolean,
): string {
  const last = behindProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return last && isIP(last) ? last : (socket.remoteAddress ?? '')
}

export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address)
}

/** `localhost:3210`, `127.0.0.1`, `[::1]:3210`. A name that merely resolves to this machine is not loopback. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_NAMES.has(hostName(host))
}

export function isLoopbackOrigin(origin: string): boolean {
  const host = hostOfOrigin(origin)
  return host !== null && isLoopbackHost(host)
}

/**
 * Whether we answer to this Host at all: loopback, or a name the operator listed (PUBLIC_HOSTS).
 * Keeps a foreign page from reaching us by pointing its own name here.
 */
export function isServedHost(host: string | undefined, listed: readonly string[]): boolean {
  return isLoopbackHost(host) || (host !== undefined && listed.includes(hostName(host)))
}

/** A browser names the page that asks: it must be ours. Programs that are no browser send none. */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers
  return origin === undefined || (host !== undefined && hostOfOrigin(origin) === host.toLowerCase())
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '')
}

function hostOfOrigin(origin: string): string | null {
  const match = /^https?:\/\/([^/?#@]+)$/i.exec(origin)
  return match?.[1]?.toLowerCase() ?? null
}
