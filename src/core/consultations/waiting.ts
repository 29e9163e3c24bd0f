import type { Side } from './shape'

/** One message both sides may see, as far as waiting is concerned. */
interface Turn {
  readonly seq: number
  readonly side: Side
  /** Milliseconds. */
  readonly at: number
}

/**
 * Who waits, and since when: `since` sums up everything older than `turns`, the newest messages. They are kept one by one
 * because a message taken back must give back the waiting it ended, or end the waiting it began.
 */
export interface Waiting {
  readonly since: number | null
  readonly turns: readonly Turn[]
}

export const NOBODY_WAITS: Waiting = { since: null, turns: [] }

/** More than anybody writes within the two minutes in which a message can be taken back. */
const TURNS_KEPT = 20

const fold = (since: number | null, turn: Turn): number | null => {
  if (turn.side !== 'person') return null
  return since === null ? turn.at : Math.min(since, turn.at)
}

/** Moment (ms) of the oldest message of the person nobody has answered; null: nobody waits. */
export const waitingSince = (waiting: Waiting): number | null => waiting.turns.reduce(fold, waiting.since)

/** A message came into sight: written, or released by the content check (`at` stays the moment it was written). */
export function takeTurn(waiting: Waiting, turn: Turn): Waiting {
  const turns = [...waiting.turns, turn]
  const old = turns.slice(0, -TURNS_KEPT)
  return { since: old.reduce(fold, waiting.since), turns: turns.slice(-TURNS_KEPT) }
}

/** A message went out of sight: taken back or held. One too old to be kept changes nothing. */
export function dropTurn(waiting: Waiting, seq: number): Waiting {
  return { since: waiting.since, turns: waiting.turns.filter((turn) => turn.seq !== seq) }
}
