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

/** 巡回: the same weekday every N weeks; `anchor` is any day of one week that counts. */
export interface Round {
  readonly weekday: Weekday
  readonly everyWeeks: number
  readonly anchor: Day
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
  readonly slotMinutes: number
  /** Minutes between one person and the next. */
  readonly bufferMinutes: number
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
