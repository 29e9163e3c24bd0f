import { checkIn as contract } from '@/contracts/appointments/check-in'
import { AppError } from '@/contracts/errors'
import { nextNumber } from '@/core/appointments/booking'
import { after } from '@/core/appointments/states'
import { dayOf } from '@/core/time'
import { readAppointment, updateAppointment } from '@kit/appointments/appointment-repository'
import { readDay, writeDay } from '@kit/appointments/day-repository'
import { viewAppointment } from '@kit/appointments/views'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/** Numbers rise because every check-in of the day writes the same document (B6). */
export const checkIn = handle(contract, async ({ appointmentId }, { now, permit }) => {
  const appointment = await transact(async (tx) => {
    const current = await readAppointment(tx, appointmentId)
    if (!current) throw new AppError('NOT_FOUND')
    const { personId, adviserId, townCode, date, history } = current
    permit({ personId, adviserId, areaCode: townCode })
    if (current.number !== null) return current
    const state = after(current.state, 'checkIn')
    const day = await readDay(tx, adviserId, date)
    if (state === null || day === null || dayOf(now) !== date) throw new AppError('CONFLICT')
    const { number, change } = nextNumber(day)
    await writeDay(tx, adviserId, date, change)
    const step = { at: now, act: 'checkIn' as const, state, requestId: null, payloadHash: null }
    const next = { ...current, state, number, history: [...history, step] }
    await updateAppointment(tx, appointmentId, { state, number, history: next.history })
    return next
  })
  return viewAppointment(appointment)
})
