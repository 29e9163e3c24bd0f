import { dayOf, fromIso } from '@/core/time'
import type { Notice } from './api'
import { noticesCopy } from './copy'

export interface NoticeGroup {
  readonly title: string
  readonly notices: readonly Notice[]
}

/** Of the answers in one conversation the newest says it all; an older one stays only while it is unread. */
function withoutOldAnswers(notices: readonly Notice[]): Notice[] {
  const answered = new Set<string>()
  return notices.filter(({ subject, link, read }) => {
    if (subject !== 'conversation' || !link) return true
    const isOld = read && answered.has(link)
    answered.add(link)
    return !isOld
  })
}

/** Today's and the earlier ones, in the order they came, newest first; a group without notices is left out. */
export function groupNotices(notices: readonly Notice[], now: number): NoticeGroup[] {
  const today = dayOf(now)
  const shown = withoutOldAnswers(notices)
  const isToday = (notice: Notice) => dayOf(fromIso(notice.createdAt)) === today
  return [
    { title: noticesCopy.today, notices: shown.filter(isToday) },
    { title: noticesCopy.earlier, notices: shown.filter((notice) => !isToday(notice)) },
  ].filter((group) => group.notices.length > 0)
}
