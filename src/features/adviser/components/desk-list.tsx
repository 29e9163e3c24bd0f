import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { copy } from '../copy'
import type { DayGroups } from '../day-list'
import type { Visit } from '../visit'
import { VisitRow } from './visit-row'

interface DeskListProps {
  readonly groups: DayGroups
  readonly now: number
  readonly chosen: string | null
  readonly onChoose: (visit: Visit) => void
  readonly onMore: (() => void) | null
}

/** Those who wait, those to come, those who are done. */
export function DeskList({ groups, now, chosen, onChoose, onMore }: DeskListProps) {
  const parts = [
    { title: copy.waiting, visits: groups.waiting },
    { title: copy.toCome, visits: groups.toCome },
    { title: copy.over, visits: groups.over },
  ]
  return (
    <>
      {parts.map(({ title, visits }) =>
        visits.length === 0 ? null : (
          <View key={title}>
            <Section title={title} />
            <CellGroup>
              {visits.map((visit) => (
                <VisitRow
                  key={visit.appointmentId}
                  visit={visit}
                  now={now}
                  chosen={visit.appointmentId === chosen}
                  onTap={() => onChoose(visit)}
                />
              ))}
            </CellGroup>
          </View>
        ),
      )}
      {onMore ? (
        <View className="pad mt3">
          <Button kind="second" onTap={onMore}>
            {copy.more}
          </Button>
        </View>
      ) : null}
    </>
  )
}
