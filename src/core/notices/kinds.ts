/**
 * What a phone may be asked to agree to (订阅消息, one consent = one send): each kind stands for one template of WeChat,
 * which `data/notices/subscribe-templates.json` names. A moved and a cancelled appointment share one.
 */
export const NOTICE_KINDS = ['day-before', 'hour-before', 'change', 'answered', 'look-again'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** WeChat asks for at most three in one tap. */
export const MOST_ASKED = 3

/** What the tap that books, asks, or wants to be told again asks for. */
export const ASKED_AT = {
  booking: ['day-before', 'hour-before', 'change'],
  question: ['answered'],
  result: ['look-again'],
} as const satisfies Record<string, readonly NoticeKind[]>

/** What each is for, said before WeChat asks: 同意后，我们会…提醒您。 */
export const KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  'day-before': '见面前一天',
  'hour-before': '见面前一小时',
  change: '预约改期或取消时',
  answered: '律师回复时',
  'look-again': '标准变了、可以再查一次时',
}

/** 见面前一天、见面前一小时、预约改期或取消时，微信各提醒您一次。 */
export function sayWhatFor(kinds: readonly NoticeKind[]): string {
  const each = kinds.length > 1 ? '各' : ''
  return `${kinds.map((kind) => KIND_WORDS[kind]).join('、')}，微信${each}提醒您一次。`
}

/** What WeChat answers for one template of a tap. `ban`: closed by WeChat; `filter`: left out, its title was asked twice. */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/** What a notice is about, for its icon and for finding it again. */
export const SUBJECT_KINDS = ['appointment', 'conversation', 'eligibility', 'case'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
