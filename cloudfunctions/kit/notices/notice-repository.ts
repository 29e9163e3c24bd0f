import type { Outbox } from '@/core/notices/delivery'
import type { SubjectKind } from '@/core/notices/kinds'
import type { PlannedReminder } from '@/core/notices/reminders'
import { collection, command } from '../database'
import type { Stored } from '../documents'
import { pageQuery, type Cursor } from '../pages'
import type { Tx } from '../transaction'

export interface NoticeSubject {
  readonly kind: SubjectKind
  readonly id: string
  readonly rev: number
}

/** notices/{kind:id:rev}: the inbox row, its row of the outbox and the plan of reminders of that rev, one document. */
export interface Notice extends Stored, Outbox {
  readonly personId: string
  readonly template: string
  readonly params: Readonly<Record<string, string | number>>
  readonly link: string | null
  readonly createdAt: number
  readonly readAt: number | null
  readonly subject: NoticeSubject
  readonly plan: readonly PlannedReminder[]
  /** The next reminder due, ms; null when none is. */
  readonly nextAt: number | null
  readonly sensitive: boolean
}

const notices = () => collection<Notice>('notices')

export function noticeId({ kind, id, rev }: NoticeSubject): string {
  return `${kind}:${id}:${rev}`
}

export function addNotice(tx: Tx, notice: Notice): Promise<void> {
  return tx.add<Notice>('notices', notice)
}

export function readNotice(tx: Tx, id: string): Promise<Notice | null> {
  return tx.get<Notice>('notices', id)
}

export function writePlan(
  tx: Tx,
  id: string,
  plan: readonly PlannedReminder[],
  nextAt: number | null,
): Promise<number> {
  return tx.update('notices', id, { plan, nextAt })
}

export type NoticeFilter = 'unread' | 'appointment' | 'conversation'

function only(filter: NoticeFilter | undefined) {
  if (filter === undefined) return {}
  return filter === 'unread' ? { readAt: null } : { 'subject.kind': filter }
}

/** Newest first; with a filter, only those. */
export function listNotices(
  personIds: readonly string[],
  filter: NoticeFilter | undefined,
  cursor: Cursor | null,
  limit: number,
): Promise<Notice[]> {
  const where = { personId: command.in(personIds), ...only(filter) }
  return notices().find(pageQuery({ where, by: 'createdAt', direction: 'desc', cursor, limit }))
}

export function countUnread(personIds: readonly string[]): Promise<number> {
  return notices().count({ personId: command.in(personIds), readAt: null })
}

/** Only those of the given persons, only the unread: saying it twice changes nothing. */
export function markRead(ids: readonly string[], personIds: readonly string[], at: number): Promise<number> {
  const where = { _id: command.in(ids), personId: command.in(personIds), readAt: null }
  return notices().updateWhere(where, { readAt: at })
}
