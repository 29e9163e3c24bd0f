import { View } from '@tarojs/components'
import { MATTERS, NEEDS } from '@/core/appointments/matters'
import { isTerminal } from '@/core/appointments/states'
import { clockOf, fromIso } from '@/core/time'
import { classNames } from '@/ui/class-names'
import { Tag } from '@/ui/tag/tag'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../copy'
import type { Visit } from '../day-list'
import { VisitTag } from './visit-tag'

interface VisitRowProps {
  readonly visit: Visit
  readonly now: number
  readonly chosen: boolean
  readonly onTap: () => void
}

/** 3 号 周示例 */
export const nameWords = ({ number, personName }: Visit): string =>
  [number === null ? '' : copy.number(number), personName].filter(Boolean).join(' ')

/** One line: when, who, about what, where they are. The chosen one is shown in the card. */
export function VisitRow({ visit, now, chosen, onTap }: VisitRowProps) {
  return (
    <Tap className={classNames('visit', chosen && 'is-on')} expanded={chosen} onTap={onTap}>
      <View className="visit-clock">{clockOf(fromIso(visit.start))}</View>
      <View className="visit-who">
        <View className="visit-name">{nameWords(visit)}</View>
        <View className="visit-matter">{MATTERS[visit.matter].label}</View>
      </View>
      <View className="visit-tags">
        <VisitTag visit={visit} now={now} />
        {isTerminal(visit.state)
          ? null
          : visit.needs.map((need) => (
              <Tag key={need} kind="quiet">
                {NEEDS[need]}
              </Tag>
            ))}
      </View>
    </Tap>
  )
}
