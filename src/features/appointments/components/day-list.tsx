import { useState } from 'react'
import { View } from '@tarojs/components'
import { formatDay } from '@/core/time'
import { callHotline } from '@/platform/phone/phone-call'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Tag } from '@/ui/tag/tag'
import { useArea, useSlots } from '../api'
import { copy } from '../copy'
import { TEN, daysWithSpace, placesOf, windowEnd, type DayChoice } from '../model/days'
import type { SlotsAnswer } from '../model/kinds'
import { placeWords } from '../words'
import { Failed } from './failed'

interface DayRowProps {
  readonly day: DayChoice
  readonly venues: SlotsAnswer['venues']
  /** The village booked from. */
  readonly areaCode: string
  readonly onTap: () => void
}

function DayRow({ day, venues, areaCode, onTap }: DayRowProps) {
  const isHere = day.slots.some((slot) => slot.areaCode === areaCode && slot.mode === 'in-person')
  const counts = [
    day.morning > 0 ? copy.morning(day.morning) : '',
    day.afternoon > 0 ? copy.afternoon(day.afternoon) : '',
  ].filter(Boolean)
  const places = placesOf(day.slots).map(({ venueId, mode }) =>
    placeWords(
      venues.find((one) => one.venueId === venueId),
      mode,
    ),
  )
  return (
    <Cell
      strong
      title={
        <View className="row is-wrap">
          <View className="day-name">{formatDay(day.date)}</View>
          {day.isFirst ? <Tag>{copy.first}</Tag> : null}
          {isHere ? (
            <Tag kind="quiet" icon="pin">
              {copy.inVillage}
            </Tag>
          ) : null}
        </View>
      }
      note={
        <>
          <View>{counts.join('，')}</View>
          <View>{[...new Set(places)].join('；')}</View>
          {day.note ? <View>{day.note}</View> : null}
        </>
      }
      onTap={onTap}
    />
  )
}

function Nobody() {
  return (
    <CellGroup>
      <Empty
        icon="people"
        title={copy.nobody}
        note={copy.nobodyNote}
        action={{ label: copy.call12348, icon: 'phone', onTap: callHotline }}
      />
    </CellGroup>
  )
}

interface DayListProps {
  readonly areaCode: string
  readonly onPick: (date: string) => void
}

/** Only days with space, ten at a time, the earliest named. */
export function DayList({ areaCode, onPick }: DayListProps) {
  const [page, setPage] = useState(0)
  const [shown, setShown] = useState(TEN)
  const { data, loading, error, refreshing, refresh } = useSlots(areaCode, page)
  const town = useArea(areaCode).data?.town?.name ?? copy.town
  const turn = (to: number) => {
    setPage(to)
    setShown(TEN)
  }
  if (loading) {
    return (
      <CellGroup>
        <Skeleton rows={5} />
      </CellGroup>
    )
  }
  if (!data) return error ? <Failed error={error} retrying={refreshing} onRetry={refresh} /> : null
  if (data.servedBy === 'none') return <Nobody />
  const days = daysWithSpace(data.days, page === 0)
  const isMore = days.length > shown || (data.lastDay !== null && data.lastDay > windowEnd(data.days))
  return (
    <>
      {data.servedBy === 'town' && page === 0 ? (
        <>
          <NoticeBar>{copy.townServes(town)}</NoticeBar>
          <View className="mt3" />
        </>
      ) : null}
      <CellGroup>
        {days.slice(0, shown).map((day) => (
          <DayRow
            key={day.date}
            day={day}
            venues={data.venues}
            areaCode={areaCode}
            onTap={() => onPick(day.date)}
          />
        ))}
        {days.length === 0 ? <Empty icon="calendar" title={copy.noDays} note={copy.noDaysNote} /> : null}
      </CellGroup>
      <View className="pad mt3">
        {isMore ? (
          <Button kind="second" onTap={() => (days.length > shown ? setShown(shown + TEN) : turn(page + 1))}>
            {copy.later}
          </Button>
        ) : null}
        {page > 0 ? (
          <Button kind="text" onTap={() => turn(page - 1)}>
            {copy.sooner}
          </Button>
        ) : null}
      </View>
    </>
  )
}
