import { View } from '@tarojs/components'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { copy } from '../copy'
import type { Slot, SlotsAnswer } from '../model/kinds'
import { leafOf, minutesOfSlot, placeWords } from '../words'
import './time-grid.scss'

interface PlaceCardProps {
  readonly slot: Slot
  readonly answer: SlotsAnswer
  /** 换一天; left out on the second card of a day. */
  readonly onOtherDay?: () => void
}

/** The chosen day again, with who, where and how: in person or by phone. */
export function PlaceCard({ slot, answer, onOtherDay }: PlaceCardProps) {
  const adviser = answer.advisers.find((one) => one.adviserId === slot.adviserId)
  const venue = answer.venues.find((one) => one.venueId === slot.venueId)
  return (
    <CellGroup>
      <View className="cell place">
        <CalendarBlock {...leafOf(slot.date)} />
        <View className="place-words">
          <View className="strong">{copy.withWhom[slot.mode](adviser?.name ?? '')}</View>
          <View className="note">{placeWords(venue, slot.mode)}</View>
          <View className="note">{copy.each(minutesOfSlot(slot))}</View>
        </View>
        {onOtherDay ? <CellEdit onTap={onOtherDay}>{copy.otherDay}</CellEdit> : null}
      </View>
    </CellGroup>
  )
}
