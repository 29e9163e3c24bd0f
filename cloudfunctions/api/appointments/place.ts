import { place as contract } from '@/contracts/appointments/place'
import { AppError } from '@/contracts/errors'
import { aheadOf, paceOf, waitOf } from '@/core/appointments/queue'
import { MINUTE_MS } from '@/core/time'
import { listOfDay, loadAppointment } from '@kit/appointments/appointment-repository'
import { MOST_A_DAY, inQueue } from '@kit/appointments/in-queue'
import { handle } from '@kit/handler'

/** Three requests: account, appointment, the adviser's day. */
export const place = handle(contract, async ({ appointmentId }, { now, permit }) => {
  const found = await loadAppointment(appointmentId)
  if (!found) throw new AppError('NOT_FOUND')
  permit({ personId: found.personId })
  const { adviserId, date, state, number, start, end } = found
  const day = await listOfDay({ adviserId }, date, null, MOST_A_DAY)
  const ahead = aheadOf(day.flatMap(inQueue), appointmentId)
  const pace = paceOf(
    day.map(({ history }) => history),
    (end - start) / MINUTE_MS,
  )
  return { state, number, ahead, waitMinutes: ahead === null ? null : waitOf(ahead, pace, start, now) }
})
