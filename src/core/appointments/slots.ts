import { MINUTE_MS, addDays, type Day } from '../time/day'
import { dayOf } from '../time/moment'
import type { HolidayYear } from './calendar'
import { cellsOn, type Cell, type CellId } from './cells'
import type { DayLedger } from './ledger'
import type { Mode, Rota } from './rota'
import { freeSeats } from './seats'
import type { DayNote } from './sessions'

export interface Slot {
  readonly adviserId: string
  readonly date: Day
  readonly cell: CellId
  readonly start: number
  readonly end: number
  readonly mode: Mode
  readonly venueId: string
  readonly areaCode: string
  /** Seats free at the moment of asking; 0 is shown as full. */
  readonly free: number
}

export interface DaySlots {
  readonly date: Day
  readonly note: DayNote | null
  readonly slots: readonly Slot[]
}

export interface SlotQuery {
  readonly adviserId: string
  readonly rota: Rota
  readonly years: readonly HolidayYear[]
  /** Day documents by day; a day nobody touched has none. */
  readonly ledgers: ReadonlyMap<Day, DayLedger>
  readonly days: readonly Day[]
  readonly now: number
}

/**
 * Whether a slot starting at `start` may be booked at `now`: not within the notice, not beyond the horizon.
 * Exactly at the notice is in time. The horizon is counted in whole days of UTC+8 and moves at midnight.
 */
export function isOpen(rota: Rota, start: number, now: number): boolean {
  if (start - now < rota.noticeMinutes * MINUTE_MS || start <= now) return false
  return dayOf(start) <= addDays(dayOf(now), rota.horizonDays)
}

/** The bookable slots of each day asked for, in order; pure and deterministic. */
export function slotsOf(query: SlotQuery): DaySlots[] {
  const { adviserId, rota, years, ledgers, now } = query
  return query.days.map((date) => {
    const { cells, note } = cellsOn(rota, date, years)
    const ledger = ledgers.get(date) ?? null
    const slots = Object.entries(cells)
      .filter(([, cell]) => isOpen(rota, cell.start, now))
      .map(([id, cell]) => slotOf(adviserId, date, id, cell, freeSeats(ledger, id, cell, now).length))
      .sort((a, b) => a.start - b.start)
    return { date, note, slots }
  })
}

function slotOf(adviserId: string, date: Day, id: CellId, cell: Cell, free: number): Slot {
  const { start, end, mode, venueId, areaCode } = cell
  return { adviserId, date, cell: id, start, end, mode, venueId, areaCode, free }
}

/** The `count` free slots nearest in time to the one that was wanted, earlier first on a tie. */
export function nearest(days: readonly DaySlots[], wanted: number, count = 3): Slot[] {
  return days
    .flatMap((day) => day.slots)
    .filter((slot) => slot.free > 0)
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted) || a.start - b.start)
    .slice(0, count)
}
