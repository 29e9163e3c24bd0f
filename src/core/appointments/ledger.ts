import type { AreaCode } from '../directory/area-code'
import type { Day } from '../time/day'
import type { Cell, CellId } from './cells'

/** `0930-0`: the first seat of the cell `0930`. A time of several cells takes the seat of one number in each. */
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
  /** What else of the grid its time takes; only at its first seat, and absent where there is no more. */
  readonly also?: readonly SeatId[]
  /** At those others: the first seat. */
  readonly of?: SeatId
}

/** The day document of one adviser: the only place where a seat changes hands. */
export interface DayLedger {
  readonly adviserId: string
  readonly date: Day
  /** `shapeOf` the cells under which the last hold was made. */
  readonly shape: string
  /** The times that somebody ever took, as they were then, by their first cell. */
  readonly cells: Readonly<Record<CellId, Cell>>
  readonly seats: Readonly<Record<SeatId, Seat>>
  /** The first seat of each appointment. */
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

/** All seats of the time that begins at this one. */
export function seatsFrom(first: SeatId, seat: Pick<Seat, 'also'>): SeatId[] {
  return [first, ...(seat.also ?? [])]
}

/** The seats of a time: of the number of its first, in each of the cells it takes. */
export function seatsOfTime(first: SeatId, cells: readonly CellId[]): SeatId[] {
  const number = Number(first.slice(first.lastIndexOf('-') + 1))
  return cells.map((cell) => seatId(cell, number))
}

/** What is written to the seats of one time: the first names the others, the others the first and no code. */
export function taking(seats: readonly SeatId[], whose: Omit<Seat, 'also' | 'of'>): Record<SeatId, Seat> {
  const [first = '', ...also] = seats
  const { code: _code, ...others } = whose
  const written: Record<SeatId, Seat> = { [first]: also.length === 0 ? whose : { ...whose, also } }
  for (const seat of also) written[seat] = { ...others, of: first }
  return written
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
