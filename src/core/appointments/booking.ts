import type { Cell, CellId } from './cells'
import {
  BOOKED_UNTIL,
  cellOfSeat,
  isBooked,
  isTaken,
  seatsFrom,
  taking,
  type DayChange,
  type DayLedger,
  type SeatId,
} from './ledger'

export interface Claim {
  /** The id under which the seat was held. */
  readonly holdId: string
  /** The id it is booked for: the same at a first booking, the moved appointment's at a reschedule. */
  readonly appointmentId: string
  readonly personId: string
  /** Six digits; the next free ones are taken when somebody has them on this day. */
  readonly code: string
  readonly now: number
}

export type Booking =
  | {
      readonly kind: 'book'
      /** Its first names its cell. */
      readonly seats: readonly SeatId[]
      readonly cell: Cell
      readonly areaCode: string
      readonly code: string
      readonly change: DayChange
    }
  | { readonly kind: 'booked' }
  /** The hold lapsed and somebody else sits there, or it never was, or the time has come. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'limit' }

const CODES = 1_000_000

function freeCode(day: DayLedger, wanted: string, except: string): string {
  const used = new Set(
    Object.values(day.seats)
      .filter((s) => s.appointmentId !== except)
      .map((s) => s.code),
  )
  for (let n = Number(wanted); ; n += 1) {
    const code = String(n % CODES).padStart(6, '0')
    if (!used.has(code)) return code
  }
}

/**
 * Turns a held seat into a booked one. A lapsed hold is still good while nobody else took the seat: who typed for
 * eleven minutes is not sent back for nothing. Inside a transaction that writes this day first (B1, B2, B4, B5).
 */
export function decideBooking(day: DayLedger, claim: Claim): Booking {
  const seat = day.holders[claim.holdId]
  const held = seat === undefined ? undefined : day.seats[seat]
  const cell = seat === undefined ? undefined : day.cells[cellOfSeat(seat)]
  if (seat === undefined || held === undefined || cell === undefined) return { kind: 'lost' }
  if (held.appointmentId !== claim.holdId || held.personId !== claim.personId) return { kind: 'lost' }
  if (held.areaCode === undefined) return { kind: 'lost' }
  if (isBooked(held)) return { kind: 'booked' }
  if (cell.start <= claim.now) return { kind: 'lost' }
  const mine = Object.values(day.seats).filter((s) => s.personId === claim.personId && isTaken(s, claim.now))
  if (mine.some((s) => isBooked(s) && s.appointmentId !== claim.appointmentId)) return { kind: 'limit' }
  const seats = seatsFrom(seat, held)
  if (seats.some((id) => day.seats[id]?.appointmentId !== claim.holdId)) return { kind: 'lost' }
  const code = freeCode(day, claim.code, claim.appointmentId)
  const { personId, areaCode } = held
  const booked = taking(seats, {
    until: BOOKED_UNTIL,
    appointmentId: claim.appointmentId,
    personId,
    areaCode,
    code,
  })
  return {
    kind: 'book',
    seats,
    cell,
    areaCode,
    code,
    change: {
      seats: { ...leaving(day, claim.appointmentId), ...booked },
      holders: { [claim.holdId]: null, [claim.appointmentId]: seat },
    },
  }
}

/** Whether these are the seats of the time that begins with the cell. */
export function isOfCell([first]: readonly SeatId[], cell: CellId): boolean {
  return first !== undefined && cellOfSeat(first) === cell
}

/** The seats of this day that the moved appointment had. */
function leaving(day: DayLedger, appointmentId: string): Record<SeatId, null> {
  const left: Record<SeatId, null> = {}
  const first = day.holders[appointmentId]
  const seat = first === undefined ? undefined : day.seats[first]
  if (first !== undefined && seat !== undefined) for (const id of seatsFrom(first, seat)) left[id] = null
  return left
}

/** Empties the seats of an appointment that is cancelled or moved to another day; needs no reading (B2). */
export function freeing(appointmentId: string, seats: readonly SeatId[]): DayChange {
  const freed: Record<SeatId, null> = {}
  for (const seat of seats) freed[seat] = null
  return { seats: freed, holders: { [appointmentId]: null } }
}

/** The next queue number of the day (B6). */
export function nextNumber(day: DayLedger): { readonly number: number; readonly change: DayChange } {
  const number = day.lastNumber + 1
  return { number, change: { seats: {}, holders: {}, lastNumber: number } }
}
