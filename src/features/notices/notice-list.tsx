import { View } from '@tarojs/components'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { openNotice, useMarkAll, type Notice, type useInbox } from './api'
import { noticesCopy } from './copy'
import { groupNotices } from './groups'
import { NoticeRow } from './notice-row'

interface NoticeListProps {
  readonly inbox: ReturnType<typeof useInbox>
  readonly notices: readonly Notice[]
  /** Names of the others this account acts for, by person id. */
  readonly others: ReadonlyMap<string, string>
}

/** The notices by day, older ones by a button, and one tap that marks all as read. */
export function NoticeList({ inbox, notices, others }: NoticeListProps) {
  const { markAll, busy, error } = useMarkAll()
  const { unread, hasMore, loadingMore, more } = inbox
  const at = now()
  const unseen = notices.filter(({ read }) => !read).map(({ noticeId }) => noticeId)
  return (
    <View>
      {groupNotices(notices, at).map((group) => (
        <View key={group.title}>
          <Section quiet title={group.title} />
          <CellGroup>
            {group.notices.map((notice) => (
              <NoticeRow
                key={notice.noticeId}
                notice={notice}
                now={at}
                forWhom={others.get(notice.personId)}
                onOpen={openNotice}
              />
            ))}
          </CellGroup>
        </View>
      ))}
      <View className="pad mt3">
        {hasMore ? (
          <Button kind="second" busy={loadingMore} onTap={more}>
            {noticesCopy.more}
          </Button>
        ) : null}
        {unread > 0 ? (
          <Button kind="text" busy={busy} onTap={() => markAll(unseen, unread)}>
            {noticesCopy.allRead}
          </Button>
        ) : null}
      </View>
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
    </View>
  )
}
