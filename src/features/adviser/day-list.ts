import { after, isTerminal } from '@/core/appointments/states'
import { MINUTE_MS, fromIso } from '@/core/time'
import { inLine } from './turns'
import type { Visit } from './visit'

const ABSENT: readonly Visit['state'][] = ['CANCELLED', 'MISSED', 'NO_SHOW']
const ACTIVE: readonly Visit['state'][] = ['IN_SERVICE', 'CALLED']

export interface DayGroups {
  /** Here and not yet served: who is at the counter, who is in line in its order, who stepped aside. */
  readonly waiting: readonly Visit[]
  /** Booked and not here, by time. */
  readonly toCome: readonly Visit[]
  readonly over: readonly Visit[]
}

export function groupsOf(visits: readonly Visit[]): DayGroups {
  const live = visits.filter(({ state }) => !isTerminal(state))
  return {
    waiting: [
      ...live.filter(({ state }) => ACTIVE.includes(state)),
      ...inLine(live),
      ...live.filter(({ state }) => state === 'PARKED'),
    ],
    toCome: live
      .filter(({ state }) => state === 'BOOKED')
      .sort((a, b) => fromIso(a.start) - fromIso(b.start)),
    over: visits.filter(({ state }) => isTerminal(state)),
  }
}

/** In the order of the page: what the keys ↑ ↓ walk through. */
export const inOrder = ({ waiting, toCome, over }: DayGroups): Visit[] => [...waiting, ...toCome, ...over]

/** Who is next: the first who waits, else the next to come; nobody when all is done. */
export const nextUp = ({ waiting, toCome }: DayGroups): Visit | null => waiting[0] ?? toCome[0] ?? null

export interface DayCounts {
  readonly all: number
  readonly here: number
  readonly done: number
}

/** Cancelled ones do not count; whoever was served was here. */
export function countsOf(visits: readonly Visit[]): DayCounts {
  const real = visits.filter(({ state }) => !ABSENT.includes(state))
  return {
    all: visits.filter(({ state }) => state !== 'CANCELLED').length,
    here: real.filter(({ state }) => state !== 'BOOKED').length,
    done: real.filter(({ state }) => state === 'DONE').length,
  }
}

/** Minutes from now to the start; negative when late. Null when the person is here or it is over. */
export function minutesToStart({ state, start }: Visit, now: number): number | null {
  return state === 'BOOKED' ? Math.ceil((fromIso(start) - now) / MINUTE_MS) : null
}

/** 签到 is for the day itself: the cloud gives numbers on no other. */
export const canCheckIn = ({ state, date }: Visit, today: string): boolean =>
  date === today && after(state, 'checkIn') !== null

/** From the day on: 办完 makes no sense for somebody who was not here yet, so the row offers 签到 first. */
export const canComplete = ({ state, date }: Visit, today: string): boolean =>
  date <= today && state !== 'BOOKED' && after(state, 'complete') !== null

/** The one beside the chosen one, for the keys; stays at the ends. */
export function beside(visits: readonly Visit[], chosen: string | null, step: 1 | -1): string | null {
  const at = visits.findIndex((one) => one.appointmentId === chosen)
  const to = Math.min(visits.length - 1, Math.max(0, at + step))
  return visits[at < 0 ? 0 : to]?.appointmentId ?? null
}
