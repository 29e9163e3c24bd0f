import Taro from '@tarojs/taro'
import { isWeb, overHttp } from '../target'
import { CallError } from './call-error'
import { keepSession, lastSample, type Session } from './session-token'
import { httpGet, httpPost, networkError } from './transport'

/** One of the invented people one may be, where the gateway was started for trying (`IDENTITY=dev`). */
export interface SamplePerson {
  readonly key: string
  readonly name: string
  readonly who: string
}

function text(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' ? found : ''
}

/** The sample persons on offer; empty wherever the gateway is not in `dev`, and on WeChat's own cloud. */
export async function samplePersons(): Promise<SamplePerson[]> {
  if (!overHttp) return []
  try {
    const { status, body } = await httpGet('/session/dev/persons')
    if (status !== 200 || !Array.isArray(body)) return []
    return body.map((one: unknown) => ({
      key: text(one, 'key'),
      name: text(one, 'name'),
      who: text(one, 'who'),
    }))
  } catch {
    return []
  }
}

function readSession(body: unknown, sample?: string): Session | null {
  const token = text(body, 'token')
  if (!token || typeof body !== 'object' || body === null) return null
  const raw: unknown = Reflect.get(body, 'expiresAt')
  const expiresAt = typeof raw === 'number' ? raw : Date.parse(String(raw))
  return Number.isNaN(expiresAt) ? null : { token, expiresAt, sample }
}

async function open(path: string, data: unknown, sample?: string): Promise<boolean> {
  try {
    const { status, body } = await httpPost(path, data)
    const session = status === 200 ? readSession(body, sample) : null
    if (session) keepSession(session)
    return session !== null
  } catch (error) {
    throw networkError(error)
  }
}

/** Becomes a sample person. */
export async function signInAs(key: string): Promise<void> {
  if (!(await open('/session/dev', { person: key }, key))) throw new CallError('NOT_SIGNED_IN')
}

async function byWechat(): Promise<boolean> {
  if (isWeb) return false
  const { code } = await Taro.login()
  return open('/session/wechat', { code })
}

/**
 * Opens a session where one is needed (HTTP only): by the WeChat account, or as the first sample person where the
 * gateway is for trying. Throws NOT_SIGNED_IN where neither door is open.
 */
export async function signIn(): Promise<void> {
  if (!overHttp) return
  const samples = await samplePersons()
  const sample = samples.find((one) => one.key === lastSample()) ?? samples[0]
  if (sample) return signInAs(sample.key)
  if (!(await byWechat())) throw new CallError('NOT_SIGNED_IN')
}

export function signOut(): void {
  keepSession(null)
}
