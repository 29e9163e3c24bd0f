import type { EntryState, Side } from './shape'
import { MINUTE_MS } from '../time/day'

/** What WeChat's content check said; `error`: it did not answer, or not about this. */
export type Verdict = 'pass' | 'review' | 'risky' | 'error'

/** An image waits this long for its check; then it is shown, and asked about again. */
export const CHECKING_MS = 3 * MINUTE_MS

/** When an unanswered check is asked again: minutes after each try; then it is left as it is. */
const RECHECK_MINUTES = [10, 60, 360]

/** Moment of the next try after `tries` unanswered ones (1 = the first); null: no more. */
export function nextRecheck(tries: number, now: number): number | null {
  const minutes = RECHECK_MINUTES[tries - 1]
  return minutes === undefined ? null : now + minutes * MINUTE_MS
}

/** How a text stands when stored. Staff are exempt; an error of the check delivers, and the check is made again. */
export function textAtPosting(
  side: Side,
  verdict: Verdict,
): { readonly state: 'SHOWN' | 'HELD'; readonly recheck: boolean } {
  if (side !== 'person') return { state: 'SHOWN', recheck: false }
  return { state: verdict === 'risky' ? 'HELD' : 'SHOWN', recheck: verdict === 'error' }
}

/** How an image stands when stored: a person's waits for its check. */
export const imageAtPosting = (side: Side): 'SHOWN' | 'CHECKING' => (side === 'person' ? 'CHECKING' : 'SHOWN')

/** A change of a message by the check: its new state, and the kind of entry that tells it. */
export interface CheckChange {
  readonly from: EntryState
  readonly to: Extract<EntryState, 'SHOWN' | 'HELD' | 'REJECTED'>
  readonly entry: 'hold' | 'release'
}

const release = (from: EntryState): CheckChange => ({ from, to: 'SHOWN', entry: 'release' })
const hold = (from: EntryState): CheckChange => ({ from, to: 'HELD', entry: 'hold' })

/**
 * A verdict that came after the message was stored; null: nothing changes. What a clerk has judged stands, what was
 * taken back stays taken back, however late a verdict comes.
 */
export function afterVerdict(state: EntryState, verdict: Verdict, judged: boolean): CheckChange | null {
  if (judged || verdict === 'error') return null
  if (verdict === 'risky') return state === 'SHOWN' || state === 'CHECKING' ? hold(state) : null
  return state === 'CHECKING' ? release(state) : null
}

/** No verdict within CHECKING_MS: the image is shown, and asked about again. `at`: the moment it was stored. */
export function afterSilence(state: EntryState, at: number, now: number): CheckChange | null {
  return state === 'CHECKING' && now >= at + CHECKING_MS ? release(state) : null
}

/** A clerk's word. `change` null: it was said before, or the message was taken back, and `state` is what stands. */
export type Judgement =
  | {
      readonly ok: true
      readonly state: 'SHOWN' | 'REJECTED' | 'RECALLED'
      readonly change: CheckChange | null
    }
  /** Nobody has held it yet. */
  | { readonly ok: false; readonly error: 'CONFLICT' }

/** Only what is held is judged; the first word stands. What stays away is told by a second `hold`. */
export function judge(state: EntryState, verdict: 'release' | 'reject'): Judgement {
  if (state === 'CHECKING') return { ok: false, error: 'CONFLICT' }
  if (state !== 'HELD') return { ok: true, state, change: null }
  return verdict === 'release'
    ? { ok: true, state: 'SHOWN', change: release(state) }
    : { ok: true, state: 'REJECTED', change: { from: state, to: 'REJECTED', entry: 'hold' } }
}

/** Whether the body is served to a reader. C7: what was taken back is served to nobody. */
export function mayReadBody(state: EntryState, own: boolean): boolean {
  if (state === 'RECALLED') return false
  return own || state === 'SHOWN'
}
