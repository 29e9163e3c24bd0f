import { say } from '@/platform/phone/feedback'
import { useCheckIn, useComplete } from '../api'
import { copy } from '../copy'
import { canCheckIn, canComplete, type Visit } from '../day-list'

/** 签到 and 办完, by finger or key; what cannot be done now is not done. */
export function useDeskActs() {
  const arrival = useCheckIn()
  const end = useComplete()
  const checkIn = async (visit: Visit | null) => {
    if (!visit || !canCheckIn(visit)) return
    const done = await arrival.run({ appointmentId: visit.appointmentId })
    if (done) say(copy.checkedIn(done.personName, done.number))
  }
  const complete = async (visit: Visit | null) => {
    if (!visit || !canComplete(visit)) return
    const done = await end.run({ appointmentId: visit.appointmentId })
    if (done) say(copy.completed(done.personName))
  }
  return { checkIn, complete, busy: arrival.busy || end.busy, error: arrival.error ?? end.error }
}
