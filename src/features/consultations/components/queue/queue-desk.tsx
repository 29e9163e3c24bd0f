import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { go, press } from '@/platform/screen/navigation'
import { useKeys } from '@/platform/screen/use-keys'
import { useWide } from '@/platform/screen/use-wide'
import { Empty } from '@/ui/empty/empty'
import { useQueue, type ListName } from '../../api'
import { beside } from '../../model/queue-list'
import { queueCopy } from '../../queue-copy'
import { QueueList } from './queue-list'
import { QueueRoom } from './queue-room'
import './queue.scss'

/** The list at the left and the conversation at the right; on a phone the list, and the conversation as a page. */
export function QueueDesk() {
  const [list, setList] = useState<ListName>('WAITING')
  const [picked, setPicked] = useState<string | null>(null)
  const isWide = useWide()
  const queue = useQueue(list)
  const first = queue.conversations[0]?.conversationId ?? null
  // The first is opened by itself once; whoever comes to stand there later takes nobody's place.
  useEffect(() => {
    if (isWide) setPicked((before) => before ?? first)
  }, [isWide, first])
  const chosen = isWide ? picked : null
  const open = (conversationId: string) => {
    if (isWide) setPicked(conversationId)
    else go('room', { conversationId, as: 'adviser' })
  }
  const show = (next: ListName) => {
    setList(next)
    setPicked(null)
  }
  const move = (by: 1 | -1) => setPicked(beside(queue.conversations, chosen, by))
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => press('room-box'),
    '/': () => press('canned'),
    '1': () => show('WAITING'),
    '2': () => show('ANSWERED'),
    '3': () => show('CLOSED'),
  })
  return (
    <View className="queue">
      <View className="queue-list">
        <QueueList queue={queue} list={list} chosen={chosen} onList={show} onOpen={open} />
      </View>
      {isWide ? (
        <View className="queue-room">
          {chosen === null ? (
            <Empty icon="chat" title={queueCopy.choose} note={queueCopy.chooseNote} />
          ) : (
            <QueueRoom key={chosen} conversationId={chosen} onChanged={queue.refresh} />
          )}
        </View>
      ) : null}
    </View>
  )
}
