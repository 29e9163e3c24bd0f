import type { Entry, RoomView } from './entry'

/** The stretch of a conversation this phone knows: rising by seq, without a hole (C3), in the server's order (C4). */
export interface Timeline {
  readonly entries: readonly Entry[]
  /** Came in front of a gap; never shown before the gap is closed. Rising, bounded. */
  readonly ahead: readonly Entry[]
  /** The place up to which the newest answer taken in knew: an older answer is not, it could bring back what was held since. */
  readonly version: number
}

export const EMPTY: Timeline = { entries: [], ahead: [], version: 0 }

/** Entries kept in front of a gap; those nearest to it, the others are pulled again. */
const AHEAD_KEPT = 100

/** First and last place known; 0: nothing. */
export const fromOf = (t: Timeline): number => t.entries[0]?.seq ?? 0
export const toOf = (t: Timeline): number => t.entries[t.entries.length - 1]?.seq ?? 0

export const entryAt = (t: Timeline, seq: number): Entry | undefined => t.entries[seq - fromOf(t)]

/** Whether an answer is as new as what is known. */
export const isFresh = (t: Timeline, answer: RoomView): boolean => answer.conversation.lastSeq >= t.version

/**
 * Takes an answer in: what touches the known stretch widens it, what lies in front of a gap waits, what lies behind one is
 * dropped. Taking the same answer in twice changes nothing. `leap`: the newest page takes the stretch's place where a gap
 * lies between. An answer that is not fresh changes nothing.
 */
export function merge(t: Timeline, answer: RoomView, leap: boolean): Timeline {
  if (!isFresh(t, answer)) return t
  let { entries, ahead } = t
  let version = answer.conversation.lastSeq
  for (const run of runsOf(answer.entries)) {
    const joined = join(entries, run)
    version = Math.max(version, after(run) - 1)
    if (joined !== null) entries = joined
    else if (after(run) > after(entries))
      [entries, ahead] = leap ? [run, []] : [entries, keepAhead(ahead, run)]
  }
  const settled = drain(entries, ahead)
  const changed = changedBy(answer)
  return { entries: replace(settled.entries, changed), ahead: replace(settled.ahead, changed), version }
}

/** How each place an answer speaks of stands: a body is gone with its recall, whatever else the answer brought (C7). */
function changedBy({ entries, changed }: RoomView): ReadonlyMap<number, (entry: Entry) => Entry> {
  const hows = new Map<number, (entry: Entry) => Entry>(changed.map((entry) => [entry.seq, () => entry]))
  for (const { kind, target } of entries) if (kind === 'recall' && target !== null) hows.set(target, blank)
  return hows
}

const blank = (entry: Entry): Entry => ({ ...entry, state: 'RECALLED', text: null, image: null })

const after = (run: readonly Entry[]): number => (run[run.length - 1]?.seq ?? 0) + 1

/** Stretches without a hole, rising; of two entries with one place the later one. */
function runsOf(entries: readonly Entry[]): Entry[][] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  const runs: Entry[][] = []
  for (const entry of [...bySeq.values()].sort((a, b) => a.seq - b.seq)) {
    const last = runs[runs.length - 1]
    if (last !== undefined && after(last) === entry.seq) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** The two stretches as one, the newer `run` winning where they overlap; null: they do not touch. */
function join(known: readonly Entry[], run: readonly Entry[]): readonly Entry[] | null {
  const [first, start] = [known[0], run[0]]
  if (first === undefined || start === undefined) return run.length > 0 ? run : known
  if (start.seq > after(known) || after(run) < first.seq) return null
  const front = known.slice(0, Math.max(0, start.seq - first.seq))
  const middle = run.map((entry) => newerOf(known[entry.seq - first.seq], entry))
  return [...front, ...middle, ...known.slice(Math.max(0, after(run) - first.seq))]
}

/** What was taken back stays taken back, however late an answer from before comes. */
const newerOf = (known: Entry | undefined, entry: Entry): Entry =>
  known?.state === 'RECALLED' ? known : entry

function keepAhead(ahead: readonly Entry[], run: readonly Entry[]): readonly Entry[] {
  const bySeq = new Map([...ahead, ...run].map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(0, AHEAD_KEPT)
}

/** What waited and now touches the stretch joins it; what the stretch has passed is dropped. */
function drain(entries: readonly Entry[], ahead: readonly Entry[]): Pick<Timeline, 'entries' | 'ahead'> {
  if (ahead.length === 0) return { entries, ahead }
  const next = after(entries)
  const rest = ahead.filter((entry) => entry.seq >= next)
  const joining = rest.filter((entry, i) => entry.seq === next + i)
  return { entries: [...entries, ...joining], ahead: rest.slice(joining.length) }
}

function replace(
  entries: readonly Entry[],
  changed: ReadonlyMap<number, (entry: Entry) => Entry>,
): readonly Entry[] {
  if (!entries.some((entry) => changed.has(entry.seq))) return entries
  return entries.map((entry) => newerOf(entry, changed.get(entry.seq)?.(entry) ?? entry))
}
