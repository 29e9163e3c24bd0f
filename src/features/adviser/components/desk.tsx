import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { addDays, dayOf } from '@/core/time'
import { now as clock } from '@/platform/clock'
import { scrollToField } from '@/platform/screen/navigation'
import { useShow } from '@/platform/screen/page-hooks'
import { useKeys } from '@/platform/screen/use-keys'
import { CellGroup } from '@/ui/cell/cell-group'
import { DESK_CARD, Desk as DeskPlace, DeskRoom } from '@/ui/desk/desk'
import { Empty } from '@/ui/empty/empty'
import { Segmented } from '@/ui/segmented/segmented'
import { useDay, type Desk as DeskOf } from '../api'
import { copy } from '../copy'
import { beside, countsOf, groupsOf, inOrder, nextUp, type DayGroups } from '../day-list'
import type { Visit } from '../visit'
import { DayMissing, DeskBars } from './desk-bars'
import { DeskHead } from './desk-head'
import { DeskLinks } from './desk-links'
import { DeskList } from './desk-list'
import { useDeskActs } from './use-desk-acts'
import { VisitCard } from './visit-card'
import './desk.scss'

const HALF_MINUTE = 30_000

/** The time, each half minute, and the list with it. */
function useFreshly(refresh: () => Promise<unknown>): number {
  const [at, setAt] = useState(clock)
  useShow(() => void refresh())
  const work = useRef(refresh)
  work.current = refresh
  useEffect(() => {
    const timer = setInterval(() => {
      setAt(clock())
      void work.current()
    }, HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return at
}

function headingOf(visit: Visit, groups: DayGroups): string {
  if (visit.state === 'IN_SERVICE') return copy.now
  if (visit.state === 'CALLED') return copy.calling
  return visit === nextUp(groups) ? copy.next : copy.chosen
}

/** The day of an adviser, or of a town for its clerk: who is next, check-in, done. */
export function Desk({ isAdviser, townCode }: Omit<DeskOf, 'loading'>) {
  const [other, setOther] = useState<string | null>(null)
  const today = dayOf(clock())
  const date = other ?? today
  const [whose, setWhose] = useState<'mine' | 'town'>(isAdviser ? 'mine' : 'town')
  const [picked, setPicked] = useState<string | null>(null)
  const day = useDay(date, whose === 'town' ? townCode : null, true)
  const now = useFreshly(day.refresh)
  const acts = useDeskActs(() => setPicked(null))
  const groups = groupsOf(day.visits)
  const order = inOrder(groups)
  const visit = order.find((one) => one.appointmentId === picked) ?? nextUp(groups) ?? order[0] ?? null
  const chosen = visit?.appointmentId ?? null
  const turn = (to: string) => {
    setOther(to === today ? null : to)
    setPicked(null)
  }
  const choose = ({ appointmentId }: Visit) => {
    setPicked(appointmentId)
    scrollToField(DESK_CARD)
  }
  useKeys({
    ArrowUp: () => setPicked(beside(order, chosen, -1)),
    ArrowDown: () => setPicked(beside(order, chosen, 1)),
    ArrowLeft: () => turn(addDays(date, -1)),
    ArrowRight: () => turn(addDays(date, 1)),
    q: () => void acts.checkIn(visit),
    e: () => void acts.serve(visit, 'call'),
    w: () => void acts.complete(visit),
  })
  return (
    <DeskRoom>
      <DeskHead date={date} now={now} counts={countsOf(day.visits)} onDate={turn} />
      <DeskLinks isAdviser={isAdviser} townCode={townCode} />
      {isAdviser && townCode !== null ? (
        <View className="desk-whose">
          <Segmented
            label={copy.whose}
            options={[
              { value: 'mine', label: copy.mine },
              { value: 'town', label: copy.town },
            ]}
            value={whose}
            onChange={setWhose}
          />
        </View>
      ) : null}
      <DeskBars stale={day.stale} error={acts.error} said={acts.said} />
      {day.data ? null : <DayMissing day={day} />}
      {day.data ? (
        <DeskPlace
          keys={copy.keys}
          card={
            visit ? (
              <VisitCard
                visit={visit}
                heading={headingOf(visit, groups)}
                now={now}
                mayReadNote={isAdviser && whose === 'mine'}
                busy={acts.busy}
                acts={{
                  checkIn: () => void acts.checkIn(visit),
                  complete: () => void acts.complete(visit),
                  serve: (turn) => void acts.serve(visit, turn),
                }}
              />
            ) : null
          }
          list={
            <>
              {visit ? null : (
                <CellGroup>
                  <Empty icon="calendar" title={copy.none} note={copy.noneNote} />
                </CellGroup>
              )}
              <DeskList groups={groups} now={now} chosen={chosen} onChoose={choose} onMore={day.more} />
            </>
          }
        />
      ) : null}
    </DeskRoom>
  )
}
