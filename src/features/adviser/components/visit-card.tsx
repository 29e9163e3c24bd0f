import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { clockOf, fromIso } from '@/core/time'
import { spoken } from '@/ui/a11y'
import type { Visit } from '../visit'
import { VisitActs, type VisitActsOf } from './visit-acts'
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
  readonly acts: VisitActsOf
}

/** The one in hand: on top on a phone, beside the list on a desk. */
export function VisitCard(props: VisitCardProps) {
  const { visit, heading, now, mayReadNote } = props
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
      <VisitActs {...props} />
    </View>
  )
}
