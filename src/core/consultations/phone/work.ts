/** The moment of a step: `now` in ms by the phone's corrected clock, `random` in [0, 1). */
export interface Moment {
  readonly now: number
  readonly random: number
}

/** One kind of work, one piece at a time. */
export interface Work {
  /** What is in the air, by its `requestId` (a read: by its place); null: nothing. */
  readonly current: string | null
  /** Since when, ms. */
  readonly since: number
  /** Failures in a row. */
  readonly fails: number
  /** The next piece does not start before, ms. */
  readonly notBefore: number
}

export const IDLE: Work = { current: null, since: 0, fails: 0, notBefore: 0 }

/** What is in the air for longer than this is given up: no answer comes any more. Uploads take their time. */
export const LAPSE_MS = 45_000
export const UPLOAD_LAPSE_MS = 180_000

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000
const CROWD_WAIT_MS = 60_000

/** Codes after which the outcome is unknown or nothing was decided: the same request may go out again. */
const PASSING = ['BUSY', 'INTERNAL', 'TIMEOUT', 'OFFLINE', 'TOO_MANY']

/** Whether asking again would give the same answer. */
export const isFinal = (code: string): boolean => !PASSING.includes(code)

/** Doubling from a second, at most half a minute, half of it by chance; a minute when there was too much. */
export function waitAfter(fails: number, code: string, random: number): number {
  if (code === 'TOO_MANY') return CROWD_WAIT_MS
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (fails - 1)) * (0.5 + random / 2)
}

export const begin = (work: Work, current: string, now: number): Work => ({ ...work, current, since: now })

export const mayBegin = (work: Work, now: number): boolean => work.current === null && now >= work.notBefore

/** It went well; the next piece may start at `notBefore`. */
export const done = (notBefore = 0): Work => ({ ...IDLE, notBefore })

export function failed(work: Work, code: string, { now, random }: Moment): Work {
  const fails = work.fails + 1
  return { ...IDLE, fails, notBefore: now + waitAfter(fails, code, random) }
}

/** The network is back: nothing has to wait any longer. What is in the air stays there. */
export const freshly = (work: Work): Work => ({ ...work, fails: 0, notBefore: 0 })

/** The clock was set back: what was waited for is not waited for any longer than it was worth. */
export const rewound = (work: Work, now: number): Work => ({ ...work, since: now, notBefore: 0 })

/** When `mayBegin` may turn true by time alone, or what is in the air lapses. */
export const dueOf = (work: Work, lapse = LAPSE_MS): number =>
  work.current === null ? work.notBefore : work.since + lapse
