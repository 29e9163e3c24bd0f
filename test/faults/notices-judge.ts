import { clockOf, dayOf, msAt, addDays, HOUR_MS } from '@/core/time'
import type { Attempt } from './notices-wechat'

/** What truly became of one notice, apart from what the cloud believes. */
export interface Fate {
  readonly id: string
  readonly template: string
  /** When the meeting it is about begins, ms; null: none. */
  readonly about: number | null
  /** Since when it says what is no longer so, ms: from that very moment nothing goes out. */
  readonly overtakenAt: number | null
  readonly readAt: number | null
  /** Moments a text message truly went out. */
  readonly texts: readonly number[]
}

/** The cloud's own record of it, as stored. */
export interface Stored {
  readonly state: string
  readonly reached: string | null
  readonly deliverAt: number | null
  readonly called: boolean
}

export interface Evidence {
  readonly fates: readonly Fate[]
  readonly stored: ReadonlyMap<string, Stored>
  readonly attempts: readonly Attempt[]
  /** Consents ever given, by account and kind; and the kinds ever closed. */
  readonly given: ReadonlyMap<string, number>
  readonly shut: ReadonlySet<string>
}

/** Written down once more, apart from the table it judges. */
const CRITICAL = ['appointment.rescheduled', 'appointment.cancelled']
const URGENT = ['appointment.hour-before']
const ENDS = ['ACCEPTED', 'DELIVERED', 'REFUSED', 'INBOX_ONLY', 'UNKNOWN', 'SUPERSEDED']

function isQuiet(at: number, { template, about }: Fate): boolean {
  const clock = clockOf(at)
  if (clock >= '07:00' && clock < '22:00') return false
  const morning = msAt(clock < '07:00' ? dayOf(at) : addDays(dayOf(at), 1), '07:00')
  return !URGENT.includes(template) && !(about !== null && about < morning + HOUR_MS)
}

/** N1 and N2: at no moment was more taken than agreed to, and nothing was tried without a consent but where it was closed. */
function overdrawn({ attempts, shut, given }: Evidence): string[] {
  const taken = new Map<string, number>()
  const broken: string[] = []
  for (const { openid, kind, taken: took, consents, notice } of attempts) {
    const purse = `${openid} ${kind}`
    if (consents < 1 && !shut.has(purse)) broken.push(`N2 ${notice} tried without a consent`)
    if (took) taken.set(purse, (taken.get(purse) ?? 0) + 1)
  }
  for (const [purse, count] of taken)
    if (count > (given.get(purse) ?? 0)) broken.push(`N1 ${purse}: ${count} sent`)
  return broken
}

function brokenBy(fate: Fate, stored: Stored, attempts: readonly Attempt[]): string[] {
  const { id, template, overtakenAt, texts, readAt } = fate
  const broken: string[] = []
  const must = (holds: boolean, words: string) =>
    void (holds || broken.push(`${words} ${id} ${stored.state}`))
  const arrived = attempts.some((one) => one.arrived)
  must(attempts.filter(({ taken }) => taken).length <= 1, 'N3 taken twice by WeChat')
  must(texts.length <= 1, 'N3 texted twice')
  must(stored.deliverAt === null && ENDS.includes(stored.state), 'N4 never ends')
  const outs = [...attempts.map(({ at }) => at), ...texts]
  must(overtakenAt === null || outs.every((at) => at < overtakenAt), 'N5 out after it was overtaken')
  must(!outs.some((at) => isQuiet(at, fate)), 'N6 at night')
  const settled = arrived || texts.length > 0 || stored.called || overtakenAt !== null || readAt !== null
  must(!CRITICAL.includes(template) || settled, 'N7 nobody told them')
  must(stored.state !== 'DELIVERED' || arrived, 'a delivery that never was')
  must(stored.reached !== 'sms' || texts.length === 1, 'a text that never was')
  must(stored.reached !== 'call' || stored.called, 'a call nobody was asked for')
  return broken
}

/** Every promise broken, in words; none when all are kept. */
export function judge(evidence: Evidence): string[] {
  const byNotice = new Map<string, Attempt[]>()
  for (const attempt of evidence.attempts)
    byNotice.set(attempt.notice, [...(byNotice.get(attempt.notice) ?? []), attempt])
  const each = evidence.fates.flatMap((fate) => {
    const stored = evidence.stored.get(fate.id)
    return stored ? brokenBy(fate, stored, byNotice.get(fate.id) ?? []) : [`${fate.id} is gone`]
  })
  return [...overdrawn(evidence), ...each]
}
