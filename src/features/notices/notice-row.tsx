import { clockOf, dayOf, formatDay, fromIso } from '@/core/time'
import { Cell } from '@/ui/cell/cell'
import type { IconName } from '@/ui/icon/icon-name'
import { Tag } from '@/ui/tag/tag'
import { wordsOf, type Notice } from './api'
import { noticesCopy } from './copy'

interface NoticeRowProps {
  readonly notice: Notice
  readonly now: number
  /** Said when it is not about the person using the phone. */
  readonly forWhom?: string
  readonly onOpen: (notice: Notice) => void
}

/** By what it is about; what an older program kept says nothing of it. */
const ICONS: Readonly<Record<string, IconName | undefined>> = {
  appointment: 'calendar',
  conversation: 'chat',
  eligibility: 'scales',
}

function timeOf(iso: string, now: number): string {
  const ms = fromIso(iso)
  return dayOf(ms) === dayOf(now) ? clockOf(ms) : formatDay(dayOf(ms)).replace(/\(.*/, '')
}

/** One notice: what, its sentence, when; a sensitive one keeps its neutral title until it is opened. */
export function NoticeRow({ notice, now, forWhom, onOpen }: NoticeRowProps) {
  const { title, body } = wordsOf(notice)
  return (
    <Cell
      top
      icon={(notice.sensitive ? undefined : ICONS[notice.subject]) ?? 'inbox'}
      title={title}
      strong={!notice.read}
      note={body}
      value={timeOf(notice.createdAt, now)}
      tags={
        notice.read && !forWhom ? undefined : (
          <>
            {notice.read ? null : <Tag kind="new">{noticesCopy.unread}</Tag>}
            {forWhom ? <Tag kind="quiet">{noticesCopy.forWhom(forWhom)}</Tag> : null}
          </>
        )
      }
      end={<></>}
      onTap={() => onOpen(notice)}
    />
  )
}
