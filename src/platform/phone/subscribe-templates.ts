import templates from '@data/notices/subscribe-templates.json'
import type { NoticeKind } from '@/core/notices/kinds'

const byKind: Readonly<Record<NoticeKind, { readonly templateId: string }>> = templates

/** The id of WeChat's template for a kind of notice. */
export const templateOf = (kind: NoticeKind): string => byKind[kind].templateId
