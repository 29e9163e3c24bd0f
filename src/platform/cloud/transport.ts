import type { Request } from '@/contracts/envelope'
import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { gatewayUrl, overHttp } from '../target'
import { currentToken } from './session-token'

/** Milliseconds until an answer is given up; the cloud itself gives up after 20 s. */
export const TIMEOUT = 10_000

function isTimeout(error: unknown): boolean {
  const words =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error)
  return /time-?out|timed out|-404012/i.test(words)
}

/** What the network threw, as one of our codes. */
export function networkError(error: unknown): CallError {
  return new CallError(isTimeout(error) ? 'TIMEOUT' : 'OFFLINE')
}

async function byHttp(request: unknown): Promise<unknown> {
  const token = currentToken()
  const answer = await httpPost('/api', request, token ? { authorization: `Bearer ${token}` } : {})
  return answer.body
}

async function byCloud(request: object): Promise<unknown> {
  const answer: Taro.cloud.CallFunctionResult = await Taro.cloud.callFunction({ name: 'api', data: request })
  return answer.result
}

/**
 * Sends one request to the one door and gives back whatever came, unread. Throws CallError TIMEOUT: it may have left the
 * phone, and its answer never came, so nobody knows whether it was done. A line cut in the middle is no slow line, but
 * leaves us as wise.
 */
export async function send(request: Request): Promise<unknown> {
  try {
    return await withTimeout(overHttp ? byHttp(request) : byCloud(request))
  } catch {
    throw new CallError('TIMEOUT')
  }
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallError('TIMEOUT')), TIMEOUT + 500)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

interface HttpAnswer {
  readonly status: number
  readonly body: unknown
}

export async function httpPost(
  path: string,
  data: unknown,
  header: Record<string, string> = {},
): Promise<HttpAnswer> {
  const answer = await Taro.request<unknown>({
    url: gatewayUrl + path,
    method: 'POST',
    data: JSON.stringify(data),
    header: { 'content-type': 'application/json', ...header },
    timeout: TIMEOUT,
    dataType: 'json',
  })
  return { status: answer.statusCode, body: answer.data }
}

export async function httpGet(path: string): Promise<HttpAnswer> {
  const answer = await Taro.request<unknown>({
    url: gatewayUrl + path,
    method: 'GET',
    timeout: TIMEOUT,
    dataType: 'json',
  })
  return { status: answer.statusCode, body: answer.data }
}
