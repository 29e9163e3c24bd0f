import { clockOf, dayOf, formatDay, fromIso } from '@/core/time'
import { renderNotice } from '@/core/notices/templates'
import { Cell } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import type { Notice } from './api'
import { noticesCopy } from './copy'

interface NoticeRowProps {
  readonly notice: Notice
  readonly now: number
  /** Said when it is not about the person using the phone. */
  readonly forWhom?: string
  readonly onOpen: (notice: Notice) => void
}

function timeOf(iso: string, now: number): string {
  const ms = fromIso(iso)
  return dayOf(ms) === dayOf(now) ? clockOf(ms) : formatDay(dayOf(ms)).replace(/\(.*/, '')
}

/** One notice: what, its sentence, when; a sensitive one keeps its neutral title until it is opened. */
export function NoticeRow({ notice, now, forWhom, onOpen }: NoticeRowProps) {
  const { title, body } = renderNotice(notice.template, notice.params, {
    sensitive: notice.sensitive,
    opened: notice.read,
  })
  return (
    <Cell
      top
      icon={notice.template.startsWith('appointment') && !notice.sensitive ? 'calendar' : 'inbox'}
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
