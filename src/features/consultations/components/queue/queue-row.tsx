import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { Avatar } from '@/ui/avatar/avatar'
import { Badge } from '@/ui/badge/badge'
import { classNames } from '@/ui/class-names'
import { Tap } from '@/ui/tap/tap'
import type { Conversation } from '../../model/kinds'
import { queueCopy } from '../../queue-copy'
import { WaitClock } from './wait-clock'

interface QueueRowProps {
  readonly conversation: Conversation
  readonly now: number
  readonly chosen: boolean
  readonly onTap: () => void
}

/** One who asks: who, how long they wait, about what, and what they said last. */
export function QueueRow({ conversation, now, chosen, onTap }: QueueRowProps) {
  const { personName, matter, preview, waitingSince, unread } = conversation
  return (
    <Tap className={classNames('desk-row', 'queue-row', chosen && 'is-on')} expanded={chosen} onTap={onTap}>
      <Avatar name={personName} />
      <View className="grow queue-row-x">
        <View className="row is-wrap is-between">
          <View className="desk-row-name">{personName}</View>
          <WaitClock since={waitingSince} now={now} />
        </View>
        <View className="row">
          <View className="grow queue-row-said">
            {[MATTERS[matter].label, preview ?? queueCopy.photo].join('，')}
          </View>
          <Badge count={unread} />
        </View>
      </View>
    </Tap>
  )
}
