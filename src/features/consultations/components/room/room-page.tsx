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

function PersonRoom({ conversationId }: { readonly conversationId: string }) {
  const room = useRoom(conversationId, 'person')
  const { head } = room.client
  return (
    <Page fill title={copy.roomTitle}>
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
