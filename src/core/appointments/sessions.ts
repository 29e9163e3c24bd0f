import { addDays, daysBetween, mondayOf, weekdayOf, type Day, type Weekday } from '../time/day'
import { minutesOf } from '../time/moment'
import { dayKindOf, type HolidayYear } from './calendar'
import type { Leave, NthOfMonth, Rota, Round, Session } from './rota'

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

/** Whether the day is, of its weekday, the month's nth. */
function isNth(day: Day, nth: NthOfMonth): boolean {
  if (nth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return Math.ceil(Number(day.slice(8)) / 7) === nth
}

/** Whether the round comes in the week, or at the place in the month, of this day; of the weekday nothing is asked. */
export function isRoundDay(round: Round, day: Day): boolean {
  if (day < (round.from ?? day) || (round.to ?? day) < day) return false
  if ('ofMonth' in round) return round.ofMonth.some((nth) => isNth(day, nth))
  const weeks = daysBetween(mondayOf(round.anchor), mondayOf(day)) / 7
  return weeks % round.everyWeeks === 0
}

function roundsOn(rota: Rota, day: Day, weekday: Weekday): Session[] {
  return rota.rounds
    .filter((round) => round.weekday === weekday && isRoundDay(round, day))
    .flatMap((round) => round.sessions)
}

/** On a make-up day that stands for another weekday, what comes by the month does not: its own day is not this one. */
function roundsMadeUp(rota: Rota, day: Day, weekday: Weekday): Session[] {
  const weekly = { ...rota, rounds: rota.rounds.filter((round) => 'everyWeeks' in round) }
  return roundsOn(weekly, day, weekday)
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
      const sessions = stands === own ? roundsOn(rota, day, own) : roundsMadeUp(rota, day, stands)
      return { sessions, note: { code: 'make-up' } }
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
