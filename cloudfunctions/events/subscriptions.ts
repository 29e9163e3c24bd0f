import type { InferOutput } from 'valibot'
import { kindOfTemplate } from '@kit/notices/wechat-templates'
import { hearConsents, hearRefusals, hearSent } from '@kit/notices/pushed'
import { msgidOf } from '@kit/notices/subscribe-message'
import type { changeEvent, popupEvent, sentEvent } from './shapes'

const SECOND = 1000
/** 用户拒绝接受消息 */
const REFUSED = 43101

/** The person answered a question: what was accepted is one consent each. A template that is none of ours is nobody's. */
export function onPopup(event: InferOutput<typeof popupEvent>, now: number): Promise<void> {
  const { FromUserName, CreateTime, List } = event
  const consents = List.flatMap(({ TemplateId, SubscribeStatusString }) => {
    const kind = SubscribeStatusString === 'accept' ? kindOfTemplate(TemplateId) : null
    return kind ? [{ kind, key: `push-${CreateTime}`, at: CreateTime * SECOND }] : []
  })
  return hearConsents(FromUserName, consents, now)
}

/** The person closed a kind in the settings. Of the second it was told in, all is before it. */
export function onChange(event: InferOutput<typeof changeEvent>, now: number): Promise<void> {
  const { FromUserName, CreateTime, List } = event
  const refusals = List.flatMap(({ TemplateId, SubscribeStatusString }) => {
    const kind = SubscribeStatusString === 'reject' ? kindOfTemplate(TemplateId) : null
    return kind ? [{ kind, at: CreateTime * SECOND + SECOND - 1 }] : []
  })
  return hearRefusals(FromUserName, refusals, now)
}

/** Messages arrived, or did not. */
export function onSent(event: InferOutput<typeof sentEvent>, now: number): Promise<void> {
  const { FromUserName, CreateTime, List } = event
  const sent = List.flatMap(({ TemplateId, MsgID, ErrorCode }) => {
    const kind = kindOfTemplate(TemplateId)
    const msgid = msgidOf(MsgID)
    const told = { arrived: ErrorCode === 0, refused: ErrorCode === REFUSED, at: CreateTime * SECOND }
    return kind && msgid ? [{ kind, msgid, ...told }] : []
  })
  return hearSent(FromUserName, sent, now)
}
