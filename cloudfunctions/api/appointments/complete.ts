import { complete as contract } from '@/contracts/appointments/complete'
import { AppError } from '@/contracts/errors'
import { after } from '@/core/appointments/states'
import { dayOf } from '@/core/time'
import { readAppointment, updateAppointment } from '@kit/appointments/appointment-repository'
import { noticeCompleted } from '@kit/appointments/booking-notices'
import { discharge } from '@kit/appointments/person-live'
import { viewAppointment } from '@kit/appointments/views'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/** The seat stays used; the person may book again. */
export const complete = handle(contract, async ({ appointmentId }, { now, permit }) => {
  const appointment = await transact(async (tx) => {
    const current = await readAppointment(tx, appointmentId)
    if (!current) throw new AppError('NOT_FOUND')
    const { personId, adviserId, townCode, date } = current
    permit({ personId, adviserId, areaCode: townCode })
    if (current.state === 'DONE') return current
    const state = after(current.state, 'complete')
    if (state === null || dayOf(now) < date) throw new AppError('CONFLICT')
    const step = { at: now, act: 'complete' as const, state, requestId: null, payloadHash: null }
    const next = { ...current, state, rev: current.rev + 1, history: [...current.history, step] }
    await updateAppointment(tx, appointmentId, { state, rev: next.rev, history: next.history })
    await discharge(tx, personId, appointmentId)
    await noticeCompleted(tx, next, now)
    return next
  })
  return viewAppointment(appointment)
})
