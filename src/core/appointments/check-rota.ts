import { daysBetween, isDay, mondayOf } from '../time/day'
import { minutesOf } from '../time/moment'
import type { Rota, Round, Session } from './rota'

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

function overlapping(sessions: readonly Session[]): boolean {
  const sorted = sessions.slice().sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  return sorted.some((s, i) => i > 0 && s.start < (sorted[i - 1]?.end ?? ''))
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Whether two rounds ever fall on the same day. */
function meet(a: Round, b: Round): boolean {
  if (a.weekday !== b.weekday) return false
  const apart = daysBetween(mondayOf(a.anchor), mondayOf(b.anchor)) / 7
  return apart % gcd(a.everyWeeks, b.everyWeeks) === 0
}

function roundProblems(rota: Rota): string[] {
  const problems: string[] = []
  rota.rounds.forEach((round, i) => {
    if (!isWhole(round.everyWeeks, 1, 52)) problems.push(`round ${i}: every ${round.everyWeeks} weeks`)
    if (!isDay(round.anchor)) problems.push(`round ${i}: anchor ${round.anchor}`)
  })
  if (problems.length > 0) return problems
  rota.rounds.forEach((a, i) => {
    for (const b of rota.rounds.slice(i)) {
      const sessions = a === b ? a.sessions : [...a.sessions, ...b.sessions]
      if (meet(a, b) && overlapping(sessions))
        problems.push(`round ${i}: overlaps ${a === b ? 'itself' : 'another'}`)
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
