import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Acts, type Act } from '../acts/acts'
import { CalendarBlock, type CalendarBlockProps } from '../calendar-block/calendar-block'
import { codeInThrees } from './code-in-threes'
import './ticket.scss'

export interface TicketProps {
  readonly date: CalendarBlockProps
  /** 上午 10:00–10:20 */
  readonly time: ReactNode
  /** 见陈示例律师 */
  readonly whom: ReactNode
  readonly place: ReactNode
  /** Six digits, shown 3 + 3. */
  readonly code?: string
  /** 到了给工作人员看 */
  readonly codeNote?: ReactNode
  /** 给 林示例 */
  readonly forWhom?: ReactNode
  readonly qr?: ReactNode
  /** A tag: 已签到, 已取消. */
  readonly state?: ReactNode
  readonly acts?: readonly Act[]
}

/** What a person shows at the door: when, whom, where, and the code. Opens without a network. */
export function Ticket({ date, time, whom, place, code, codeNote, forWhom, qr, state, acts }: TicketProps) {
  return (
    <View className="ticket">
      <View className="ticket-top">
        <CalendarBlock {...date} />
        <View className="ticket-facts">
          <View className="h2">{time}</View>
          <View className="mt2">{whom}</View>
          <View className="note">{place}</View>
          {state ? <View className="mt1">{state}</View> : null}
        </View>
      </View>
      <View className="tear">
        <View className="tear-line" />
      </View>
      <View className="ticket-show">
        {qr ? <View className="ticket-qr">{qr}</View> : null}
        <View>
          {codeNote ? <View className="note">{codeNote}</View> : null}
          {code ? <View className="ticket-code">{codeInThrees(code)}</View> : null}
          {forWhom ? <View className="note">{forWhom}</View> : null}
        </View>
      </View>
      {acts && acts.length > 0 ? <Acts acts={acts} /> : null}
    </View>
  )
}
