import type { AreaCode } from '../directory/area-code'
import type { Day, Weekday } from '../time/day'

export type Mode = 'in-person' | 'phone' | 'video'

/** A stretch of one day at one place. Clock times `HH:MM` in UTC+8, `24:00` allowed as an end. */
export interface Session {
  readonly start: string
  readonly end: string
  readonly venueId: string
  /** The village or town the adviser sits in. */
  readonly areaCode: AreaCode
  readonly mode: Mode
  /** People served at the same time: 1 for advice, many for a law talk. */
  readonly capacity: number
}

/** Every N weeks, counted from Monday across year ends; `anchor` is any day of one week that counts. */
interface EveryWeeks {
  readonly everyWeeks: number
  readonly anchor: Day
}

/** 1 to 5: the month's first to fifth such weekday (第二个周三); -1: its last. A month without a fifth has none. */
export type NthOfMonth = 1 | 2 | 3 | 4 | 5 | -1

interface OfMonth {
  readonly ofMonth: readonly NthOfMonth[]
}

/** 巡回: a weekday that comes round, every N weeks or by its place in the month. */
export type Round = (EveryWeeks | OfMonth) & {
  readonly weekday: Weekday
  /** The first and the last day of this round, where it is shorter than the rota. */
  readonly from?: Day
  readonly to?: Day
  readonly sessions: readonly Session[]
}

/** What one date holds instead of everything else, holiday or not; no sessions: closed. */
export interface Override {
  readonly date: Day
  readonly sessions: readonly Session[]
}

/** Days away, both included; with clock times, only that part of each day. */
export interface Leave {
  readonly from: Day
  readonly to: Day
  readonly start?: string
  readonly end?: string
}

/** An adviser's rota (排班). Leave beats overrides, overrides beat holidays, holidays beat rounds. */
export interface Rota {
  readonly from: Day
  /** Last day included; null while open. */
  readonly to: Day | null
  /** How long one person is served. */
  readonly slotMinutes: number
  /** Minutes kept free after each person. */
  readonly bufferMinutes: number
  /** Minutes from one time offered to the next; absent: one after the other, buffer between. Shorter: the times overlap. */
  readonly everyMinutes?: number
  /** Minutes from one place to another on the same day; absent: none are needed. */
  readonly travelMinutes?: number
  /** How long before its start a slot closes for booking. */
  readonly noticeMinutes: number
  /** How many days ahead can be booked, today being 0. */
  readonly horizonDays: number
  /** How long before its start a booking can still be changed or cancelled. */
  readonly changeMinutes: number
  /** Whether make-up workdays (调休上班) that stand for a weekday hold that weekday's rounds. */
  readonly worksMakeUpDays: boolean
  readonly worksHolidays: boolean
  readonly rounds: readonly Round[]
  readonly overrides: readonly Override[]
  readonly leave: readonly Leave[]
}
