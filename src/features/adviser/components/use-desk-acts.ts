import { useState } from 'react'
import type { Turn } from '@/core/appointments/queue'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { useCheckIn, useComplete, useServe } from '../api'
import { copy } from '../copy'
import { canCheckIn, canComplete } from '../day-list'
import type { Visit } from '../visit'
import { canTurn, turnId } from '../turns'

/** 签到, 叫号 and 办完, by finger or key; what cannot be done now is not done. `said`: what was done last, in words. */
export function useDeskActs(onDone: () => void) {
  const arrival = useCheckIn()
  const end = useComplete()
  const counter = useServe()
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
  const serve = async (visit: Visit | null, turn: Turn) => {
    if (!visit || !canTurn(visit, turn, dayOf(now()))) return
    setSaid(null)
    const { appointmentId } = visit
    const done = await counter.run({ requestId: turnId(visit, turn), appointmentId, turn })
    if (done) setSaid(copy.turned[turn](done.personName, done.number ?? 0, done.queue?.calls ?? 0))
    if (done && turn === 'miss') onDone()
  }
  const acts = [arrival, end, counter]
  const busy = acts.some((one) => one.busy)
  const error = acts.find((one) => one.error !== null)?.error ?? null
  return { checkIn, complete, serve, said, busy, error }
}
