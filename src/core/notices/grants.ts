import { DAY_MS, MINUTE_MS } from '../time'

/**
 * The ledger of consents (授权次数) of one account for one kind of notice. A consent is one send. It is told twice, each way may
 * lose it, and nothing names it in both: by the phone's tap, and by WeChat's push. So both are kept apart and the larger count
 * is believed: never more than there were. What is kept is a set of facts by key, so that order and repetition change nothing.
 */
export interface Fact {
  /** The tap's requestId, or what WeChat says of the push. */
  readonly key: string
  /** ms: of the tap the cloud's clock, of the push WeChat's. */
  readonly at: number
}

/** A send; `key` is the notice. WeChat's `msgid` when it is known. */
export interface Send extends Fact {
  readonly msgid: string | null
}

export interface KindLedger {
  readonly taps: readonly Fact[]
  readonly pushes: readonly Fact[]
  readonly sends: readonly Send[]
  /** Counts of what is older than `KEEP_MS` and was taken off the lists. */
  readonly folded: { readonly taps: number; readonly pushes: number; readonly sends: number }
  /** The last moment WeChat said there is no consent, ms; what is older counts no more. */
  readonly refusedAt: number
}

export const EMPTY: KindLedger = {
  taps: [],
  pushes: [],
  sends: [],
  folded: { taps: 0, pushes: 0, sends: 0 },
  refusedAt: 0,
}

/** A fact that comes later than this is not taken any more, so that what is folded cannot come a second time. */
export const KEEP_MS = 30 * DAY_MS
/** Facts a list of consents holds at most: more in `KEEP_MS` are not believed. Sends stay below twice that. */
export const MOST_FACTS = 60

const since = <T extends Fact>(facts: readonly T[], at: number): T[] => facts.filter((fact) => fact.at > at)
const byAge = (a: Fact, b: Fact) => a.at - b.at || (a.key < b.key ? -1 : 1)

/** Consents left. N1: never below 0. N2: a send is only made with one left, and counted at once. */
export function granted({ taps, pushes, sends, folded, refusedAt }: KindLedger): number {
  const consents = Math.max(
    folded.taps + since(taps, refusedAt).length,
    folded.pushes + since(pushes, refusedAt).length,
  )
  return Math.max(0, consents - folded.sends - since(sends, refusedAt).length)
}

/** Takes what is too old off the lists into the counts. */
function tidy(ledger: KindLedger, now: number): KindLedger {
  const { refusedAt } = ledger
  const horizon = now - KEEP_MS
  const aged = (facts: readonly Fact[]) => facts.filter((f) => f.at <= horizon && f.at > refusedAt).length
  const newest = (facts: readonly Fact[]) => since(facts, horizon).sort(byAge).slice(-MOST_FACTS)
  const sends = ledger.folded.sends + aged(ledger.sends)
  const count = (before: number, facts: readonly Fact[]) => Math.min(before + aged(facts), sends + MOST_FACTS)
  return {
    ...ledger,
    folded: {
      taps: count(ledger.folded.taps, ledger.taps),
      pushes: count(ledger.folded.pushes, ledger.pushes),
      sends,
    },
    taps: newest(ledger.taps),
    pushes: newest(ledger.pushes),
    sends: since(ledger.sends, horizon).sort(byAge),
  }
}

function put<T extends Fact>(facts: readonly T[], fact: T): readonly T[] {
  return facts.some(({ key }) => key === fact.key) ? facts : [...facts, fact]
}

const isTooOld = (at: number, now: number) => at <= now - KEEP_MS

/** A consent told by a tap or a push. Told again, or too late, it changes nothing. */
export function addConsent(ledger: KindLedger, way: 'taps' | 'pushes', fact: Fact, now: number): KindLedger {
  const { key } = fact
  const at = Math.min(fact.at, now)
  return isTooOld(at, now) ? ledger : tidy({ ...ledger, [way]: put(ledger[way], { key, at }) }, now)
}

/** WeChat says there is no consent, or the person took it back: what was given up to then counts no more. */
export function addRefusal(ledger: KindLedger, at: number, now: number): KindLedger {
  if (isTooOld(at, now) || at <= ledger.refusedAt) return ledger
  const none = { taps: 0, pushes: 0, sends: 0 }
  return tidy({ ...ledger, folded: none, refusedAt: Math.min(at, now) }, now)
}

/** Reserves one consent for a notice; null when none is left. The same notice reserves once. */
export function reserve(ledger: KindLedger, notice: string, now: number): KindLedger | null {
  if (ledger.sends.some(({ key }) => key === notice)) return ledger
  if (granted(ledger) < 1) return null
  return tidy({ ...ledger, sends: [...ledger.sends, { key: notice, at: now, msgid: null }] }, now)
}

/** Gives it back: WeChat said that it sent nothing. */
export function giveBack(ledger: KindLedger, notice: string): KindLedger {
  return { ...ledger, sends: ledger.sends.filter(({ key }) => key !== notice) }
}

/** WeChat's number of a send. */
export function nameSend(ledger: KindLedger, notice: string, msgid: string): KindLedger {
  const sends = ledger.sends.map((send) => (send.key === notice ? { ...send, msgid } : send))
  return { ...ledger, sends }
}

/**
 * The notice a pushed message number belongs to: the one of that number, or the only send before the push (`at`, ms, give or
 * take a minute between two clocks) that has none yet; else null.
 */
export function noticeOfPush({ sends }: KindLedger, msgid: string, at: number): string | null {
  const named = sends.find((send) => send.msgid === msgid)
  if (named) return named.key
  const nameless = sends.filter((send) => send.msgid === null && send.at <= at + MINUTE_MS)
  return nameless.length === 1 ? (nameless[0]?.key ?? null) : null
}
