import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'
import { CloseSheet } from './close-sheet'
import { RateSheet } from './rate-sheet'

interface RoomEndProps {
  readonly room: RoomState
  readonly isStaff: boolean
}

const rateLabel = (rating: number) => copy.rates.find(({ value }) => value === String(rating))?.label ?? ''

/** Over: it can be said how it was, and gone on with by writing. */
function Closed({ room, isStaff }: RoomEndProps) {
  const [rating, setRating] = useState(false)
  const { head } = room.client
  if (!head) return null
  return (
    <View className="room-end">
      <View className="note mid">{isStaff ? copy.staffClosedNote : copy.closedNote}</View>
      {isStaff ? null : head.rating !== null ? (
        <View className="note mid mt2">{copy.rated(rateLabel(head.rating))}</View>
      ) : (
        <View className="mt2">
          <Button kind="second" onTap={() => setRating(true)}>
            {copy.rateAsk}
          </Button>
        </View>
      )}
      <RateSheet open={rating} room={room} onClose={() => setRating(false)} />
    </View>
  )
}

/** Below the newest message: answered, so it can be said that the matter is solved; or over. */
export function RoomEnd({ room, isStaff }: RoomEndProps) {
  const [closing, setClosing] = useState(false)
  const [rating, setRating] = useState(false)
  const { head, outbox } = room.client
  if (!head || outbox.length > 0) return null
  const isAnswered = head.state === 'OPEN' && head.lastSide === 'adviser' && !isStaff
  return (
    <>
      {head.state === 'CLOSED' ? <Closed room={room} isStaff={isStaff} /> : null}
      {isAnswered ? (
        <View className="room-end">
          <Button kind="text" icon="circle-check" onTap={() => setClosing(true)}>
            {copy.solved}
          </Button>
        </View>
      ) : null}
      <CloseSheet
        open={closing}
        room={room}
        isStaff={isStaff}
        onClose={(isClosed) => {
          setClosing(false)
          setRating(isClosed)
        }}
      />
      <RateSheet open={rating} room={room} onClose={() => setRating(false)} />
    </>
  )
}
