import { useEffect } from 'react'
import { isSensitive } from '@/core/appointments/matters'
import type { RoomHead as Head } from '@/core/consultations/phone/entry'
import { useShow } from '@/platform/screen/page-hooks'
import { setTitle } from '@/platform/screen/title'
import { Page } from '@/ui/page/page'
import { copy } from '../../copy'
import { useRoom } from '../../use-room'
import { QueueRoom } from '../queue/queue-room'
import { Room } from './room'
import { RoomHead } from './room-head'

interface RoomPageProps {
  readonly conversationId: string
  /** `adviser`: opened from the adviser's list. */
  readonly as?: string
}

/** With whom one talks; of a matter nobody should see over one's shoulder, only that it is a talk. */
function titleOf(head: Head | null): string {
  return head === null || isSensitive(head.matter) ? copy.roomTitle : head.adviser.name
}

function PersonRoom({ conversationId }: { readonly conversationId: string }) {
  const room = useRoom(conversationId, 'person')
  const { head } = room.client
  const title = titleOf(head)
  useShow(() => setTitle(title))
  useEffect(() => setTitle(title), [title])
  return (
    <Page fill title={title}>
      {head ? <RoomHead head={head} /> : null}
      <Room room={room} />
    </Page>
  )
}

/** One conversation, for the person or for their adviser. */
export function RoomPage({ conversationId, as }: RoomPageProps) {
  return as === 'adviser' ? (
    <Page fill title={copy.roomTitle}>
      <QueueRoom conversationId={conversationId} />
    </Page>
  ) : (
    <PersonRoom conversationId={conversationId} />
  )
}
