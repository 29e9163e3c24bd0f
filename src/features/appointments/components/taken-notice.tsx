import { View } from '@tarojs/components'
import { formatDay } from '@/core/time'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Phrases } from '@/ui/phrases/phrases'
import { copy } from '../copy'
import type { Slot } from '../model/kinds'
import type { Taken } from '../store'
import { startWords, whenWords } from '../words'

interface TakenNoticeProps {
  readonly taken: Taken
  readonly onPick: (slot: Slot) => void
}

/** Somebody was faster. Nothing filled in is lost, and the nearest three are one tap away. */
export function TakenNotice({ taken: { wanted, alternatives }, onPick }: TakenNoticeProps) {
  const note = alternatives.length > 0 ? copy.takenNote : copy.takenNone
  return (
    <>
      <NoticeBar live icon="swap" title={copy.taken(whenWords(wanted))}>
        {note}
      </NoticeBar>
      <View className="mt3" />
      <CellGroup>
        {alternatives.map((slot) => (
          <Cell
            key={slot.start}
            icon="clock"
            strong
            title={<Phrases of={[`${formatDay(slot.date)}\u00a0`, startWords(slot)]} />}
            note={copy.modes[slot.mode]}
            onTap={() => onPick(slot)}
          />
        ))}
      </CellGroup>
      <View className="mt4" />
    </>
  )
}
