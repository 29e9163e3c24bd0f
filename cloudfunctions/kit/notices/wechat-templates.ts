import bundled from '@data/notices/subscribe-templates.json'
import { NOTICE_KINDS, type NoticeKind } from '@/core/notices/kinds'

interface WeChatTemplate {
  readonly templateId: string
  /** WeChat's field to what of ours it holds: data/notices/README.md. */
  readonly fields: Readonly<Record<string, string>>
}

const templates: Readonly<Record<NoticeKind, WeChatTemplate>> = bundled

export function wechatTemplateOf(kind: NoticeKind): WeChatTemplate {
  return templates[kind]
}

/** The kind a template of WeChat stands for; null for one that is none of ours. */
export function kindOfTemplate(templateId: string): NoticeKind | null {
  return NOTICE_KINDS.find((kind) => templates[kind].templateId === templateId) ?? null
}
