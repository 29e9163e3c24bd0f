import { View } from '@tarojs/components'
import { Clock } from '@/ui/clock/clock'
import { Tap } from '@/ui/tap/tap'
import { useTick } from '../api'
import { copy } from '../copy'
import { holdClock } from '../model/hold-clock'
import './hold-note.scss'

interface HoldNoteProps {
  /** Until when the seat is held, the server's time in ms; null: nothing is held. */
  readonly until: number | null
  readonly busy: boolean
  /** Holds the same time again: ten more minutes. */
  readonly onExtend: () => void
}

/** 位子给您留着 4 分 38 秒, over the button; one tap makes it longer. */
export function HoldNote({ until, busy, onExtend }: HoldNoteProps) {
  const now = useTick(until !== null)
  const { state, minutes, seconds } = holdClock(until, now)
  if (state === 'none') return null
  const isOver = state === 'over'
  return (
    <View className="hold">
      <Clock kind={isOver ? 'calm' : 'running'}>{isOver ? copy.heldOver : copy.held(minutes, seconds)}</Clock>
      {state === 'running' ? null : (
        <Tap className="hold-more" disabled={busy ? true : undefined} onTap={onExtend}>
          {isOver ? copy.holdAgain : copy.extend}
        </Tap>
      )}
    </View>
  )
}
