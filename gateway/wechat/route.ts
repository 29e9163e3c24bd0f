import type { IncomingMessage, ServerResponse } from 'node:http'
import { bearerOf } from '../host/bearer'
import { parseObject, readBody, sendJson } from '../host/http'
import type { SamplePerson } from '../identity/doors'
import type { Sessions } from '../identity/sessions'
import { renderPage } from './page'
import { PAGE_POLICY } from './page-assets'
import type { StandIn } from './stand-in'
import { CHOICES, IMAGE_CHECKS, TEXT_CHECKS } from './state'
import { readTexts } from './texts'

const BODY_LIMIT = 4 * 1024

export interface WechatParts {
  readonly standIn: StandIn
  /** Where the functions write text messages that would have been sent; null where they do not. */
  readonly smsLog: string | null
}

/** One request that came through the dev door. */
export interface DevRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly people: readonly SamplePerson[]
  readonly sessions: Sessions
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((each) => each === value) ?? null

/**
 * GET /dev/wechat: the page. POST /dev/wechat/subscribe `{templateIds}` with a session: what the person answers, by template.
 * POST /dev/wechat/choice `{openid, templateId, choice}` and /dev/wechat/checks `{text, image}`: the page's own.
 * The dev door was opened before; what is not of the sample persons and templates is refused.
 */
export async function serveWechat(parts: WechatParts, call: DevRequest, route: string): Promise<void> {
  const { request, response } = call
  if (route === 'GET /dev/wechat') return sendPage(parts, call)
  const body = request.method === 'POST' ? parseObject(await readBody(request, BODY_LIMIT)) : null
  if (!body) return sendJson(response, 404, { refused: 'NO_SUCH_ROUTE' })
  if (route === 'POST /dev/wechat/subscribe') return subscribe(parts, call, body.templateIds)
  if (route === 'POST /dev/wechat/choice') return choose(parts, call, body)
  if (route === 'POST /dev/wechat/checks') return setChecks(parts, response, body)
  sendJson(response, 404, { refused: 'NO_SUCH_ROUTE' })
}

async function sendPage({ standIn, smsLog }: WechatParts, { response, people }: DevRequest): Promise<void> {
  const page = renderPage({ standIn, people, texts: await readTexts(smsLog) })
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': PAGE_POLICY,
    'content-length': Buffer.byteLength(page),
  })
  response.end(page)
}

function subscribe({ standIn }: WechatParts, call: DevRequest, templateIds: unknown): void {
  const token = bearerOf(call.request)
  const openid = token === null ? null : call.sessions.openidOf(token)
  if (openid === null) return sendJson(call.response, 401, { refused: 'NOT_SIGNED_IN' })
  const ids = Array.isArray(templateIds) ? templateIds.filter((id) => typeof id === 'string') : []
  sendJson(call.response, 200, standIn.ask(openid, ids))
}

function choose({ standIn }: WechatParts, call: DevRequest, body: Record<string, unknown>): void {
  const person = call.people.find(({ openid }) => openid === body.openid)
  const template = typeof body.templateId === 'string' ? standIn.template(body.templateId) : undefined
  const choice = oneOf([...CHOICES, 'off'], body.choice)
  if (!person || !template || !choice) return sendJson(call.response, 400, { refused: 'NOT_A_CHOICE' })
  if (choice === 'off') standIn.turnOff(person.openid, template.id)
  else standIn.choose(person.openid, template.id, choice)
  sendJson(call.response, 200, { choice })
}

function setChecks({ standIn }: WechatParts, response: ServerResponse, body: Record<string, unknown>): void {
  const text = oneOf(TEXT_CHECKS, body.text)
  const image = oneOf(IMAGE_CHECKS, body.image)
  if (!text || !image) return sendJson(response, 400, { refused: 'NOT_A_CHECK' })
  standIn.setChecks({ text, image })
  sendJson(response, 200, { text, image })
}
