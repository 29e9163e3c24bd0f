import { useState } from 'react'
import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { Button } from '@/ui/button/button'
import { Foot } from '@/ui/foot/foot'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Phrases } from '@/ui/phrases/phrases'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useAppointment } from '../api'
import { copy } from '../copy'
import type { Appointment, Slot } from '../model/kinds'
import { plainDay, startWords, whenWords } from '../words'
import { DayList } from './day-list'
import { Failed } from './failed'
import { HoldNote } from './hold-note'
import { OfflineBar } from './offline-bar'
import { RefusalNotice } from './refusal-notice'
import { TakenNotice } from './taken-notice'
import { TimesOfDay } from './times-of-day'
import { useMove } from './use-move'

function Move({ appointment }: { readonly appointment: Appointment }) {
  const { slot, until, hold, holding, move, busy, taken, refusal } = useMove(appointment)
  const [date, setDate] = useState<string | null>(slot?.date ?? null)
  const pickNearest = (one: Slot) => {
    setDate(one.date)
    void hold(one)
  }
  const isOfDay = slot !== null && slot.date === date
  return (
    <Page
      title={copy.moveTitle}
      notice={<OfflineBar />}
      foot={
        isOfDay ? (
          <Foot note={<HoldNote until={until} busy={holding !== null} onExtend={() => void hold(slot)} />}>
            <Button busy={busy || holding !== null} onTap={() => void move()}>
              <Phrases of={[`${copy.moveTo} ${plainDay(slot.date)}\u00a0`, startWords(slot)]} />
            </Button>
          </Foot>
        ) : null
      }
    >
      <NoticeBar icon="calendar" title={copy.moveFrom(whenWords(appointment))}>
        {copy.moveKept}
      </NoticeBar>
      <View className="mt3" />
      <RefusalNotice refusal={refusal} />
      {taken ? <TakenNotice taken={taken} onPick={pickNearest} /> : null}
      <Section title={date === null ? copy.day[0] : copy.time[0]} />
      {date === null ? (
        <DayList areaCode={appointment.areaCode} onPick={setDate} />
      ) : (
        <TimesOfDay
          areaCode={appointment.areaCode}
          date={date}
          chosen={slot}
          holding={holding}
          onPick={(one) => void hold(one)}
          onOtherDay={() => setDate(null)}
        />
      )}
      {isOfDay ? <View className="hold-space" /> : null}
    </Page>
  )
}

/** 改时间: which day, which time; the old time stays until the new one is there. */
export function MovePage({ appointmentId }: { readonly appointmentId: string }) {
  const { data, loading, error, refreshing, refresh } = useAppointment(appointmentId)
  if (data) return <Move key={data.rev} appointment={data} />
  return (
    <Page title={copy.moveTitle}>
      {loading ? (
        <CellGroup>
          <Skeleton rows={3} />
        </CellGroup>
      ) : null}
      {error ? (
        <Failed error={error} title={copy.notFoundTitle} retrying={refreshing} onRetry={refresh} />
      ) : null}
    </Page>
  )
}
