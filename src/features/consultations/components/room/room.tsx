import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useOnline } from '@/platform/phone/use-online'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'
import { Gone } from './gone'
import { RoomActsSheets, type Opened } from './room-acts-sheets'
import { RoomComposer } from './room-composer'
import { RoomTalk } from './room-talk'
import { useRoomActs } from './use-room-acts'
import './room.scss'

interface RoomProps {
  readonly room: RoomState
  readonly isStaff?: boolean
  /** Canned replies and the like, beside the picture button. */
  readonly more?: ReactNode
  readonly insert?: { readonly id: number; readonly text: string } | null
}

function OfflineBar({ queued }: { readonly queued: number }) {
  return useOnline() ? null : (
    <View className="room-bar">
      <NoticeBar flat live icon="no-network">
        {queued > 0 ? `${copy.offlineRoom}${copy.queued(queued)}` : copy.offlineRoom}
      </NoticeBar>
    </View>
  )
}

/** The conversation itself: what was said, what is on its way, and where one writes. */
export function Room({ room, isStaff = false, more, insert }: RoomProps) {
  const { client, view, raise } = room
  const [opened, setOpened] = useState<Opened | null>(null)
  const acts = useRoomActs(raise, setOpened)
  const queued = client.outbox.filter((one) => one.failed === null && one.seq === null).length
  const isEmpty = client.timeline.entries.length === 0
  const isGone = isEmpty && client.gone !== null
  return (
    <View className="room">
      <OfflineBar queued={queued} />
      {isGone ? (
        <Gone onRetry={() => raise({ kind: 'shown' })} />
      ) : isEmpty && view.lines.length === 0 ? (
        <CellGroup className="room-wait">
          <Skeleton rows={4} lead="round" />
        </CellGroup>
      ) : (
        <RoomTalk room={room} isStaff={isStaff} acts={acts} />
      )}
      {isGone ? null : <RoomComposer room={room} isStaff={isStaff} more={more} insert={insert} />}
      <RoomActsSheets opened={opened} raise={raise} onClose={() => setOpened(null)} />
    </View>
  )
}
