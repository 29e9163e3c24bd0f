import { lineOf, type InQueue } from './queue'

/** How many of those who wait next are shown. */
const NEXT = 4

/** One of a town's day, as the big screen knows it: a number, nobody's name. */
export interface OnBoard extends InQueue {
  readonly adviserId: string
  readonly adviserName: string
  /** The last step, ms. */
  readonly since: number
}

/** One adviser's counter on the big screen of the waiting room (叫号屏). */
export interface Counter {
  readonly adviserId: string
  readonly adviserName: string
  /** Called and not yet begun, the newest call first. */
  readonly called: readonly number[]
  readonly serving: readonly number[]
  readonly next: readonly number[]
  /** Stepped aside: they may come back. */
  readonly aside: readonly number[]
}

/** What the big screen shows: advisers by name, those only who have somebody here. */
export function boardOf(all: readonly OnBoard[]): Counter[] {
  const advisers = new Map(all.map(({ adviserId, adviserName }) => [adviserId, adviserName]))
  return [...advisers]
    .map(([adviserId, adviserName]) =>
      counterOf(
        adviserId,
        adviserName,
        all.filter((one) => one.adviserId === adviserId),
      ),
    )
    .filter(
      ({ called, serving, next, aside }) => called.length + serving.length + next.length + aside.length > 0,
    )
    .sort((a, b) => (a.adviserName < b.adviserName ? -1 : 1))
}

function counterOf(adviserId: string, adviserName: string, all: readonly OnBoard[]): Counter {
  const numbers = (state: OnBoard['state']) =>
    all
      .filter((one) => one.state === state)
      .sort((a, b) => b.since - a.since)
      .flatMap(({ number }) => number ?? [])
  return {
    adviserId,
    adviserName,
    called: numbers('CALLED'),
    serving: numbers('IN_SERVICE'),
    next: lineOf(all)
      .slice(0, NEXT)
      .flatMap(({ number }) => number ?? []),
    aside: numbers('PARKED'),
  }
}
