import type { AreaCode } from '../directory/area-code'
import type { Day } from '../time/day'
import type { Cell, CellId } from './cells'

/** `0930-0`: the first seat of the cell `0930`. */
export type SeatId = string

/** A held or booked seat. Absent or lapsed seats are free. */
export interface Seat {
  /** The seat is taken while `now < until`; `BOOKED_UNTIL` once confirmed. */
  readonly until: number
  /** Both null once the sweep has taken the person off a lapsed hold. */
  readonly appointmentId: string | null
  readonly personId: string | null
  readonly areaCode?: AreaCode
  /** Six digits shown at the counter, unique on the day; null while only held. */
  readonly code?: string | null
}

/** The day document of one adviser: the only place where a seat changes hands. */
export interface DayLedger {
  readonly adviserId: string
  readonly date: Day
  /** `shapeOf` the cells under which the last hold was made. */
  readonly shape: string
  /** The cells in which somebody ever took a seat, as they were then. */
  readonly cells: Readonly<Record<CellId, Cell>>
  readonly seats: Readonly<Record<SeatId, Seat>>
  /** Where each appointment sits: one appointment, one seat. */
  readonly holders: Readonly<Record<string, SeatId>>
  /** The last queue number given. */
  readonly lastNumber: number
}

/** What one write changes in a day document. `null` takes away. */
export interface DayChange {
  readonly seats: Readonly<Record<SeatId, Seat | null>>
  readonly holders: Readonly<Record<string, SeatId | null>>
  readonly cells?: Readonly<Record<CellId, Cell>>
  readonly shape?: string
  readonly lastNumber?: number
}

/** The last moment of JavaScript's time: a booked seat never lapses. */
export const BOOKED_UNTIL = 8.64e15

export const HOLD_MS = 10 * 60_000

/** A hold asked for again with less than this left is made long again (再留 10 分钟); before, the answer is the same. */
export const EXTEND_BELOW_MS = HOLD_MS / 2

export function emptyDay(adviserId: string, date: Day): DayLedger {
  return { adviserId, date, shape: '', cells: {}, seats: {}, holders: {}, lastNumber: 0 }
}

export function seatId(cell: CellId, index: number): SeatId {
  return `${cell}-${index}`
}

export function cellOfSeat(seat: SeatId): CellId {
  return seat.slice(0, seat.lastIndexOf('-'))
}

export function isBooked(seat: Seat): boolean {
  return seat.until === BOOKED_UNTIL
}

export function isTaken(seat: Seat | undefined, now: number): seat is Seat {
  return seat !== undefined && now < seat.until
}

function merged<T>(
  old: Readonly<Record<string, T>>,
  change: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const next: Record<string, T> = { ...old }
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete next[key]
    else next[key] = value
  }
  return next
}

/** The day after the change: what the database's update does, for tests and for reading on. */
export function applyChange(day: DayLedger, change: DayChange): DayLedger {
  return {
    ...day,
    seats: merged(day.seats, change.seats),
    holders: merged(day.holders, change.holders),
    cells: { ...day.cells, ...change.cells },
    shape: change.shape ?? day.shape,
    lastNumber: change.lastNumber ?? day.lastNumber,
  }
}
