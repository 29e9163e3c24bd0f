import { useEffect, useRef } from 'react'
import { useRoom } from '../../use-room'
import { Room } from '../room/room'
import { CannedReplies } from './canned-replies'
import { StaffHead } from './staff-head'
import { useInsert } from './use-insert'

interface QueueRoomProps {
  readonly conversationId: string
  /** Somebody waits now or no longer, or it is over: the list is old. */
  readonly onChanged?: () => Promise<unknown>
}

/** The conversation as the adviser has it before them. */
export function QueueRoom({ conversationId, onChanged }: QueueRoomProps) {
  const room = useRoom(conversationId, 'adviser')
  const { insert, put } = useInsert()
  const { head } = room.client
  const mark = head ? `${head.state} ${head.waitingSince ?? ''} ${head.read.adviser}` : null
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (mark !== null && before.current !== null && mark !== before.current) void onChanged?.()
    before.current = mark
  }, [mark, onChanged])
  return (
    <>
      <StaffHead room={room} />
      <Room room={room} isStaff insert={insert} more={<CannedReplies onPick={put} />} />
    </>
  )
}
