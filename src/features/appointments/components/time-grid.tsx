import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon/icon'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../copy'
import { isSameSlot } from '../model/draft'
import type { Slot } from '../model/kinds'
import { startWords } from '../words'
import './time-grid.scss'

interface TimeGridProps {
  readonly slots: readonly Slot[]
  readonly chosen: Slot | null
  /** The one being held now. */
  readonly holding: Slot | null
  readonly onPick: (slot: Slot) => void
}

/** The times of one place, two in a row, one in a row with large type. */
export function TimeGrid({ slots, chosen, holding, onPick }: TimeGridProps) {
  return (
    <View className="times" {...spoken({ role: 'radiogroup', label: copy.timeLabel })}>
      {slots.map((slot) => {
        const isOn = isSameSlot(chosen, slot)
        const isBusy = isSameSlot(holding, slot)
        return (
          <Tap
            key={slot.cell}
            className={classNames('time', isOn && 'is-on', isBusy && 'is-busy')}
            role="radio"
            checked={isOn}
            onTap={() => onPick(slot)}
          >
            <View className="mark">
              <Icon name="check" />
            </View>
            <View>
              <View className="time-words">{startWords(slot)}</View>
              <View className="note">{isBusy ? copy.holding : copy.modes[slot.mode]}</View>
            </View>
          </Tap>
        )
      })}
    </View>
  )
}
