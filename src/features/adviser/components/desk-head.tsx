import { View } from '@tarojs/components'
import { addDays, dayOf, formatDay, formatNearDay } from '@/core/time'
import { spoken } from '@/ui/a11y'
import { Icon } from '@/ui/icon/icon'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../copy'
import type { DayCounts } from '../day-list'

interface DeskHeadProps {
  readonly date: string
  readonly now: number
  readonly counts: DayCounts
  readonly onDate: (date: string) => void
}

/** 今天 11月23日(周一): the word that is near, and always the date. */
function dayWords(date: string, today: string): string {
  const day = formatDay(date)
  const near = formatNearDay(date, today)
  return near === day ? day : `${near.replace(/\(.*/, '')} ${day}`
}

/** Which day, how many, and the days beside it. */
export function DeskHead({ date, now, counts, onDate }: DeskHeadProps) {
  const today = dayOf(now)
  return (
    <View className="desk-head">
      <View>
        <View className="h2" {...spoken({ role: 'heading', level: 1 })}>
          {dayWords(date, today)}
        </View>
        <View className="note" {...spoken({ live: 'polite' })}>
          {copy.summary(counts.all, counts.here, counts.done)}
        </View>
      </View>
      <View className="desk-days">
        <Tap className="desk-day" onTap={() => onDate(addDays(date, -1))}>
          <Icon name="back" small />
          {copy.before}
        </Tap>
        {date === today ? null : (
          <Tap className="desk-day" onTap={() => onDate(today)}>
            {copy.backToday}
          </Tap>
        )}
        <Tap className="desk-day" onTap={() => onDate(addDays(date, 1))}>
          {copy.after}
          <Icon name="back" small className="is-after" />
        </Tap>
      </View>
    </View>
  )
}
