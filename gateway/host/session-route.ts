import type { IncomingMessage, ServerResponse } from 'node:http'
import { toIso } from '../../src/core/time/moment'
import type { Clock } from '../functions/clock'
import type { Outcome } from '../functions/instance'
import { openDevDoor, openWechatDoor, type IdentityMode, type SamplePersons } from '../identity/doors'
import type { Session, Sessions } from '../identity/sessions'
import { serveWechat, type WechatParts } from '../wechat/route'
import { parseObject, readBody, sendJson } from './http'

export interface SessionParts {
  readonly mode: IdentityMode
  readonly sessions: Sessions
  readonly samplePersons: SamplePersons
  readonly clock: Clock
  /** Runs a trigger of `jobs` now. */
  readonly runTrigger: (name: string) => Promise<Outcome>
  /** The stand-in of WeChat; null where this gateway is not for trying. */
  readonly wechat: WechatParts | null
}

const BODY_LIMIT = 4 * 1024

/**
 * GET /session/dev/persons: the sample persons. POST /session/dev `{person}` and POST /session/wechat `{code}`: a token.
 * Through the same door as the sample persons: POST /dev/clock `{at: ms | null}` sets the clock, POST /dev/jobs `{name}` runs
 * a timer's job now, /dev/wechat shows the stand-in.
 * A refusal is a 403 with its reason and nothing more.
 */
export async function serveSession(
  parts: SessionParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const route = `${request.method} ${path}`
  if (route === 'POST /session/wechat') return enterByWechat(parts, request, response)
  const door = await openDevDoor(parts.mode, request, parts.samplePersons)
  if ('refused' in door) return sendJson(response, 403, { refused: door.refused })
  if (route === 'GET /session/dev/persons') {
    return sendJson(
      response,
      200,
      door.persons.map(({ key, name, who }) => ({ key, name, who })),
    )
  }
  if (parts.wechat && (path === '/dev/wechat' || path.startsWith('/dev/wechat/'))) {
    const { sessions } = parts
    return serveWechat(parts.wechat, { request, response, people: door.persons, sessions }, route)
  }
  const body = parseObject(await readBody(request, BODY_LIMIT))
  if (route === 'POST /session/dev') {
    const person = door.persons.find(({ key }) => key === body?.person)
    if (!person) return sendJson(response, 404, { refused: 'NO_SUCH_PERSON' })
    return sendJson(response, 200, told(parts.sessions.open(person.openid)))
  }
  if (route === 'POST /dev/clock') return setClock(parts.clock, body?.at, response)
  if (route === 'POST /dev/jobs') return runJob(parts, body?.name, response)
  sendJson(response, 404, { refused: 'NO_SUCH_ROUTE' })
}

async function enterByWechat(
  parts: SessionParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = parseObject(await readBody(request, BODY_LIMIT))
  const openid = await openWechatDoor(parts.mode, body?.code).catch(() => undefined)
  if (openid === undefined) return sendJson(response, 502, { refused: 'WECHAT_UNREACHABLE' })
  if (openid === null) return sendJson(response, 403, { refused: 'NOT_ADMITTED' })
  sendJson(response, 200, told(parts.sessions.open(openid)))
}

function setClock(clock: Clock, at: unknown, response: ServerResponse): void {
  if (!clock.settable) return sendJson(response, 403, { refused: 'CLOCK_NOT_SETTABLE' })
  if (at !== null && !Number.isSafeInteger(at)) return sendJson(response, 400, { refused: 'NOT_A_MOMENT' })
  clock.set(typeof at === 'number' ? at : null, true)
  sendJson(response, 200, { at: toIso(clock.now()) })
}

async function runJob({ runTrigger }: SessionParts, name: unknown, response: ServerResponse): Promise<void> {
  const outcome = await runTrigger(typeof name === 'string' ? name : '')
  if (!outcome.ok) return sendJson(response, 502, { refused: outcome.reason })
  sendJson(response, 200, JSON.parse(outcome.json))
}

function told({ token, expiresAt }: Session): { token: string; expiresAt: string } {
  return { token, expiresAt: toIso(expiresAt) }
}
