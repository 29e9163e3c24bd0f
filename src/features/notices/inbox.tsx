import { View } from '@tarojs/components'
import { callHotline } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { usePull } from '@/platform/screen/page-hooks'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useInbox } from './api'
import { noticesCopy } from './copy'
import { NoticeList } from './notice-list'

interface InboxProps {
  readonly others: ReadonlyMap<string, string>
  /** 我以前办过，查一下: enters, so that the notices of before are found. */
  readonly onEnter: () => void
}

/** All notices in all their states: nobody yet, loading, none, not reachable, kept from before, and there. */
export function Inbox({ others, onEnter }: InboxProps) {
  const { entered, notices, unread, loading, error, stale, refreshing, refresh, ...older } = useInbox()
  usePull(refresh)
  if (loading) {
    return (
      <CellGroup>
        <Skeleton rows={3} />
      </CellGroup>
    )
  }
  if (!notices && error) {
    return (
      <CellGroup>
        <ErrorRetry
          title={noticesCopy.errorTitle}
          message={error.userMessage}
          traceId={error.traceId}
          retrying={refreshing}
          onRetry={() => void refresh()}
          onCall={callHotline}
        />
      </CellGroup>
    )
  }
  if (!notices || notices.length === 0) {
    return (
      <CellGroup>
        <Empty
          icon="bell"
          title={noticesCopy.emptyTitle}
          note={noticesCopy.emptyNote}
          action={{ label: noticesCopy.emptyAction, onTap: () => go('book') }}
          second={entered ? undefined : { label: noticesCopy.before, onTap: onEnter }}
        />
      </CellGroup>
    )
  }
  return (
    <>
      {stale ? <NoticeBar icon="no-network">{noticesCopy.offline}</NoticeBar> : null}
      <NoticeList notices={notices} unread={unread} others={others} />
      {older.hasMore ? (
        <View className="pad mt3">
          <Button kind="second" busy={older.loadingMore} onTap={older.more}>
            {noticesCopy.more}
          </Button>
        </View>
      ) : null}
    </>
  )
}
