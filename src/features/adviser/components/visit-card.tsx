import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { clockOf, dayOf, fromIso } from '@/core/time'
import { spoken } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { KeyName } from '@/ui/desk/key-name'
import { copy } from '../copy'
import { canCheckIn, canComplete, type Visit } from '../day-list'
import { VisitFacts } from './visit-facts'
import { nameWords } from './visit-row'
import { VisitTag } from './visit-tag'

interface VisitCardProps {
  readonly visit: Visit
  /** 正在办, 下一位, or 选中的. */
  readonly heading: string
  readonly now: number
  readonly mayReadNote: boolean
  readonly busy: boolean
  readonly onCheckIn: () => void
  readonly onComplete: () => void
}

/** The one in hand: on top on a phone, beside the list on a desk. */
export function VisitCard(props: VisitCardProps) {
  const { visit, heading, now, mayReadNote, busy, onCheckIn, onComplete } = props
  return (
    <View className="banner is-open">
      <View className="note">{`${heading} ${clockOf(fromIso(visit.start))}–${clockOf(fromIso(visit.end))}`}</View>
      <View className="row is-wrap is-between">
        <View className="h1" {...spoken({ role: 'heading', level: 2 })}>
          {nameWords(visit)}
        </View>
        <VisitTag visit={visit} now={now} />
      </View>
      <View className="mt1 mb2">{MATTERS[visit.matter].label}</View>
      <VisitFacts visit={visit} mayReadNote={mayReadNote} />
      {canCheckIn(visit, dayOf(now)) ? (
        <View className="mt4">
          <Button busy={busy} onTap={onCheckIn}>
            <View className="row">
              {copy.checkIn}
              <KeyName>Q</KeyName>
            </View>
          </Button>
        </View>
      ) : null}
      {canComplete(visit, dayOf(now)) ? (
        <View className="mt4">
          <Button busy={busy} onTap={onComplete}>
            <View className="row">
              {copy.complete}
              <KeyName>W</KeyName>
            </View>
          </Button>
        </View>
      ) : null}
    </View>
  )
}
