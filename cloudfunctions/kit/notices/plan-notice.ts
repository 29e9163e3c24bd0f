import { newRow } from '@/core/notices/delivery'
import { RULES } from '@/core/notices/rules'
import type { TemplateCode, TemplateParams } from '@/core/notices/templates'
import type { Tx } from '../transaction'
import { addNotice, noticeId, type NoticeSubject } from './notice-repository'

export interface NoticePlan<C extends TemplateCode> {
  readonly personId: string
  readonly template: C
  readonly params: TemplateParams[C]
  /** A page of the program, without personal data: `/packages/appointments/ticket/index?id=…`. */
  readonly link: string | null
  readonly subject: NoticeSubject
  /** The account told on its phone: whoever booked or asked. Null: nobody's. */
  readonly to: string | null
  /** That account did it itself just now: it stands in the inbox, and no consent is used up on it. */
  readonly known?: boolean
  /** When the meeting it is about begins, ms. */
  readonly about?: number | null
  /** Reminders of this rev; those not after `now` are left out. */
  readonly reminders?: readonly { readonly template: TemplateCode; readonly dueAt: number }[]
  readonly sensitive?: boolean
  readonly now: number
}

/**
 * Writes the inbox row of one rev of its subject, its delivery and the plan of its reminders, inside the business transaction:
 * exactly once per (kind, id, rev). One request.
 */
export function planNotice<C extends TemplateCode>(tx: Tx, notice: NoticePlan<C>): Promise<void> {
  const { personId, template, params, link, subject, to, now } = notice
  const { known = false, about = null, sensitive = false } = notice
  const plan = (notice.reminders ?? [])
    .filter((r) => r.dueAt > now)
    .map((r) => ({ ...r, state: 'PENDING' as const }))
  return addNotice(tx, {
    _id: noticeId(subject),
    schema: 2,
    personId,
    template,
    params: { ...params },
    link,
    createdAt: now,
    readAt: null,
    subject,
    plan,
    nextAt: plan.length > 0 ? Math.min(...plan.map((r) => r.dueAt)) : null,
    sensitive,
    ...newRow(RULES[template], { to, about, known, now }),
  })
}
