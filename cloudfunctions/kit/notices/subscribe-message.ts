import type { WeChatAnswer } from '@/core/notices/delivery'
import type { NoticeKind } from '@/core/notices/kinds'
import { messageFields } from '@/core/notices/subscribe-message'
import { callOpenapi, type OpenapiAnswer } from '../openapi'
import type { Notice } from './notice-repository'
import { wechatTemplateOf } from './wechat-templates'

/** Over this WeChat's answer is not waited for. */
const PATIENCE_MS = 5000

/** 用户拒绝接受消息: no consent is left. */
const REFUSED = 43101
/** Over a limit of the day or the minute, or two at once to one person: nothing was sent, it may be tried later. */
const LATER: readonly number[] = [45009, 45011, 43108]

/**
 * WeChat's number of a message in one form. It has 19 digits, and comes as text from here and as a number from there, which
 * JSON rounds: so both are rounded.
 */
export function msgidOf(raw: unknown): string | null {
  const text = typeof raw === 'number' ? String(raw) : raw
  if (typeof text !== 'string' || !/^\d{1,32}$/.test(text)) return null
  return text.length > 15 ? String(Number(text)) : text
}

function read(answer: OpenapiAnswer): WeChatAnswer {
  switch (answer.kind) {
    case 'answered':
      return { kind: 'accepted', msgid: msgidOf(answer.data['msgid']) }
    case 'refused':
      if (answer.errcode === REFUSED) return { kind: 'refused' }
      return { kind: LATER.includes(answer.errcode) ? 'later' : 'invalid' }
    case 'silent':
      return { kind: 'lost' }
  }
}

/** The page a message opens. It carries the notice's id, so that the page can mark it as read: opening it is reading it. */
function pageOf({ _id, link }: Pick<Notice, '_id' | 'link'>): string {
  const page = (link ?? '/pages/messages/index').replace(/^\//, '')
  return `${page}${page.includes('?') ? '&' : '?'}notice=${encodeURIComponent(_id)}`
}

/**
 * One call of `subscribeMessage.send`; never throws. Only `deliver.ts` calls it, after the consent was reserved: it sends
 * whatever it is given.
 */
export async function sendSubscribeMessage(
  kind: NoticeKind,
  to: string,
  notice: Pick<Notice, '_id' | 'template' | 'params' | 'sensitive' | 'link'>,
  now: number,
): Promise<WeChatAnswer> {
  const { templateId, fields } = wechatTemplateOf(kind)
  const answer = await callOpenapi(
    'subscribeMessage.send',
    {
      touser: to,
      templateId,
      page: pageOf(notice),
      data: messageFields(fields, notice, now),
      miniprogramState: 'formal',
      lang: 'zh_CN',
    },
    PATIENCE_MS,
  )
  return read(answer)
}
