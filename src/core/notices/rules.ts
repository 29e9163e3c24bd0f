import type { NoticeKind } from './kinds'
import type { TemplateCode } from './templates'

/** How a notice is brought to somebody. Only the cloud needs it: kept out of what the phone loads. */
export interface NoticeRule {
  /** The consent it is sent by; null: it stands in the inbox only. */
  readonly kind: NoticeKind | null
  /** Somebody walks in vain who does not hear of it: it goes on to a text message, then to the call list (N7). */
  readonly critical: boolean
  /** May disturb the quiet hours (N6). */
  readonly urgent: boolean
}

const INBOX: NoticeRule = { kind: null, critical: false, urgent: false }

/** One line for each template; the page that books says "booked" itself. */
export const RULES: Readonly<Record<TemplateCode, NoticeRule>> = {
  'appointment.booked': INBOX,
  'appointment.rescheduled': { kind: 'change', critical: true, urgent: false },
  'appointment.cancelled': { kind: 'change', critical: true, urgent: false },
  'appointment.day-before': { kind: 'day-before', critical: false, urgent: false },
  'appointment.hour-before': { kind: 'hour-before', critical: false, urgent: true },
  'appointment.completed': INBOX,
  'conversation.answered': { kind: 'answered', critical: false, urgent: false },
  'eligibility.look-again': { kind: 'look-again', critical: false, urgent: false },
  'eligibility.now-likely': { kind: 'look-again', critical: false, urgent: false },
}
