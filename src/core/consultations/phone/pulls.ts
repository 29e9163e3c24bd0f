import type { RoomHead, RoomView } from './entry'
import type { ClientEffect } from './events'
import { showAbove } from './reader'
import { settle } from './outbox'
import type { Client, Pulling, Pulls } from './state'
import { fromOf, isFresh, merge, toOf } from './timeline'
import { isFinal, waitAfter, type Moment } from './work'

/** Milliseconds between two looks while the page is in front: slower and slower while nothing comes. */
const FASTEST_MS = 3000
const SLOWEST_MS = 60_000

/** Entries a pull brings: of the newest or above, and of what is missing. */
const PAGE = 30
const CATCH_UP = 50

/** So far behind, the newest page is taken and what lies between is left to scrolling. */
const FAR = 100

const rhythm = (quiet: number, random: number): number =>
  Math.min(SLOWEST_MS, FASTEST_MS * 2 ** Math.max(0, quiet - 1)) * (0.8 + random * 0.4)

const isBehind = (state: Client): boolean => state.timeline.version > toOf(state.timeline)

/** Looks at once; the rhythm starts anew. */
export const lookNow = (state: Client): Client => ({
  ...state,
  pulls: { ...state.pulls, hinted: true, quiet: 0 },
})

/** Takes in what any answer says of the conversation, asked for by a pull or brought along. */
export function takeAnswer(state: Client, answer: RoomView, leap: boolean): Client {
  if (!isFresh(state.timeline, answer)) return state
  const timeline = merge(state.timeline, answer, leap)
  return settle(takeHead({ ...state, timeline }, answer.conversation))
}

/** The newest head; read marks only move forward. */
export function takeHead(state: Client, head: RoomHead): Client {
  if (state.head !== null && head.lastSeq < state.head.lastSeq) return state
  const before = state.head?.read ?? head.read
  const read = {
    person: Math.max(before.person, head.read.person),
    adviser: Math.max(before.adviser, head.read.adviser),
  }
  const { arriving, unreadFrom } = state.reader
  const unread = head.unread > 0 ? read[state.side] + 1 : null
  const reader = { ...state.reader, arriving: false, unreadFrom: arriving ? unread : unreadFrom }
  return { ...state, head: { ...head, read }, reader }
}

/** When the next look is due after something came, or nothing did. */
export function paced(state: Client, quiet: number, { now, random }: Moment): Client {
  const at = isBehind(state) ? now : now + rhythm(quiet, random)
  return { ...state, pulls: { ...state.pulls, quiet, at } }
}

export function pullAnswered(state: Client, n: number, answer: RoomView, moment: Moment): Client {
  const { current } = state.pulls
  const ask = current?.n === n ? current.ask : null
  const leap = ask === 'newest' && state.reader.until === null
  const next = takeAnswer(state, answer, leap)
  if (ask === null) return next
  const isUsed = isFresh(state.timeline, answer)
  const settled = { ...next, gone: null, pulls: answered(next.pulls, ask, isUsed) }
  if (ask === 'older') return isUsed ? showAbove(settled) : settled
  if (ask === 'place') return settled
  const isNews = toOf(next.timeline) > toOf(state.timeline)
  return paced(settled, isNews ? 0 : state.pulls.quiet + 1, moment)
}

/** An answer too old to be used leaves the wish for it. */
const answered = (pulls: Pulls, ask: Pulling['ask'], isUsed: boolean): Pulls => ({
  ...pulls,
  current: null,
  fails: 0,
  wantsOlder: pulls.wantsOlder && !(isUsed && ask === 'older'),
  wantsPlace: isUsed && ask === 'place' ? null : pulls.wantsPlace,
})

export function pullFailed(state: Client, n: number, code: string, { now, random }: Moment): Client {
  if (state.pulls.current?.n !== n) return state
  const fails = state.pulls.fails + 1
  const pulls = {
    ...state.pulls,
    current: null,
    fails,
    at: now + waitAfter(fails, code, random),
    hinted: false,
  }
  return { ...state, pulls, gone: isFinal(code) ? code : state.gone }
}

/** What to ask for now; null: nothing is due. */
function askOf(state: Client, now: number): Pulling['ask'] | null {
  const { pulls, timeline, reader } = state
  if (pulls.fails > 0 && now < pulls.at) return null
  const isEmpty = fromOf(timeline) === 0
  if (isEmpty || pulls.hinted || now >= pulls.at) {
    const isFar = timeline.version - toOf(timeline) > FAR && reader.until === null
    return isEmpty || isFar ? 'newest' : 'newer'
  }
  if (pulls.wantsPlace !== null) return 'place'
  return pulls.wantsOlder && fromOf(timeline) > 1 ? 'older' : null
}

const mayPull = ({ visible, online, gone, pulls }: Client): boolean =>
  visible && online && gone === null && pulls.current === null

export function startPull(state: Client, { now }: Moment): readonly [Client, ClientEffect] | null {
  const ask = mayPull(state) ? askOf(state, now) : null
  if (ask === null) return null
  const { pulls } = state
  const n = pulls.n + 1
  const isNew = ask === 'newer' || ask === 'newest'
  const started = { ...pulls, n, current: { n, ask }, since: now, hinted: isNew ? false : pulls.hinted }
  return [
    { ...state, pulls: started },
    { kind: 'pull', n, ...stretchOf(ask, state) },
  ]
}

function stretchOf(ask: Pulling['ask'], { timeline, pulls }: Client) {
  if (ask === 'newest') return { limit: PAGE }
  if (ask === 'newer') return { after: toOf(timeline), limit: CATCH_UP }
  if (ask === 'older') return { before: fromOf(timeline), limit: PAGE }
  const middle = (pulls.wantsPlace ?? 0) + PAGE / 2
  return { before: Math.min(toOf(timeline) + 1, middle), limit: PAGE }
}

/** When time alone makes a pull due, ms; null: never. */
export const pullDue = (state: Client): number | null => (mayPull(state) ? state.pulls.at : null)
