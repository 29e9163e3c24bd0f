import type { IncomingMessage } from 'node:http'
import { hasForwardedHeader, isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from '../host/origin'
import { openidOfCode, type WechatApp } from './wechat'

/** How a person outside WeChat becomes an OPENID. There is no third way. */
export type IdentityMode =
  { readonly kind: 'dev' } | { readonly kind: 'wechat'; readonly app: WechatApp } | { readonly kind: 'none' }

export interface SamplePerson {
  readonly key: string
  readonly openid: string
  readonly name: string
  /** What they are, in words shown where one chooses. */
  readonly who: string
}

/** The sample persons of a database marked sample; null on any other database. */
export type SamplePersons = () => Promise<readonly SamplePerson[] | null>

export type DevRefusal = 'NOT_DEV' | 'NOT_LOOPBACK' | 'FORWARDED' | 'NOT_SAMPLE'

/**
 * The dev door, cell by cell: set only by `npm start`, only from this machine to this machine (address, Host and Origin),
 * never behind a proxy, only on a database marked sample. Answers why not, or the persons one may be.
 */
export async function openDevDoor(
  mode: IdentityMode,
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  persons: SamplePersons,
): Promise<{ refused: DevRefusal } | { persons: readonly SamplePerson[] }> {
  if (mode.kind !== 'dev') return { refused: 'NOT_DEV' }
  if (hasForwardedHeader(request.headers)) return { refused: 'FORWARDED' }
  const { host, origin } = request.headers
  const loopback =
    isLoopbackAddress(request.socket.remoteAddress) &&
    isLoopbackHost(host) &&
    (origin === undefined || isLoopbackOrigin(origin))
  if (!loopback) return { refused: 'NOT_LOOPBACK' }
  const found = await persons()
  return found ? { persons: found } : { refused: 'NOT_SAMPLE' }
}

/** The WeChat door. Null when it is not the mode of this gateway, or WeChat refuses the code. */
export async function openWechatDoor(mode: IdentityMode, code: unknown): Promise<string | null> {
  return mode.kind === 'wechat' && typeof code === 'string' ? openidOfCode(mode.app, code) : null
}

/**
 * Reads the mode. `dev` is a value only `npm start` and `npm run dev` give (as `fromStart`), never the environment alone.
 * Throws when `wechat` lacks its app.
 */
export function identityMode(env: NodeJS.ProcessEnv, fromStart: boolean): IdentityMode {
  const asked = env.IDENTITY ?? (fromStart ? 'dev' : 'none')
  if (asked === 'wechat') {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = env
    if (!appid || !secret) throw new Error('IDENTITY=wechat wants WECHAT_APPID and WECHAT_SECRET')
    return { kind: 'wechat', app: { appid, secret } }
  }
  if (asked === 'dev' && fromStart) return { kind: 'dev' }
  if (asked === 'none') return { kind: 'none' }
  throw new Error(`IDENTITY=${asked} is not known here`)
}
