import { addDays, daysFrom, type Day } from '../time/day'
import { dayOf } from '../time/moment'
import type { HolidayYear } from './calendar'
import { cellsOn, type Cell } from './cells'
import type { Rota } from './rota'
import { isOpen } from './slots'

export interface NextRound {
  readonly date: Day
  readonly start: number
  readonly end: number
  readonly venueId: string
  readonly areaCode: string
}

/**
 * When the adviser next sits in person: in the area itself if that comes within the horizon, else anywhere.
 * Null when the horizon holds no such day. `start` and `end` are those of the sitting there that day.
 */
export function nextRound(
  rota: Rota,
  area: string,
  years: readonly HolidayYear[],
  now: number,
): NextRound | null {
  const today = dayOf(now)
  let anywhere: NextRound | null = null
  for (const date of daysFrom(today, rota.horizonDays + 1)) {
    const cells = Object.values(cellsOn(rota, date, years).cells)
      .filter((cell) => cell.mode === 'in-person' && isOpen(rota, cell.start, now))
      .sort((a, b) => a.start - b.start)
    const here = cells.find((cell) => cell.areaCode === area)
    if (here) return sitting(date, here, cells)
    const [first] = cells
    if (first) anywhere ??= sitting(date, first, cells)
  }
  return anywhere
}

function sitting(date: Day, first: Cell, cells: readonly Cell[]): NextRound {
  const { venueId, areaCode, start } = first
  const last = cells.filter((cell) => cell.venueId === venueId).at(-1) ?? first
  return { date, start, end: last.end, venueId, areaCode }
}

/** The last day that can be booked at `now`. */
export function lastDay(rota: Rota, now: number): Day {
  return addDays(dayOf(now), rota.horizonDays)
}
