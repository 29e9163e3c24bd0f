import templates from '@data/notices/subscribe-templates.json'
import type { NoticeKind } from '@/core/notices/kinds'
import type { OpenapiHandlers } from '../../../gateway/wire/openapi'
import type { TestCloud } from '../../support/cloud'

export const templateOf = (kind: NoticeKind): string => templates[kind].templateId

/** What came to `subscribeMessage.send`. */
export interface Sent {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** A WeChat that answers as the test says, in turn; then that it was accepted, under numbers of 19 digits. */
export function scriptedWechat() {
  const sent: Sent[] = []
  const answers: Record<string, unknown>[] = []
  let last = 1864323726461255000n
  const openapi: OpenapiHandlers = {
    'subscribeMessage.send': (args) => {
      sent.push(args as unknown as Sent)
      return answers.shift() ?? { errcode: 0, errmsg: 'ok', msgid: Number((last += 1000n)) }
    },
  }
  return {
    openapi,
    sent,
    /** What the next send is answered. */
    willAnswer: (...next: Record<string, unknown>[]) => void answers.push(...next),
    /** The number of the last message, as WeChat pushes it: text. */
    lastMsgid: () => String(last),
  }
}

/** Pushes an event as WeChat does. Answers what the function answered. */
export async function push(cloud: TestCloud, event: unknown): Promise<unknown> {
  const outcome = await cloud.gateway.functions.invoke('events', event, {
    caller: 'push',
    openid: null,
    ip: '',
  })
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`)
  return JSON.parse(outcome.json)
}

const head = (openid: string, at: number, event: string) => ({
  ToUserName: 'gh_000000000000',
  FromUserName: openid,
  CreateTime: Math.floor(at / 1000),
  MsgType: 'event',
  Event: event,
})

export const popup = (openid: string, at: number, answers: Partial<Record<NoticeKind, string>>) => ({
  ...head(openid, at, 'subscribe_msg_popup_event'),
  List: (Object.keys(answers) as NoticeKind[]).map((kind) => ({
    TemplateId: templateOf(kind),
    SubscribeStatusString: answers[kind],
    PopupScene: '0',
  })),
})

/** One object, not a list: as WeChat writes it where there is one. */
export const closed = (openid: string, at: number, kind: NoticeKind) => ({
  ...head(openid, at, 'subscribe_msg_change_event'),
  List: { TemplateId: templateOf(kind), SubscribeStatusString: 'reject' },
})

export const told = (openid: string, at: number, kind: NoticeKind, msgid: string, code = '0') => ({
  ...head(openid, at, 'subscribe_msg_sent_event'),
  List: [{ TemplateId: templateOf(kind), MsgID: msgid, ErrorCode: code, ErrorStatus: 'success' }],
})

/** A stored notice about a new standard, due now, as `planNotice` writes it. */
export const dueLookAgain = (to: string, personId: string, rev: number, now: number) => ({
  _id: `eligibility:${personId}:${rev}`,
  schema: 2,
  personId,
  template: 'eligibility.look-again',
  params: {},
  link: null,
  createdAt: now,
  readAt: null,
  subject: { kind: 'eligibility', id: personId, rev },
  plan: [],
  nextAt: null,
  sensitive: false,
  deliverAt: now,
  delivery: { state: 'PENDING', to, about: null, msgid: null, tries: 0, texting: false, reached: null },
})
