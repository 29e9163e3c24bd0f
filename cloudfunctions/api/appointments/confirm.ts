import type { InputOf } from '@/contracts/action'
import { confirm as contract } from '@/contracts/appointments/confirm'
import { AppError } from '@/contracts/errors'
import { decideBooking, isOfCell, type Booking } from '@/core/appointments/booking'
import { mayBook } from '@/core/appointments/limits'
import { townOf } from '@/core/directory/area-code'
import { requireConsent } from '@kit/accounts/consents'
import { readPerson, type Person } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import {
  addAppointment,
  readAppointment,
  type StoredAppointment,
} from '@kit/appointments/appointment-repository'
import { noticeBooked } from '@kit/appointments/booking-notices'
import { readDay, writeDay, type StoredDay } from '@kit/appointments/day-repository'
import { appointmentIdOf, firstCodeOf, payloadHashOf } from '@kit/appointments/identity'
import { chargePerson } from '@kit/appointments/person-live'
import { viewAppointment } from '@kit/appointments/views'
import { seal } from '@kit/crypto'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

type Input = InputOf<typeof contract>
type Booked = Extract<Booking, { kind: 'book' }>

interface Order {
  readonly input: Input
  readonly id: string
  readonly accountId: string
  /** Somebody else books for the person, who must still agree to that. */
  readonly byAnother: boolean
  readonly payloadHash: string
  readonly now: number
}

/** The person must agree to be contacted; a note holds facts of the matter, which is an agreement of its own. */
function checkPerson(person: Person | null, { input, now, byAnother }: Order): asserts person is Person {
  if (!person) throw new AppError('NOT_FOUND')
  requireConsent(person, 'contact')
  if (byAnother) requireConsent(person, 'acting')
  if (input.note) requireConsent(person, 'sensitive')
  if (!mayBook(person.live, now)) throw new AppError('BOOKING_LIMIT')
}

function appointmentOf(order: Order, day: StoredDay, booked: Booked, person: Person): StoredAppointment {
  const { id, accountId, payloadHash, now, input } = order
  const { cell, areaCode } = booked
  const venue = day.places[cell.venueId]
  if (!venue) throw new AppError('HOLD_EXPIRED')
  const place = { collection: 'appointments', id, field: 'note' }
  return {
    _id: id,
    schema: 1,
    rev: 1,
    state: 'BOOKED',
    personId: person._id,
    accountId,
    requestId: input.requestId,
    payloadHash,
    adviserId: day.adviserId,
    adviserName: day.adviserName,
    date: day.date,
    cell: input.cell,
    seats: booked.seats,
    start: cell.start,
    end: cell.end,
    changeUntil: cell.changeUntil,
    areaCode,
    townCode: townOf(areaCode) ?? areaCode,
    venueId: cell.venueId,
    venue,
    mode: cell.mode,
    matter: input.matter,
    personName: person.name,
    phoneMask: person.phoneMask ?? null,
    needs: input.needs,
    noteSealed: input.note ? seal(input.note, place) : null,
    code: booked.code,
    number: null,
    reason: null,
    history: [{ at: now, act: 'confirm', state: 'BOOKED', requestId: input.requestId, payloadHash }],
    createdAt: now,
  }
}

/** The answer to a request that was done before, also when the booking has been moved or cancelled since. */
async function earlier(tx: Tx, { id, payloadHash }: Order): Promise<StoredAppointment | null> {
  const made = await readAppointment(tx, id)
  if (made && made.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return made
}

/** 9 requests with the account's: begin, day, day, person, person, appointment, notice, commit. The day is written first. */
async function book(tx: Tx, order: Order, first: boolean): Promise<StoredAppointment> {
  const { input, id, now } = order
  const before = first ? null : await earlier(tx, order)
  if (before) return before
  const day = await readDay(tx, input.adviserId, input.date)
  const claim = { holdId: id, appointmentId: id, personId: input.personId, code: firstCodeOf(id), now }
  const booking = day ? decideBooking(day, claim) : { kind: 'lost' as const }
  if (booking.kind === 'limit') throw new AppError('BOOKING_LIMIT')
  if (!day || booking.kind !== 'book' || !isOfCell(booking.seats, input.cell)) {
    const made = await earlier(tx, order)
    if (made) return made
    throw new AppError('HOLD_EXPIRED')
  }
  await writeDay(tx, day.adviserId, day.date, booking.change)
  const person = await readPerson(tx, input.personId)
  checkPerson(person, order)
  await chargePerson(tx, person, id, booking.cell.end, now)
  const appointment = appointmentOf(order, day, booking, person)
  await addAppointment(tx, appointment)
  await noticeBooked(tx, appointment, now)
  return appointment
}

export const confirm = handle(contract, async (input, { caller, now, permit }) => {
  permit({ personId: input.personId })
  const accountId = signedIn(caller)._id
  const { requestId, ...payload } = input
  const id = appointmentIdOf(accountId, requestId)
  const own = caller.acting.find((link) => link.relation === 'self')?.personId
  const byAnother = own !== input.personId
  const order = { input, id, accountId, byAnother, payloadHash: payloadHashOf(payload), now }
  let tries = 0
  const appointment = await transact((tx) => book(tx, order, (tries += 1) === 1))
  return viewAppointment(appointment)
})
