import { serve as contract } from '@/contracts/appointments/serve'
import { AppError } from '@/contracts/errors'
import { afterTurn, queueFacts } from '@/core/appointments/queue'
import { isTerminal } from '@/core/appointments/states'
import { dayOf } from '@/core/time'
import { readAppointment, updateAppointment } from '@kit/appointments/appointment-repository'
import { payloadHashOf } from '@kit/appointments/identity'
import { doneBefore } from '@kit/appointments/keyed-step'
import { discharge } from '@kit/appointments/person-live'
import { viewAppointment } from '@kit/appointments/views'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/**
 * Only on the day itself, and only what the table of states allows: two counters that call at once do so one after the other, and
 * the second sees what the first did. 5 requests with the account's, 6 where it ends the appointment.
 */
export const serve = handle(contract, async ({ requestId, appointmentId, turn }, { now, permit }) => {
  const payloadHash = payloadHashOf({ appointmentId, turn })
  const appointment = await transact(async (tx) => {
    const current = await readAppointment(tx, appointmentId)
    if (!current) throw new AppError('NOT_FOUND')
    const { personId, adviserId, townCode, date, history } = current
    permit({ personId, adviserId, areaCode: townCode })
    if (doneBefore(current, requestId, payloadHash)) return current
    const state = afterTurn(current.state, queueFacts(history)?.calls ?? 0, turn)
    if (state === null || dayOf(now) !== date) throw new AppError('CONFLICT')
    const next = {
      ...current,
      state,
      history: [...history, { at: now, act: turn, state, requestId, payloadHash }],
    }
    await updateAppointment(tx, appointmentId, { state, history: next.history })
    if (isTerminal(state)) await discharge(tx, personId, appointmentId)
    return next
  })
  return viewAppointment(appointment)
})
