import type { Cell } from '@/core/appointments/cells'
import type { Rota, Round, Session } from '@/core/appointments/rota'
import { HOUR_MS, msAt } from '@/core/time'

/** Printed with every property, so that a failure can be run again. */
export const SEED = 20261123

export const VILLAGE = '440883107206'

export function session(start: string, end: string, more: Partial<Session> = {}): Session {
  return { start, end, venueId: 'v-village', areaCode: VILLAGE, mode: 'in-person', capacity: 1, ...more }
}

/** A round on the weekday of its anchor given by the caller; every week unless said otherwise. */
export function round(weekday: Round['weekday'], sessions: Session[], more: Partial<Round> = {}): Round {
  return { weekday, everyWeeks: 1, anchor: '2026-11-23', sessions, ...more }
}

/** Half-hours on Wednesday mornings, an hour's notice, four weeks ahead, two hours to change. */
export function rota(more: Partial<Rota> = {}): Rota {
  return {
    from: '2026-01-01',
    to: null,
    slotMinutes: 30,
    bufferMinutes: 0,
    noticeMinutes: 60,
    horizonDays: 28,
    changeMinutes: 120,
    worksMakeUpDays: false,
    worksHolidays: false,
    rounds: [round(3, [session('09:00', '11:30')])],
    overrides: [],
    leave: [],
    ...more,
  }
}

export function cell(day: string, clock: string, more: Partial<Cell> = {}): Cell {
  const start = msAt(day, clock)
  return {
    start,
    end: start + HOUR_MS / 2,
    venueId: 'v-village',
    areaCode: VILLAGE,
    mode: 'in-person',
    capacity: 1,
    changeUntil: start - 2 * HOUR_MS,
    grid: 30,
    takes: 1,
    ...more,
  }
}
