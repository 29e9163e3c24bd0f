import { useState } from 'react'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { useCheckIn, useComplete } from '../api'
import { copy } from '../copy'
import { canCheckIn, canComplete, type Visit } from '../day-list'

/** 签到 and 办完, by finger or key; what cannot be done now is not done. `said`: what was done last, in words. */
export function useDeskActs(onDone: () => void) {
  const arrival = useCheckIn()
  const end = useComplete()
  const [said, setSaid] = useState<string | null>(null)
  const checkIn = async (visit: Visit | null) => {
    if (!visit || !canCheckIn(visit, dayOf(now()))) return
    setSaid(null)
    const done = await arrival.run({ appointmentId: visit.appointmentId })
    if (done) setSaid(copy.checkedIn(done.personName, done.number))
  }
  const complete = async (visit: Visit | null) => {
    if (!visit || !canComplete(visit, dayOf(now()))) return
    setSaid(null)
    const done = await end.run({ appointmentId: visit.appointmentId })
    if (!done) return
    setSaid(copy.completed(done.personName))
    onDone()
  }
  return { checkIn, complete, said, busy: arrival.busy || end.busy, error: arrival.error ?? end.error }
}
