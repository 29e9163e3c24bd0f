import { actsFor } from '@/core/accounts/standing'
import type { Standing } from '@/core/notices/delivery'
import { granted } from '@/core/notices/grants'
import { RULES, type NoticeRule } from '@/core/notices/rules'
import { isTemplateCode } from '@/core/notices/templates'
import { readAccount } from '../accounts/account-repository'
import { readAppointment } from '../appointments/appointment-repository'
import { readConversation } from '../consultations/conversation-repository'
import type { Tx } from '../transaction'
import { ledgerOf, type Grants } from './grant-repository'
import type { Notice } from './notice-repository'

const UNKNOWN_TEMPLATE: NoticeRule = { kind: null, critical: false, urgent: false }

export const ruleOf = (template: string): NoticeRule =>
  isTemplateCode(template) ? RULES[template] : UNKNOWN_TEMPLATE

/**
 * Whether what a notice says still holds (N5): the appointment has that rev and is as it was said, nobody has read the answer
 * it tells of. At most one request.
 */
async function stillHolds(tx: Tx, { subject, template }: Notice): Promise<boolean> {
  switch (subject.kind) {
    case 'appointment': {
      const appointment = await readAppointment(tx, subject.id)
      const state = template === 'appointment.cancelled' ? 'CANCELLED' : 'BOOKED'
      return appointment?.rev === subject.rev && appointment.state === state
    }
    case 'conversation': {
      const conversation = await readConversation(tx, subject.id)
      return conversation !== null && conversation.read.person < subject.rev
    }
    case 'eligibility':
    case 'case':
      return true
  }
}

/** All that decides about a notice's next step, as it is in this transaction: two requests. */
export async function standingOf(
  tx: Tx,
  notice: Notice,
  grants: Grants | null,
  now: number,
): Promise<Standing> {
  const { delivery, personId, readAt, template } = notice
  const rule = ruleOf(template)
  const stands = await stillHolds(tx, notice)
  const account = delivery.to === null ? null : await readAccount(tx, delivery.to)
  return {
    now,
    rule,
    granted: grants && rule.kind ? granted(ledgerOf(grants, rule.kind)) : 0,
    stands,
    read: readAt !== null,
    actsFor: account !== null && actsFor(account.acting, personId, now),
  }
}
