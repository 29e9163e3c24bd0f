import type { AreaCode } from '../directory/area-code'
import { gcd } from '../gcd'
import { MINUTE_MS, type Day } from '../time/day'
import { clockFromMinutes, minutesOf, msAt } from '../time/moment'
import { fingerprint } from './fingerprint'
import type { HolidayYear } from './calendar'
import type { Mode, Rota, Session } from './rota'
import { sessionsOn, type DayNote } from './sessions'

/** `0930`: the clock time at which it starts; unique in a day because an adviser sits in one place at a time. */
export type CellId = string

/**
 * A time that can be booked by up to `capacity` people. Moments in ms. It takes the cells of the day's grid from its own on:
 * times that overlap share some, and a seat of each is taken once.
 */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly venueId: string
  readonly areaCode: AreaCode
  readonly mode: Mode
  readonly capacity: number
  /** Until then a booking of this cell can be changed or cancelled. */
  readonly changeUntil: number
  /** Minutes of a cell of the grid: the greatest common divisor of what a person takes and of what lies between two starts. */
  readonly grid: number
  /** How many cells of the grid it takes, the buffer after it included; 1 where times do not overlap. */
  readonly takes: number
}

export interface DayCells {
  readonly day: Day
  readonly cells: Readonly<Record<CellId, Cell>>
  readonly note: DayNote | null
}

/** Guards against a rota whose numbers would give endless or empty cells; `checkRota` refuses it at load. */
const SHORTEST_SLOT = 5

const MINUTES_OF_DAY = 24 * 60

/** Minutes from one time offered to the next. */
export function everyMinutesOf({ everyMinutes, slotMinutes, bufferMinutes }: Rota): number {
  return everyMinutes ?? slotMinutes + bufferMinutes
}

const idOf = (minutes: number): CellId => clockFromMinutes(minutes).replace(':', '')

/** Whether somebody has to go from the one sitting to the other. */
export const isOnTheWay = (from: Session, to: Session): boolean =>
  from.mode === 'in-person' && to.mode === 'in-person' && from.venueId !== to.venueId

/** The cells of the grid a time takes, its own first; none after midnight. */
export function takenBy(id: CellId, { grid, takes }: Pick<Cell, 'grid' | 'takes'>): CellId[] {
  if (takes === 1) return [id]
  const first = Number(id.slice(0, 2)) * 60 + Number(id.slice(2))
  const starts = Array.from({ length: takes }, (_, n) => first + n * grid)
  return starts.filter((minutes) => minutes < MINUTES_OF_DAY).map(idOf)
}

function cellsOfSession(rota: Rota, day: Day, session: Session, notBefore: number): [CellId, Cell][] {
  const { slotMinutes, bufferMinutes, changeMinutes } = rota
  const every = everyMinutesOf(rota)
  const grid = gcd(slotMinutes + bufferMinutes, every)
  const { venueId, areaCode, mode, capacity } = session
  const same = { venueId, areaCode, mode, capacity, grid, takes: (slotMinutes + bufferMinutes) / grid }
  const midnight = msAt(day, '00:00')
  const end = minutesOf(session.end)
  const found: [CellId, Cell][] = []
  for (let at = minutesOf(session.start); at + slotMinutes <= end; at += every) {
    const start = midnight + at * MINUTE_MS
    if (start < notBefore) continue
    const moments = {
      start,
      end: start + slotMinutes * MINUTE_MS,
      changeUntil: start - changeMinutes * MINUTE_MS,
    }
    found.push([idOf(at), { ...same, ...moments }])
  }
  return found
}

/**
 * The times of a day by their ids (in no order: JavaScript puts `1000` before `0900`). Deterministic: where sessions overlap, the earlier keeps its times and the later
 * loses those that would begin before it ends, or before the adviser can be there. A time that does not fit whole into its session is not made.
 */
export function cellsOn(rota: Rota, day: Day, years: readonly HolidayYear[]): DayCells {
  const { sessions, note } = sessionsOn(rota, day, years)
  const cells: Record<CellId, Cell> = {}
  const shortest = Math.min(rota.slotMinutes, everyMinutesOf(rota))
  if (shortest < SHORTEST_SLOT || rota.bufferMinutes < 0) return { day, cells, note }
  const travel = (rota.travelMinutes ?? 0) * MINUTE_MS
  let free = msAt(day, '00:00')
  let last: Session | null = null
  for (const session of sessions) {
    const notBefore: number = last !== null && isOnTheWay(last, session) ? free + travel : free
    for (const [id, cell] of cellsOfSession(rota, day, session, notBefore)) {
      cells[id] = cell
      free = Math.max(free, cell.end)
      last = session
    }
  }
  return { day, cells, note }
}

/** Changes when any cell of the day does: a hold is refused when the rota moved under it. */
export function shapeOf(cells: Readonly<Record<CellId, Cell>>): string {
  const parts = Object.entries(cells).map(
    ([id, c]) => `${id}+${c.end - c.start}/${c.grid}x${c.takes}@${c.venueId}/${c.mode}*${c.capacity}`,
  )
  return fingerprint(parts.sort().join(' ')).toString(36)
}
