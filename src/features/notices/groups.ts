import { dayOf, fromIso } from '@/core/time'
import type { Notice } from './api'
import { noticesCopy } from './copy'

export interface NoticeGroup {
  readonly title: string
  readonly notices: readonly Notice[]
}

/** Today's and the earlier ones, in the order they came; a group without notices is left out. */
export function groupNotices(notices: readonly Notice[], now: number): NoticeGroup[] {
  const today = dayOf(now)
  const isToday = (notice: Notice) => dayOf(fromIso(notice.createdAt)) === today
  return [
    { title: noticesCopy.today, notices: notices.filter(isToday) },
    { title: noticesCopy.earlier, notices: notices.filter((notice) => !isToday(notice)) },
  ].filter((group) => group.notices.length > 0)
}
