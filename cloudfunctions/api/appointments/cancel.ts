import { cancel as contract } from '@/contracts/appointments/cancel'
import { AppError } from '@/contracts/errors'
import { freeing } from '@/core/appointments/booking'
import { canChange } from '@/core/appointments/cut-off'
import { after } from '@/core/appointments/states'
import { signedIn } from '@kit/accounts/signed-in'
import {
  readAppointment,
  updateAppointment,
  type StoredAppointment,
} from '@kit/appointments/appointment-repository'
import { noticeCancelled } from '@kit/appointments/booking-notices'
import { writeDay } from '@kit/appointments/day-repository'
import { payloadHashOf } from '@kit/appointments/identity'
import { doneBefore } from '@kit/appointments/keyed-step'
import { discharge } from '@kit/appointments/person-live'
import { viewAppointment } from '@kit/appointments/views'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

/** Seat, appointment, person, notice; the day first. */
async function write(tx: Tx, next: StoredAppointment, now: number, by: string): Promise<StoredAppointment> {
  const { _id, adviserId, date, seats, personId, rev, state, reason, history } = next
  await writeDay(tx, adviserId, date, freeing(_id, seats))
  await updateAppointment(tx, _id, { rev, state, reason, history })
  await discharge(tx, personId, _id)
  await noticeCancelled(tx, next, now, by)
  return next
}

/** The person until the cut-off; staff also later, for whoever telephones. */
export const cancel = handle(contract, async (input, { caller, now, permit }) => {
  const { requestId, appointmentId, ...payload } = input
  const payloadHash = payloadHashOf(payload)
  const appointment = await transact(async (tx) => {
    const current = await readAppointment(tx, appointmentId)
    if (!current) throw new AppError('NOT_FOUND')
    const { personId, adviserId, townCode } = current
    permit({ personId, adviserId, areaCode: townCode })
    if (doneBefore(current, requestId, payloadHash)) return current
    const state = after(current.state, 'cancel')
    if (current.rev !== input.rev || state === null) throw new AppError('CONFLICT')
    if (caller.actsFor(personId) && !canChange(current.changeUntil, now)) throw new AppError('TOO_LATE')
    const step = { at: now, act: 'cancel' as const, state, requestId, payloadHash }
    const history = [...current.history, step]
    const next = { ...current, rev: current.rev + 1, state, reason: input.reason, history }
    return write(tx, next, now, signedIn(caller)._id)
  })
  return viewAppointment(appointment)
})
