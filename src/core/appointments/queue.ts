import { MINUTE_MS } from '../time/day'
import { after, type AppointmentAct, type AppointmentState } from './states'

/** What the counter does with somebody who is here: call, step aside (过号), begin, give up. */
export const TURNS = ['call', 'park', 'start', 'miss'] as const
export type Turn = (typeof TURNS)[number]

/** Called so often without an answer, somebody is called no more: they step aside, or their turn is over. */
export const MOST_CALLS = 3

/** One step of an appointment's life. */
export interface LifeStep {
  readonly at: number
  readonly act: AppointmentAct
  readonly state: AppointmentState
}

/** How the life of an appointment stands at the counter; null until check-in. Moments in ms. */
export interface QueueFacts {
  readonly arrivedAt: number
  /** Calls since they came, or since they came back. */
  readonly calls: number
  /** The last step. */
  readonly since: number
}

export function queueFacts(history: readonly LifeStep[]): QueueFacts | null {
  const arrival = history.find(({ act }) => act === 'checkIn')
  const last = history[history.length - 1]
  if (arrival === undefined || last === undefined) return null
  const parked = history.map(({ act }) => act).lastIndexOf('park')
  const calls = history.filter(({ act }, at) => act === 'call' && at > parked).length
  return { arrivedAt: arrival.at, calls, since: last.at }
}

/** Where a turn leads; null when it is not theirs now. Nobody is given up before they were called three times, or stepped aside. */
export function afterTurn(state: AppointmentState, calls: number, turn: Turn): AppointmentState | null {
  if (turn === 'call' && state !== 'PARKED' && calls >= MOST_CALLS) return null
  if (turn === 'miss' && state === 'CALLED' && calls < MOST_CALLS) return null
  return after(state, turn)
}

/** One of a day's queue: of an adviser, who serves one after the other. */
export interface InQueue {
  readonly id: string
  readonly state: AppointmentState
  /** The booked time. */
  readonly start: number
  readonly number: number | null
  readonly arrivedAt: number
}

/**
 * Who waits, in the order in which they are served: at their booked time, or, who came late, from the moment they came;
 * so nobody who is on time waits behind somebody who is not. Who stepped aside is not in line until called again.
 */
export function lineOf<T extends InQueue>(all: readonly T[]): T[] {
  return all
    .filter(({ state }) => state === 'CHECKED_IN')
    .sort((a, b) => dueOf(a) - dueOf(b) || (a.number ?? 0) - (b.number ?? 0))
}

const dueOf = ({ start, arrivedAt }: InQueue): number => Math.max(start, arrivedAt)

const isAtCounter = ({ state }: InQueue): boolean => state === 'CALLED' || state === 'IN_SERVICE'

/** How many are served before this one, whoever is at the counter counted; null when they are not in line. */
export function aheadOf(all: readonly InQueue[], id: string): number | null {
  const at = lineOf(all).findIndex((one) => one.id === id)
  return at < 0 ? null : at + all.filter(isAtCounter).length
}

/** From as many services on, the day's own pace is believed. */
const ENOUGH = 3

/** Minutes a person takes today: the middle of those served, once there are three; before, the length of a time. */
export function paceOf(histories: readonly (readonly LifeStep[])[], slotMinutes: number): number {
  const taken = histories
    .map((history) => {
      const [begun, done] = (['IN_SERVICE', 'DONE'] as const).map((state) =>
        history.find((one) => one.state === state),
      )
      return begun && done ? (done.at - begun.at) / MINUTE_MS : null
    })
    .filter((minutes) => minutes !== null)
    .sort((a, b) => a - b)
  const middle = taken[Math.floor(taken.length / 2)]
  return taken.length < ENOUGH || middle === undefined ? slotMinutes : Math.max(1, middle)
}

/** To what an expected wait is rounded up, minutes: nobody should read it as a promise. */
const ROUND = 5

/** Expected minutes until their turn, in steps of five; never before the booked time. */
export function waitOf(ahead: number, paceMinutes: number, start: number, now: number): number {
  const minutes = Math.max(ahead * paceMinutes, (start - now) / MINUTE_MS)
  return Math.ceil(Math.max(0, minutes) / ROUND) * ROUND
}
