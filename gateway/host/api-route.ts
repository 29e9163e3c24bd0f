import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Failure } from '../../src/contracts/envelope'
import { ERRORS, type ErrorCode } from '../../src/contracts/errors'
import { toIso } from '../../src/core/time/moment'
import { TEXT_LIMIT, type Functions } from '../functions/functions'
import type { Failing, Outcome } from '../functions/instance'
import type { Clock } from '../functions/clock'
import type { Sessions } from '../identity/sessions'
import { bearerOf } from './bearer'
import { callerAddress } from './origin'
import { BodyTooLarge, parseObject, readBody, sendJson, sendText } from './http'

export interface ApiParts {
  readonly functions: Functions
  readonly sessions: Sessions
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Whether every caller comes through a proxy of ours, which speaks TLS to them. */
  readonly behindProxy: boolean
  /** This gateway's address as the functions know it, in the links they give. */
  readonly innerUrl: () => string
}

/** What a person is told when the function itself could not answer. */
const CODE_OF: Record<Failing, ErrorCode> = {
  BUSY: 'BUSY',
  TIMEOUT: 'TIMEOUT',
  TOO_LARGE: 'TOO_LARGE',
  FAILED: 'INTERNAL',
  CRASHED: 'INTERNAL',
  REFUSED: 'INTERNAL',
}

/**
 * POST /api: the one door. The body is `{action, input, v}`; the caller is the OPENID of the session token, or nobody.
 * Always HTTP 200 with one envelope, as `wx.cloud.callFunction` would give it.
 */
export async function serveApi(
  parts: ApiParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body: Buffer
  try {
    body = await readBody(request, TEXT_LIMIT)
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    response.setHeader('connection', 'close')
    return sendJson(response, 200, failure(parts, 'TOO_LARGE'))
  }
  const sent = parseObject(body)
  if (!sent) return sendJson(response, 200, failure(parts, 'BAD_INPUT'))
  const token = bearerOf(request)
  const openid = token === null ? null : parts.sessions.openidOf(token)
  if (token !== null && openid === null) return sendJson(response, 200, failure(parts, 'NOT_SIGNED_IN'))
  const event = { action: sent.action, input: sent.input, v: sent.v }
  const ip = callerAddress(request, parts.behindProxy)
  const outcome = await parts.functions.invoke('api', event, { caller: 'client', openid, ip })
  if (outcome.ok) return sendText(response, 200, withReachableLinks(parts, request, outcome.json))
  sendJson(response, 200, failureOf(parts, outcome))
}

/** A link to a kept file leads through the name the caller reached us by, which was judged before. */
function withReachableLinks(
  { innerUrl, behindProxy }: Pick<ApiParts, 'innerUrl' | 'behindProxy'>,
  { headers }: Pick<IncomingMessage, 'headers'>,
  json: string,
): string {
  const outer = `${behindProxy ? 'https' : 'http'}://${headers.host ?? ''}`
  return json.replaceAll(`${innerUrl()}/files/`, `${outer}/files/`)
}

/** The envelope of an invocation that did not come to an answer; the reason goes to the log under the trace id. */
export function failureOf(
  parts: Pick<ApiParts, 'clock' | 'log'>,
  outcome: Extract<Outcome, { ok: false }>,
): Failure {
  const answer = failure(parts, CODE_OF[outcome.reason])
  const { reason, message } = outcome
  parts.log(`${JSON.stringify({ traceId: answer.error.traceId, reason, message })}\n`)
  return answer
}

function failure(parts: Pick<ApiParts, 'clock'>, code: ErrorCode): Failure {
  const { userMessage } = ERRORS[code]
  return {
    ok: false,
    at: toIso(parts.clock.now()),
    error: { code, userMessage, traceId: `g-${randomUUID()}` },
  }
}
