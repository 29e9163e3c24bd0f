import type { NoticeKind } from '@/core/notices/kinds'

/** The id of WeChat's template for a kind of notice. */
export const templateOf = (kind: NoticeKind): string => `示例-${kind}`
