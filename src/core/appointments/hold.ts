import type { AreaCode } from '../directory/area-code'
import { takenBy, type Cell, type CellId } from './cells'
import {
  EXTEND_BELOW_MS,
  HOLD_MS,
  cellOfSeat,
  isBooked,
  isTaken,
  seatsFrom,
  seatsOfTime,
  taking,
  type DayChange,
  type DayLedger,
  type Seat,
  type SeatId,
} from './ledger'
import { chooseSeat, freeSeats } from './seats'

export interface HoldRequest {
  readonly appointmentId: string
  readonly personId: string
  readonly areaCode: AreaCode
  readonly cellId: CellId
  readonly cell: Cell
  readonly shape: string
  /** The appointment being moved: it does not count against its own person. */
  readonly moving: string | null
  readonly now: number
  /** Any integer; contenders should differ. */
  readonly pick: number
}

/** What must still be so when the change is written: otherwise somebody was faster, and the day is read again. */
export interface Expectation {
  readonly shape: string
  /** `null`: the seat is not in the document. */
  readonly seats: Readonly<Record<SeatId, Pick<Seat, 'until' | 'appointmentId'> | null>>
  readonly holder: { readonly appointmentId: string; readonly seat: SeatId | null }
}

export type Hold =
  | {
      readonly kind: 'take'
      readonly seat: SeatId
      readonly until: number
      readonly change: DayChange
      readonly expects: Expectation
    }
  /** The seat is this request's already: the answer to a retry. */
  | { readonly kind: 'mine'; readonly seat: SeatId; readonly until: number }
  /** This request became a booking in another cell. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'limit' }
  | { readonly kind: 'full' }

/**
 * Decides a HOLD on a day as read. To be written as one conditional update under `expects`;
 * where that changes nothing, read again and decide again (never answer "full" for a lost race).
 * Keeps B1, B3 (the request's older hold is given up in the same write) and, on this day, B4.
 */
export function decideHold(day: DayLedger, request: HoldRequest): Hold {
  const { appointmentId, personId, moving, now } = request
  const mineId = day.holders[appointmentId]
  const mine = mineId === undefined ? undefined : day.seats[mineId]
  if (mineId !== undefined && isTaken(mine, now)) {
    const same = cellOfSeat(mineId) === request.cellId && mine.personId === personId
    const isLong = isBooked(mine) || mine.until - now > EXTEND_BELOW_MS
    if (same && isLong && mine.areaCode === request.areaCode)
      return { kind: 'mine', seat: mineId, until: mine.until }
    if (isBooked(mine)) return { kind: 'reused' }
  }
  const taken = Object.entries(day.seats).filter(([, s]) => isTaken(s, now))
  const own = taken.filter(([, s]) => s.personId === personId || s.appointmentId === appointmentId)
  if (own.some(([, s]) => isBooked(s) && s.appointmentId !== moving)) return { kind: 'limit' }
  const given = own.filter(([, s]) => !isBooked(s))
  const without = {
    ...day,
    seats: Object.fromEntries(taken.filter(([id]) => !given.some(([g]) => g === id))),
  }
  const seat = chooseSeat(freeSeats(without, request.cellId, request.cell, now), request.pick)
  return seat === null ? { kind: 'full' } : take(day, request, seat, given)
}

function take(
  day: DayLedger,
  request: HoldRequest,
  seat: SeatId,
  given: readonly (readonly [SeatId, Seat])[],
): Hold {
  const { appointmentId, personId, areaCode, cellId, cell, shape, now } = request
  const until = now + HOLD_MS
  const wanted = seatsOfTime(seat, takenBy(cellId, cell))
  const lapsed = wanted.flatMap((id) => entryOf(day, id))
  const seats: Record<SeatId, Seat | null> = {}
  const holders: Record<string, SeatId | null> = {}
  const expected: Record<SeatId, Pick<Seat, 'until' | 'appointmentId'> | null> = {}
  for (const id of wanted) expected[id] = null
  for (const [id, s] of [...given, ...lapsed]) {
    seats[id] = null
    if (s.appointmentId !== null && day.holders[s.appointmentId] === id) holders[s.appointmentId] = null
    expected[id] = { until: s.until, appointmentId: s.appointmentId }
  }
  Object.assign(seats, taking(wanted, { until, appointmentId, personId, areaCode, code: null }))
  holders[appointmentId] = seat
  return {
    kind: 'take',
    seat,
    until,
    change: { seats, holders, cells: { [cellId]: cell }, shape },
    expects: {
      shape: day.shape,
      seats: expected,
      holder: { appointmentId, seat: day.holders[appointmentId] ?? null },
    },
  }
}

const entryOf = (day: DayLedger, id: SeatId): [SeatId, Seat][] => {
  const seat = day.seats[id]
  return seat === undefined ? [] : [[id, seat]]
}

/** Gives a held seat back; null when there is nothing of this request to give, or it is booked. */
export function decideRelease(
  day: DayLedger,
  appointmentId: string,
): { change: DayChange; expects: Expectation } | null {
  const seat = day.holders[appointmentId]
  const held = seat === undefined ? undefined : day.seats[seat]
  if (seat === undefined || held === undefined || held.appointmentId !== appointmentId || isBooked(held))
    return null
  const seats: Record<SeatId, null> = {}
  const expected: Record<SeatId, Pick<Seat, 'until' | 'appointmentId'>> = {}
  for (const id of seatsFrom(seat, held)) {
    if (day.seats[id]?.appointmentId !== appointmentId) continue
    seats[id] = null
    expected[id] = { until: held.until, appointmentId }
  }
  return {
    change: { seats, holders: { [appointmentId]: null } },
    expects: { shape: day.shape, seats: expected, holder: { appointmentId, seat } },
  }
}
