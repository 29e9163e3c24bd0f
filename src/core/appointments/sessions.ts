import { daysBetween, mondayOf, weekdayOf, type Day, type Weekday } from '../time/day'
import { minutesOf } from '../time/moment'
import { dayKindOf, type HolidayYear } from './calendar'
import type { Leave, Rota, Round, Session } from './rota'

/** Why a day is as it is; rendered in words by `notes.ts`. */
export type DayNote =
  | { readonly code: 'holiday'; readonly name: string }
  | { readonly code: 'make-up' }
  | { readonly code: 'calendar-unknown' }
  | { readonly code: 'leave' }
  | { readonly code: 'override' }

export interface DaySessions {
  readonly sessions: readonly Session[]
  readonly note: DayNote | null
}

/** Whether the round falls on the week of this day; weeks are counted from Monday, across year ends and weeks 53. */
export function isRoundWeek(round: Round, day: Day): boolean {
  const weeks = daysBetween(mondayOf(round.anchor), mondayOf(day)) / 7
  return ((weeks % round.everyWeeks) + round.everyWeeks) % round.everyWeeks === 0
}

function roundsOn(rota: Rota, day: Day, weekday: Weekday): Session[] {
  return rota.rounds
    .filter((round) => round.weekday === weekday && isRoundWeek(round, day))
    .flatMap((round) => round.sessions)
}

function leavesOn(rota: Rota, day: Day): Leave[] {
  return rota.leave.filter((leave) => leave.from <= day && day <= leave.to)
}

/** What is left of a session after a part of the day was taken away. */
function without(session: Session, leave: Leave): Session[] {
  const start = leave.start ?? '00:00'
  const end = leave.end ?? '24:00'
  if (session.end <= start || end <= session.start) return [session]
  const before = session.start < start ? [{ ...session, end: start }] : []
  const after = end < session.end ? [{ ...session, start: end }] : []
  return [...before, ...after]
}

function planned(rota: Rota, day: Day, years: readonly HolidayYear[]): DaySessions {
  const override = rota.overrides.find((o) => o.date === day)
  if (override) return { sessions: override.sessions, note: { code: 'override' } }
  const kind = dayKindOf(day, years)
  const own = weekdayOf(day)
  switch (kind.kind) {
    case 'holiday':
      return {
        sessions: rota.worksHolidays ? roundsOn(rota, day, own) : [],
        note: { code: 'holiday', name: kind.name },
      }
    case 'make-up': {
      const stands = rota.worksMakeUpDays ? (kind.standsFor ?? own) : own
      return { sessions: roundsOn(rota, day, stands), note: { code: 'make-up' } }
    }
    case 'unknown':
      return { sessions: roundsOn(rota, day, own), note: { code: 'calendar-unknown' } }
    case 'ordinary':
      return { sessions: roundsOn(rota, day, own), note: null }
  }
}

/** The sessions of one day, earliest first, with a note where the day is not an ordinary one. */
export function sessionsOn(rota: Rota, day: Day, years: readonly HolidayYear[]): DaySessions {
  if (day < rota.from || (rota.to !== null && rota.to < day)) return { sessions: [], note: null }
  const plan = planned(rota, day, years)
  const leaves = leavesOn(rota, day)
  const sessions = leaves
    .reduce<readonly Session[]>((left, leave) => left.flatMap((s) => without(s, leave)), plan.sessions)
    .slice()
    .sort((a, b) => minutesOf(a.start) - minutesOf(b.start))
  return { sessions, note: leaves.length > 0 && plan.sessions.length > 0 ? { code: 'leave' } : plan.note }
}
