import { MINUTE_MS } from '../time/day'
import { takenBy, type Cell, type CellId } from './cells'
import { cellOfSeat, isTaken, seatId, type DayLedger, type SeatId } from './ledger'

/** Whether two times at one place, where they overlap, do so in a cell of one name: its seats then keep them apart. */
function isOneGrid(a: Cell, b: Cell): boolean {
  const apart = Math.abs(a.start - b.start) / MINUTE_MS
  const isAligned = apart === 0 || (a.grid === b.grid && apart % a.grid === 0)
  return a.venueId === b.venueId && a.mode === b.mode && isAligned
}

/** Whether somebody has a time that overlaps this one on another grid: the rota was changed under existing bookings. */
function clashes(day: DayLedger, cell: Cell, now: number): boolean {
  return Object.entries(day.seats).some(([seat, taken]) => {
    if (!isTaken(taken, now) || taken.of !== undefined) return false
    const theirs = day.cells[cellOfSeat(seat)]
    if (theirs === undefined || isOneGrid(theirs, cell)) return false
    return theirs.start < cell.end && cell.start < theirs.end
  })
}

/**
 * The first seats of a time that may be taken now, lowest first (B1).
 * Never more than capacity less those taken, also when the capacity was lowered after seats of higher number were booked.
 */
export function freeSeats(day: DayLedger | null, id: CellId, cell: Cell, now: number): SeatId[] {
  if (day === null) return Array.from({ length: cell.capacity }, (_, row) => seatId(id, row))
  if (clashes(day, cell, now)) return []
  const cells = takenBy(id, cell)
  const taken = Object.entries(day.seats)
    .filter(([seat, s]) => cells.includes(cellOfSeat(seat)) && isTaken(s, now))
    .map(([seat]) => cellOfSeat(seat))
  const most = Math.max(...cells.map((one) => taken.filter((other) => other === one).length))
  const free: SeatId[] = []
  for (let row = 0; row < cell.capacity && free.length < cell.capacity - most; row += 1) {
    if (cells.every((one) => !isTaken(day.seats[seatId(one, row)], now))) free.push(seatId(id, row))
  }
  return free
}

/** The seat one of many contenders tries: spread by `pick`, so that they do not all run for the first. */
export function chooseSeat(free: readonly SeatId[], pick: number): SeatId | null {
  return free[Math.abs(pick) % Math.max(1, free.length)] ?? null
}
