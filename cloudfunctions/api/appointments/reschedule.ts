import type { InputOf } from '@/contracts/action'
import { reschedule as contract } from '@/contracts/appointments/reschedule'
import { AppError } from '@/contracts/errors'
import { decideBooking, freeing, isOfCell, type Booking } from '@/core/appointments/booking'
import { canChange } from '@/core/appointments/cut-off'
import { after } from '@/core/appointments/states'
import { townOf } from '@/core/directory/area-code'
import { signedIn } from '@kit/accounts/signed-in'
import {
  readAppointment,
  updateAppointment,
  type StoredAppointment,
} from '@kit/appointments/appointment-repository'
import { noticeRescheduled } from '@kit/appointments/booking-notices'
import { readDay, writeDay, type StoredDay } from '@kit/appointments/day-repository'
import { appointmentIdOf, payloadHashOf } from '@kit/appointments/identity'
import { doneBefore } from '@kit/appointments/keyed-step'
import { recharge } from '@kit/appointments/person-live'
import { viewAppointment } from '@kit/appointments/views'
import { command } from '@kit/database'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

type Input = InputOf<typeof contract>
type Booked = Extract<Booking, { kind: 'book' }>

/** When, and by which account. */
interface Asked {
  readonly now: number
  readonly by: string
}

function checkCurrent(current: StoredAppointment, rev: number, now: number): void {
  if (current.rev !== rev || after(current.state, 'reschedule') === null) throw new AppError('CONFLICT')
  if (!canChange(current.changeUntil, now)) throw new AppError('TOO_LATE')
}

/** Where the appointment goes, its town's clerks with it; code and id stay unless the code is taken on the new day. */
function moved(current: StoredAppointment, day: StoredDay, booked: Booked, cell: string): StoredAppointment {
  const { start, end, changeUntil, venueId, mode } = booked.cell
  const venue = day.places[venueId]
  if (!venue) throw new AppError('HOLD_EXPIRED')
  const { adviserId, adviserName, date } = day
  const time = { date, cell, seats: booked.seats, start, end, changeUntil }
  const { areaCode } = booked
  return {
    ...current,
    rev: current.rev + 1,
    adviserId,
    adviserName,
    ...time,
    areaCode,
    townCode: townOf(areaCode) ?? areaCode,
    venueId,
    venue,
    mode,
    code: booked.code,
  }
}

/** The new seat and the old one change hands in one transaction (B5): days first, then appointment, person, notice. */
async function write(
  tx: Tx,
  from: StoredAppointment,
  to: StoredAppointment,
  booked: Booked,
  { now, by }: Asked,
): Promise<void> {
  const sameDay = from.adviserId === to.adviserId && from.date === to.date
  await writeDay(tx, to.adviserId, to.date, booked.change)
  if (!sameDay) await writeDay(tx, from.adviserId, from.date, freeing(from._id, from.seats))
  const { _id, schema: _schema, venue, history, personId, ...fields } = to
  const { needs: _needs, ...plain } = fields
  await updateAppointment(tx, _id, { ...plain, venue: command.set(venue), history })
  await recharge(tx, personId, _id, to.end)
  await noticeRescheduled(tx, to, from.start, now, by)
}

async function move(
  tx: Tx,
  input: Input,
  holdId: string,
  payloadHash: string,
  asked: Asked,
  current: StoredAppointment,
) {
  const { now } = asked
  checkCurrent(current, input.rev, now)
  const day = await readDay(tx, input.adviserId, input.date)
  const { _id: appointmentId, personId, code } = current
  const booking = day
    ? decideBooking(day, { holdId, appointmentId, personId, code, now })
    : { kind: 'lost' as const }
  if (booking.kind === 'limit') throw new AppError('BOOKING_LIMIT')
  if (!day || booking.kind !== 'book' || !isOfCell(booking.seats, input.cell))
    throw new AppError('HOLD_EXPIRED')
  const step = {
    at: now,
    act: 'reschedule' as const,
    state: current.state,
    requestId: input.requestId,
    payloadHash,
  }
  const next = { ...moved(current, day, booking, input.cell), history: [...current.history, step] }
  await write(tx, current, next, booking, asked)
  return next
}

/** 10 requests with the account's when the day changes, 9 within a day. */
export const reschedule = handle(contract, async (input, { caller, now, permit }) => {
  const { requestId, appointmentId, ...payload } = input
  const payloadHash = payloadHashOf(payload)
  const by = signedIn(caller)._id
  const holdId = appointmentIdOf(by, requestId)
  const appointment = await transact(async (tx) => {
    const current = await readAppointment(tx, appointmentId)
    if (!current) throw new AppError('NOT_FOUND')
    permit({ personId: current.personId })
    return doneBefore(current, requestId, payloadHash)
      ? current
      : move(tx, input, holdId, payloadHash, { now, by }, current)
  })
  return viewAppointment(appointment)
})
