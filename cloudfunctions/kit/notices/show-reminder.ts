import { newRow } from '@/core/notices/delivery'
import { fallingDue } from '@/core/notices/reminders'
import { collection, command } from '../database'
import type { Tx } from '../transaction'
import {
  addNotice,
  noticeId,
  readNotice,
  writePlan,
  type Notice,
  type NoticeSubject,
} from './notice-repository'
import { ruleOf } from './standing'

/** Plans with a reminder due by `now`, the longest waiting first. */
export function duePlans(now: number, limit: number): Promise<Notice[]> {
  return collection<Notice>('notices').find({
    where: { nextAt: command.lte(now) },
    orderBy: [['nextAt', 'asc']],
    limit,
  })
}

/**
 * Shows the reminder of one plan that is due, as an inbox row of its own with its own delivery, in the transaction that takes it off the plan:
 * exactly once. `until`: what it is about, ms; null when the rev no longer stands. Answers whether one was shown.
 */
export async function showReminder(
  tx: Tx,
  subject: NoticeSubject,
  until: number | null,
  now: number,
): Promise<boolean> {
  const id = noticeId(subject)
  const notice = await readNotice(tx, id)
  if (!notice || notice.nextAt === null || notice.nextAt > now) return false
  const { show, plan, nextAt } = fallingDue(notice.plan, until, now)
  await writePlan(tx, id, plan, nextAt)
  if (!show) return false
  const row = { template: show.template, createdAt: now, readAt: null, plan: [], nextAt: null }
  const { to } = notice.delivery
  const outbox = newRow(ruleOf(show.template), { to, about: until, known: false, now })
  await addNotice(tx, { ...notice, ...row, ...outbox, _id: `${id}:${show.template}` })
  return true
}
