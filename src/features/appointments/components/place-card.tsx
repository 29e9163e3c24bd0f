import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { CellEdit } from '@/ui/cell/cell-edit'
import { copy } from '../copy'
import type { Slot, SlotsAnswer } from '../model/kinds'
import { leafOf, minutesOfSlot, placeWords } from '../words'

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
      <Cell
        strong
        lead={<CalendarBlock {...leafOf(slot.date)} />}
        title={copy.withWhom[slot.mode](adviser?.name ?? '')}
        note={`${placeWords(venue, slot.mode)}。${copy.each(minutesOfSlot(slot))}`}
        end={onOtherDay ? <CellEdit onTap={onOtherDay}>{copy.otherDay}</CellEdit> : undefined}
      />
    </CellGroup>
  )
}
