import { addDays, dayOf, formatClock, formatDay } from '@/core/time'
import type { Entry } from '@/core/consultations/phone/entry'
import type { Line, MessageLine } from '@/core/consultations/phone/view'
import type { Side } from '@/core/consultations/shape'
import { copy } from '../copy'

/** A line of the engine's view, and how it stands among its neighbours. */
export interface Placed {
  readonly line: Line
  /** First of a run of one side: it shows whose it is. */
  readonly lead: boolean
  /** The words of a run of the other side, at its last message: read aloud and copied as one. */
  readonly run: string | null
  /** The newest stored message of this side: it alone says 送到了 or 已读. */
  readonly newest: boolean
}

type Speaker = 'us' | 'them' | null

/** Whose bubble a line is; null: it is none, and the next bubble begins a run. */
function speakerOf(line: Line): Speaker {
  if (line.kind === 'pending') return 'us'
  if (line.kind !== 'message' || !isBubble(line)) return null
  return line.ours ? 'us' : 'them'
}

/** Taken back, or not for this side's eyes: said in a line of its own. */
export const isBubble = ({ entry }: MessageLine): boolean =>
  entry.state !== 'RECALLED' && (entry.text !== null || entry.image !== null)

const wordsOf = (line: Line | undefined): string =>
  line?.kind === 'message' && isBubble(line) ? (line.entry.text ?? copy.photo) : ''

/** What the run of the other side that ends at `at` says, in lines. */
function runEndingAt(lines: readonly Line[], at: number): string {
  let first = at
  while (first > 0 && speakerOf(lines[first - 1] ?? { kind: 'unread', key: '' }) === 'them') first -= 1
  return lines
    .slice(first, at + 1)
    .map(wordsOf)
    .join('\n')
}

/** Runs of one speaker stand together; each shows its name once. */
export function placed(lines: readonly Line[]): Placed[] {
  const speakers = lines.map(speakerOf)
  const newest = lines.reduce((found, line, i) => (line.kind === 'message' && line.ours ? i : found), -1)
  return lines.map((line, i) => {
    const speaker = speakers[i] ?? null
    const endsRun = speaker === 'them' && speakers[i + 1] !== 'them'
    return {
      line,
      lead: speaker !== null && speakers[i - 1] !== speaker,
      run: endsRun ? runEndingAt(lines, i) : null,
      newest: i === newest,
    }
  })
}

/** Nothing below this line is drawn while the reader is elsewhere, so nothing moves; null: all of it is drawn. */
export type Hold = string | null

/** What is drawn under a hold. A hold that scrolled out is none. */
export function heldBack(lines: readonly Line[], hold: Hold): readonly Line[] {
  const at = hold === null ? -1 : lines.findIndex(({ key }) => key === hold)
  return at < 0 ? lines : lines.slice(0, at + 1)
}

/** How many messages of the other side stand behind a place; asked of the newest only. */
export function newSince(entries: readonly Entry[], seq: number, side: Side): number {
  let count = 0
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i]
    if (!entry || entry.seq <= seq) break
    if (entry.side !== side && (entry.text !== null || entry.image !== null)) count += 1
  }
  return count
}

/** 今天上午9:32, 昨天下午4:10, 11月23日(周一)上午9:30; with the year when it is another. */
export function timeWords(ms: number, now: number): string {
  const [day, today] = [dayOf(ms), dayOf(now)]
  const clock = formatClock(ms)
  if (day === today) return `今天${clock}`
  if (day === addDays(today, -1)) return `昨天${clock}`
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`
  return `${year}${formatDay(day)}${clock}`
}
