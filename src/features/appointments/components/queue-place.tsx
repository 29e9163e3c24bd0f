import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { isTerminal } from '@/core/appointments/states'
import { HOUR_MS, dayOf, fromIso } from '@/core/time'
import { now } from '@/platform/clock'
import { spoken } from '@/ui/a11y'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { makeOldTicket, usePlace } from '../api'
import { copy } from '../copy'
import type { Appointment } from '../model/kinds'

/** Worth asking: they are here, or soon should be. */
function isNear({ state, date, start, queue }: Appointment, at: number): boolean {
  if (date !== dayOf(at) || isTerminal(state)) return false
  return queue !== null || fromIso(start) - at < HOUR_MS
}

/** On the day itself: how many are before this one and about how long it takes, or that it is their turn. */
export function QueuePlace({ appointment }: { readonly appointment: Appointment }) {
  const { appointmentId, state } = appointment
  const place = usePlace(appointmentId, isNear(appointment, now()))
  const told = place?.state ?? state
  useEffect(() => {
    if (told !== state) makeOldTicket()
  }, [told, state])
  if (told === 'CALLED')
    return (
      <View className="ticket-line is-bar">
        <NoticeBar kind="done" icon="bell" live>
          {copy.called}
        </NoticeBar>
      </View>
    )
  if (told === 'PARKED')
    return (
      <View className="ticket-line is-bar">
        <NoticeBar icon="bell" live>
          {copy.aside}
        </NoticeBar>
      </View>
    )
  if (place?.ahead === null || place?.ahead === undefined) return null
  return (
    <View className="ticket-line" {...spoken({ live: 'polite' })}>
      <View className="h2">{copy.ahead(place.ahead)}</View>
      <View className="note">{copy.wait(place.waitMinutes ?? 0)}</View>
    </View>
  )
}
