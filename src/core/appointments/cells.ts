import type { AreaCode } from '../directory/area-code'
import { MINUTE_MS, type Day } from '../time/day'
import { clockFromMinutes, minutesOf, msAt } from '../time/moment'
import { fingerprint } from './fingerprint'
import type { HolidayYear } from './calendar'
import type { Mode, Rota, Session } from './rota'
import { sessionsOn, type DayNote } from './sessions'

/** `0930`: the clock time at which the cell starts; unique in a day because cells never overlap. */
export type CellId = string

/** A time that can be booked by up to `capacity` people. Moments in ms. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly venueId: string
  readonly areaCode: AreaCode
  readonly mode: Mode
  readonly capacity: number
  /** Until then a booking of this cell can be changed or cancelled. */
  readonly changeUntil: number
}

export interface DayCells {
  readonly day: Day
  readonly cells: Readonly<Record<CellId, Cell>>
  readonly note: DayNote | null
}

/** Guards against a rota whose numbers would give endless or empty cells; `checkRota` refuses it at load. */
const SHORTEST_SLOT = 5

function cellsOfSession(rota: Rota, day: Day, session: Session, notBefore: number): [CellId, Cell][] {
  const step = rota.slotMinutes + rota.bufferMinutes
  const end = minutesOf(session.end)
  const found: [CellId, Cell][] = []
  for (let at = minutesOf(session.start); at + rota.slotMinutes <= end; at += step) {
    const start = msAt(day, clockFromMinutes(at))
    if (start < notBefore) continue
    const { venueId, areaCode, mode, capacity } = session
    const changeUntil = start - rota.changeMinutes * MINUTE_MS
    const cell = {
      start,
      end: start + rota.slotMinutes * MINUTE_MS,
      venueId,
      areaCode,
      mode,
      capacity,
      changeUntil,
    }
    found.push([clockFromMinutes(at).replace(':', ''), cell])
  }
  return found
}

/**
 * The cells of a day by their ids (in no order: JavaScript puts `1000` before `0900`). Deterministic: where sessions overlap, the earlier keeps its cells and the later
 * loses those that would begin before it ends. A cell that does not fit whole into its session is not made.
 */
export function cellsOn(rota: Rota, day: Day, years: readonly HolidayYear[]): DayCells {
  const { sessions, note } = sessionsOn(rota, day, years)
  const cells: Record<CellId, Cell> = {}
  if (rota.slotMinutes < SHORTEST_SLOT || rota.bufferMinutes < 0) return { day, cells, note }
  let notBefore = msAt(day, '00:00')
  for (const session of sessions) {
    for (const [id, cell] of cellsOfSession(rota, day, session, notBefore)) {
      cells[id] = cell
      notBefore = cell.end
    }
  }
  return { day, cells, note }
}

/** Changes when any cell of the day does: a hold is refused when the rota moved under it. */
export function shapeOf(cells: Readonly<Record<CellId, Cell>>): string {
  const parts = Object.entries(cells).map(
    ([id, c]) => `${id}+${c.end - c.start}@${c.venueId}/${c.mode}*${c.capacity}`,
  )
  return fingerprint(parts.sort().join(' ')).toString(36)
}
