import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import './calendar-block.scss'

export interface CalendarBlockProps {
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 周三. */
  readonly weekday: string
  /** Past or cancelled: grey. */
  readonly off?: boolean
}

/** The tear-off calendar leaf: every date a person must keep is shown as this, and nothing else decorates. */
export function CalendarBlock({ month, day, weekday, off }: CalendarBlockProps) {
  return (
    <View className={classNames('cal', off && 'is-off')}>
      <View className="cal-m">{`${month}月`}</View>
      <View className="cal-d">{String(day)}</View>
      <View className="cal-w">{weekday}</View>
    </View>
  )
}
