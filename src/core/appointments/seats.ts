import type { Cell, CellId } from './cells'
import { cellOfSeat, isTaken, seatId, type DayLedger, type SeatId } from './ledger'

/** Whether somebody sits in a differing cell that overlaps this one: the rota was changed under existing bookings. */
function clashes(day: DayLedger, id: CellId, cell: Cell, now: number): boolean {
  return Object.entries(day.seats).some(([seat, taken]) => {
    const other = cellOfSeat(seat)
    if (!isTaken(taken, now) || other === id) return false
    const theirs = day.cells[other]
    return theirs !== undefined && theirs.start < cell.end && cell.start < theirs.end
  })
}

/**
 * The seats of a cell that may be taken now, lowest first (B1).
 * Never more than capacity less those taken, also when the capacity was lowered after seats of higher number were booked.
 */
export function freeSeats(day: DayLedger | null, id: CellId, cell: Cell, now: number): SeatId[] {
  if (day === null) return Array.from({ length: cell.capacity }, (_, i) => seatId(id, i))
  if (clashes(day, id, cell, now)) return []
  const taken = Object.entries(day.seats).filter(
    ([seat, s]) => cellOfSeat(seat) === id && isTaken(s, now),
  ).length
  const free: SeatId[] = []
  for (let i = 0; i < cell.capacity && free.length < cell.capacity - taken; i += 1) {
    if (!isTaken(day.seats[seatId(id, i)], now)) free.push(seatId(id, i))
  }
  return free
}

/** The seat one of many contenders tries: spread by `pick`, so that they do not all run for the first. */
export function chooseSeat(free: readonly SeatId[], pick: number): SeatId | null {
  return free[Math.abs(pick) % Math.max(1, free.length)] ?? null
}
