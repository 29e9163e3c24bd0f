import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { MINUTE_MS } from '@/core/time'
import { now as clock } from '@/platform/clock'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { More } from '@/ui/more/more'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Segmented } from '@/ui/segmented/segmented'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { isWeb } from '@/ui/web'
import type { ListName, Queue } from '../../api'
import { queueCopy } from '../../queue-copy'
import { Failed } from '../failed'
import { QueueRow } from './queue-row'

interface QueueListProps {
  readonly queue: Queue
  readonly list: ListName
  readonly chosen: string | null
  readonly onList: (list: ListName) => void
  readonly onOpen: (conversationId: string) => void
}

/** The time, each minute, for the clocks of those who wait. */
function useMinute(): number {
  const [at, setAt] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setAt(clock()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return at
}

function Keys() {
  if (!isWeb) return null
  return (
    <View className="desk-keys note">
      {queueCopy.keys.map(([key, what]) => (
        <View key={key} className="desk-keys-one">
          <Text className="desk-key">{key}</Text>
          <Text>{what}</Text>
        </View>
      ))}
    </View>
  )
}

function Rows({ queue, list, chosen, onOpen }: Omit<QueueListProps, 'onList'>) {
  const at = useMinute()
  const { conversations, loading, error, refreshing, refresh } = queue
  if (error && conversations.length === 0)
    return <Failed error={error} retrying={refreshing} onRetry={refresh} />
  return (
    <CellGroup>
      {loading ? <Skeleton rows={4} lead="round" /> : null}
      {conversations.map((one) => (
        <QueueRow
          key={one.conversationId}
          conversation={one}
          now={at}
          chosen={one.conversationId === chosen}
          onTap={() => onOpen(one.conversationId)}
        />
      ))}
      {!loading && conversations.length === 0 ? (
        <Empty icon="circle-check" {...queueCopy.none[list]} />
      ) : null}
    </CellGroup>
  )
}

/** Who waits, the longest first; who was answered; what is over. */
export function QueueList(props: QueueListProps) {
  const { queue, list, onList } = props
  return (
    <>
      <View className="pad">
        <Segmented label={queueCopy.whichList} options={queueCopy.lists} value={list} onChange={onList} />
        <View className="note queue-count">
          {list === 'WAITING' && queue.waiting !== null ? queueCopy.waiting(queue.waiting) : ''}
        </View>
      </View>
      {queue.stale ? <NoticeBar icon="no-network">{queueCopy.offline}</NoticeBar> : null}
      <Rows {...props} />
      {queue.hasMore ? (
        <More busy={queue.loadingMore} onTap={queue.more}>
          {queueCopy.more}
        </More>
      ) : null}
      <Keys />
    </>
  )
}
