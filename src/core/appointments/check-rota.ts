import { gcd } from '../gcd'
import { daysBetween, isDay, mondayOf } from '../time/day'
import { minutesOf } from '../time/moment'
import { everyMinutesOf, isOnTheWay } from './cells'
import type { NthOfMonth, Rota, Round, Session } from './rota'

const isNthOfMonth = (nth: number) => isWhole(nth, 1, 5) || nth === -1
const isWhole = (n: number, least: number, most: number) => Number.isInteger(n) && least <= n && n <= most

function sessionProblems(session: Session, where: string): string[] {
  const problems: string[] = []
  try {
    if (minutesOf(session.start) >= minutesOf(session.end)) problems.push(`${where}: ends before it starts`)
  } catch {
    return [`${where}: not a clock time`]
  }
  if (!isWhole(session.capacity, 1, 500)) problems.push(`${where}: capacity ${session.capacity}`)
  return problems
}

const inOrder = (sessions: readonly Session[]): Session[] =>
  sessions.slice().sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))

function overlapping(sessions: readonly Session[]): boolean {
  const sorted = inOrder(sessions)
  return sorted.some((s, i) => i > 0 && s.start < (sorted[i - 1]?.end ?? ''))
}

/** Whether some sitting begins before the adviser can have come from the one before. */
function hurried(sessions: readonly Session[], travelMinutes = 0): boolean {
  const sorted = inOrder(sessions)
  return sorted.some((session, i) => {
    const before = sorted[i - 1]
    if (before === undefined || !isOnTheWay(before, session)) return false
    return minutesOf(session.start) - minutesOf(before.end) < travelMinutes
  })
}

/** A month's last may be its fourth or its fifth. */
const MAY_BE_LAST: readonly NthOfMonth[] = [4, 5, -1]

function share(a: readonly NthOfMonth[], b: readonly NthOfMonth[]): boolean {
  const isLastOf = (nth: NthOfMonth, other: NthOfMonth) => nth === -1 && MAY_BE_LAST.includes(other)
  return a.some((nth) => b.some((other) => nth === other || isLastOf(nth, other) || isLastOf(other, nth)))
}

/** Whether one round ends before the other begins. */
const isOver = (one: Round, other: Round): boolean =>
  one.to !== undefined && other.from !== undefined && one.to < other.from

/** Whether two rounds may fall on the same day; one by weeks and one by the month do sooner or later. */
function meet(a: Round, b: Round): boolean {
  if (a.weekday !== b.weekday) return false
  if (isOver(a, b) || isOver(b, a)) return false
  if ('ofMonth' in a) return !('ofMonth' in b) || share(a.ofMonth, b.ofMonth)
  if ('ofMonth' in b) return true
  const apart = daysBetween(mondayOf(a.anchor), mondayOf(b.anchor)) / 7
  return apart % gcd(a.everyWeeks, b.everyWeeks) === 0
}

function whenProblems(round: Round, where: string): string[] {
  const { from, to } = round
  const said = [from, to].filter((day) => day !== undefined)
  const isReversed = from !== undefined && to !== undefined && to < from
  const days = said.every(isDay) && !isReversed ? [] : [`${where}: from or to`]
  if ('ofMonth' in round) {
    const nths = new Set(round.ofMonth)
    const isGood = nths.size > 0 && nths.size === round.ofMonth.length && round.ofMonth.every(isNthOfMonth)
    return isGood ? days : [...days, `${where}: of the month ${round.ofMonth.join(', ')}`]
  }
  const weeks = isWhole(round.everyWeeks, 1, 52) ? [] : [`${where}: every ${round.everyWeeks} weeks`]
  return [...days, ...weeks, ...(isDay(round.anchor) ? [] : [`${where}: anchor ${round.anchor}`])]
}

function roundProblems(rota: Rota): string[] {
  const problems = rota.rounds.flatMap((round, i) => whenProblems(round, `round ${i}`))
  if (problems.length > 0) return problems
  rota.rounds.forEach((a, i) => {
    for (const b of rota.rounds.slice(i)) {
      const sessions = a === b ? a.sessions : [...a.sessions, ...b.sessions]
      if (!meet(a, b)) continue
      if (overlapping(sessions)) problems.push(`round ${i}: overlaps ${a === b ? 'itself' : 'another'}`)
      else if (hurried(sessions, rota.travelMinutes)) problems.push(`round ${i}: no time to travel`)
    }
  })
  return problems
}

function dateProblems(rota: Rota): string[] {
  const problems: string[] = []
  if (!isDay(rota.from) || (rota.to !== null && (!isDay(rota.to) || rota.to < rota.from)))
    problems.push('from or to')
  for (const { from, to } of rota.leave) {
    if (!isDay(from) || !isDay(to) || to < from) problems.push(`leave ${from}..${to}`)
  }
  for (const { date, sessions } of rota.overrides) {
    if (!isDay(date)) problems.push(`override ${date}`)
    if (overlapping(sessions)) problems.push(`override ${date}: overlaps itself`)
    else if (hurried(sessions, rota.travelMinutes)) problems.push(`override ${date}: no time to travel`)
  }
  return problems
}

/** Everything wrong with a rota, in words for its author; an empty list means it may be loaded. */
export function checkRota(rota: Rota): string[] {
  const numbers: [string, number, number, number][] = [
    ['slotMinutes', rota.slotMinutes, 5, 480],
    ['bufferMinutes', rota.bufferMinutes, 0, 240],
    ['noticeMinutes', rota.noticeMinutes, 0, 60 * 24 * 30],
    ['horizonDays', rota.horizonDays, 0, 366],
    ['changeMinutes', rota.changeMinutes, 0, 60 * 24 * 14],
    ['everyMinutes', everyMinutesOf(rota), 5, 480],
    ['travelMinutes', rota.travelMinutes ?? 0, 0, 480],
  ]
  const sessions = [
    ...rota.rounds.flatMap((r, i) => r.sessions.map((s, j) => sessionProblems(s, `round ${i} session ${j}`))),
    ...rota.overrides.flatMap((o) =>
      o.sessions.map((s, j) => sessionProblems(s, `override ${o.date} session ${j}`)),
    ),
  ].flat()
  return [
    ...numbers.filter(([, n, least, most]) => !isWhole(n, least, most)).map(([name, n]) => `${name}: ${n}`),
    ...sessions,
    ...(sessions.length === 0 ? roundProblems(rota) : []),
    ...dateProblems(rota),
  ]
}
