import Taro from '@tarojs/taro'
import { CONSENT_ANSWERS, MOST_ASKED, type ConsentAnswer, type NoticeKind } from '@/core/notices/kinds'
import { command } from '../cloud/call'
import { currentSession } from '../cloud/session-token'
import { httpPost } from '../cloud/transport'
import { newRequestId } from '../request-id'
import { isWeb } from '../target'
import { templateOf } from './subscribe-templates'

/** What a kind was answered with. `unavailable`: nobody could be asked here, so nothing was agreed to or refused. */
export type SubscribeAnswer = ConsentAnswer | 'unavailable'
export type SubscribeAnswers = Readonly<Partial<Record<NoticeKind, SubscribeAnswer>>>

/** The person switched off every message in WeChat's settings: a refusal, though no window came up. */
const ALL_OFF = 20004

type Raw = Readonly<Record<string, unknown>>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null
const isAnswer = (value: unknown): value is ConsentAnswer => CONSENT_ANSWERS.some((known) => known === value)

async function onWechat(tmplIds: string[]): Promise<Raw> {
  // Taro's types want Alipay's field too.
  const wechat: { requestSubscribeMessage(option: { tmplIds: string[] }): Promise<object> } = Taro
  try {
    return { ...(await wechat.requestSubscribeMessage({ tmplIds })) }
  } catch (error) {
    const isRefused = isRaw(error) && error.errCode === ALL_OFF
    return isRefused ? Object.fromEntries(tmplIds.map((id) => [id, 'reject'])) : {}
  }
}

/** A gateway for trying has a stand-in of WeChat, which answers as was chosen on its page /dev/wechat. */
async function onWeb(templateIds: string[]): Promise<Raw> {
  const session = currentSession()
  if (session?.sample === undefined) return {}
  const header = { authorization: `Bearer ${session.token}` }
  const answer = await httpPost('/dev/wechat/subscribe', { templateIds }, header).catch(() => null)
  return answer?.status === 200 && isRaw(answer.body) ? answer.body : {}
}

/** Tells the cloud without anybody waiting. Lost, it costs one message: WeChat tells the cloud of the same tap as well. */
function report(answers: readonly { kind: NoticeKind; answer: ConsentAnswer }[]): void {
  if (answers.length === 0) return
  void command('notices.grant', { requestId: newRequestId(), answers: [...answers] }).catch(() => undefined)
}

/** Whether anybody can be asked here at all: on WeChat, or under a gateway for trying with its stand-in. */
export function canSubscribe(): boolean {
  return isWeb ? currentSession()?.sample !== undefined : typeof Taro.requestSubscribeMessage === 'function'
}

/**
 * Asks whether WeChat may tell the person of these kinds, three at most. Call it first thing in a tap, before anything
 * is awaited: WeChat opens its window only then. What was answered goes to the cloud by itself. Never throws.
 */
export async function askSubscribe(kinds: readonly NoticeKind[]): Promise<SubscribeAnswers> {
  const asked = kinds.slice(0, MOST_ASKED)
  if (asked.length === 0) return {}
  const raw = await (isWeb ? onWeb : onWechat)(asked.map(templateOf))
  const answers = asked.map((kind) => ({ kind, answer: raw[templateOf(kind)] }))
  report(answers.flatMap(({ kind, answer }) => (isAnswer(answer) ? [{ kind, answer }] : [])))
  return Object.fromEntries(
    answers.map(({ kind, answer }) => [kind, isAnswer(answer) ? answer : 'unavailable']),
  )
}
