import { useState } from 'react'
import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { now } from '@/platform/clock'
import { Tag } from '@/ui/tag/tag'
import { Tap } from '@/ui/tap/tap'
import { queueCopy } from '../../queue-copy'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'
import { CloseSheet } from '../room/close-sheet'
import { WaitClock } from './wait-clock'
import '../room/room.scss'

/** For the adviser: who asks, about what, who stands on the other side, and how long they have waited. */
export function StaffHead({ room }: { readonly room: RoomState }) {
  const [closing, setClosing] = useState(false)
  const { head } = room.client
  if (!head) return null
  return (
    <View className="room-head row is-between">
      <View className="grow">
        <View className="row is-wrap">
          <View className="strong room-name">{head.personName}</View>
          <WaitClock since={head.waitingSince} now={now()} />
          {head.state === 'CLOSED' ? <Tag kind="quiet">{queueCopy.closed}</Tag> : null}
        </View>
        <View className="note">
          {[MATTERS[head.matter].label, queueCopy.other(head.otherParty)].join('，')}
        </View>
      </View>
      {head.state === 'OPEN' ? (
        <Tap className="speak" onTap={() => setClosing(true)}>
          {copy.staffClose}
        </Tap>
      ) : null}
      <CloseSheet isStaff open={closing} room={room} onClose={() => setClosing(false)} />
    </View>
  )
}
