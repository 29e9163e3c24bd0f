import { View } from '@tarojs/components'
import { dayOf, daysBetween } from '@/core/time'
import { now } from '@/platform/clock'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useSlots } from '../api'
import { copy } from '../copy'
import { WINDOW, byPlace, daysWithSpace } from '../model/days'
import type { Slot } from '../model/kinds'
import { isSameSlot } from '../model/draft'
import { Failed } from './failed'
import { PlaceCard } from './place-card'
import { TimeGrid } from './time-grid'

interface TimesOfDayProps {
  readonly areaCode: string
  readonly date: string
  /** The one that is held: shown even where it was the last one free. */
  readonly chosen: Slot | null
  readonly holding: Slot | null
  readonly onPick: (slot: Slot) => void
  readonly onOtherDay: () => void
}

/** A held seat is not free for others, but it is for its holder. */
function withChosen(slots: readonly Slot[], chosen: Slot | null, date: string): Slot[] {
  if (!chosen || chosen.date !== date || slots.some((slot) => isSameSlot(chosen, slot))) return [...slots]
  return [...slots, chosen].sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** The free times of one day, by place. */
export function TimesOfDay({ areaCode, date, chosen, holding, onPick, onOtherDay }: TimesOfDayProps) {
  const page = Math.max(0, Math.floor(daysBetween(dayOf(now()), date) / WINDOW))
  const { data, loading, error, refreshing, refresh } = useSlots(areaCode, page)
  if (loading) {
    return (
      <CellGroup>
        <Skeleton rows={3} lead="block" />
      </CellGroup>
    )
  }
  if (!data) return error ? <Failed error={error} retrying={refreshing} onRetry={refresh} /> : null
  const free = daysWithSpace(data.days, false).find((day) => day.date === date)?.slots ?? []
  const groups = byPlace(withChosen(free, chosen, date))
  if (groups.length === 0) {
    return (
      <CellGroup>
        <Empty icon="calendar" title={copy.notToday} action={{ label: copy.otherDay, onTap: onOtherDay }} />
      </CellGroup>
    )
  }
  return (
    <>
      {groups.map(({ key, slots }, index) => (
        <View key={key} className={index > 0 ? 'mt6' : undefined}>
          {slots.slice(0, 1).map((slot) => (
            <PlaceCard
              key={slot.cell}
              slot={slot}
              answer={data}
              onOtherDay={index === 0 ? onOtherDay : undefined}
            />
          ))}
          <TimeGrid slots={slots} chosen={chosen} holding={holding} onPick={onPick} />
        </View>
      ))}
    </>
  )
}
