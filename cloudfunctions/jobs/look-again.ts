import { actsFor } from '@/core/accounts/standing'
import { isPositive, judgeOf, type Judge } from '@/core/eligibility/effect/judge'
import { isSensitive } from '@/core/eligibility/effect/sensitive'
import { loadLibrary } from '@/core/eligibility/library'
import { dayOf } from '@/core/time'
import { readAccount } from '@kit/accounts/account-repository'
import { Defect } from '@kit/defect'
import { readLaw } from '@kit/eligibility/law-repository'
import { lawInForceVersion } from '@kit/eligibility/law-version'
import {
  keepJudged,
  keepWaiting,
  openAnswers,
  outdatedAsks,
  readLookAgain,
  takeLookAgain,
  type LeftAnswers,
  type LookAgain,
} from '@kit/eligibility/look-again-repository'
import { planNotice } from '@kit/notices/plan-notice'
import { transact, type Tx } from '@kit/transaction'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 500
/** Told in one run at most: what follows (deliveries, people who look again) comes in waves, not at once. */
const MOST_TOLD = 1000
/** Told at once: each waits for the database most of its time. */
const AT_ONCE = 8

export interface Pace {
  readonly slice: number
  readonly mostTold: number
}

const PACE: Pace = { slice: SLICE, mostTold: MOST_TOLD }

/** What becomes of one ask under the law of today. */
type Fate =
  /** `left`: what is to be sealed anew; null: it is sealed so already. */
  | { readonly kind: 'waits'; readonly left: LeftAnswers | null }
  | {
      readonly kind: 'told'
      readonly template: 'eligibility.look-again' | 'eligibility.now-likely'
      readonly sensitive: boolean
    }

interface Fated {
  readonly ask: LookAgain
  readonly fate: Fate
}

/** Answers that do not open any more are as none: then one is told that the law has changed. */
function leftBy(ask: LookAgain): LeftAnswers | null {
  try {
    return openAnswers(ask)
  } catch (error) {
    if (error instanceof Defect) return null
    throw error
  }
}

/** Told is who did not qualify and now does; without answers, everybody once. */
function fateOf(ask: LookAgain, { outcome: outcomeOf }: Judge): Fate {
  const left = leftBy(ask)
  if (left === null) return { kind: 'told', template: 'eligibility.look-again', sensitive: false }
  const { facts, qualified: before } = left
  const qualified = isPositive(outcomeOf(facts))
  if (qualified && !before)
    return { kind: 'told', template: 'eligibility.now-likely', sensitive: isSensitive(facts) }
  const isSealedSo = qualified === before && (ask.outcome ?? null) === null
  return { kind: 'waits', left: isSealedSo ? null : { facts, qualified } }
}

/**
 * Whoever asked is told, once, while they still act for the person; the ask, and what was kept with it, is gone with the notice.
 * Asked anew meanwhile, it is another ask.
 */
async function tell(
  tx: Tx,
  { ask: seen, fate }: Fated,
  { lawVersion, now }: { readonly lawVersion: string; readonly now: number },
): Promise<boolean> {
  const { _id: personId } = seen
  const ask = await readLookAgain(tx, personId)
  if (!ask || ask.lawVersion !== seen.lawVersion || ask.at !== seen.at || fate.kind !== 'told') return false
  const account = await readAccount(tx, ask.accountId)
  await takeLookAgain(tx, personId)
  if (!account || !actsFor(account.acting, personId, now)) return false
  await planNotice(tx, {
    personId,
    template: fate.template,
    params: {},
    link: '/packages/eligibility/start/index?again=1',
    subject: { kind: 'eligibility', id: `${personId}.${lawVersion}`, rev: ask.at },
    to: ask.accountId,
    sensitive: fate.sensitive,
    now,
  })
  return true
}

/** Those who go on waiting: all at once, and one by one where what is sealed changes with it. */
async function moveOn(fated: readonly Fated[], lawVersion: string, before: number): Promise<void> {
  const same: string[] = []
  const changed: (() => Promise<number>)[] = []
  for (const { ask, fate } of fated) {
    if (fate.kind !== 'waits') continue
    const { left } = fate
    if (left === null) same.push(ask._id)
    else changed.push(() => keepJudged(ask, left, { lawVersion, before }))
  }
  if (same.length > 0) await keepWaiting(same, { lawVersion, before })
  await each(changed, async (keep) => (await keep()) > 0)
}

/**
 * After the law in force changed (its version, `lawInForceVersion`): whoever kept answers is judged again in memory, each area's
 * law compiled once. Who now qualifies is told; who does not goes on waiting under the law now seen; who kept no answers is told
 * that it changed. An ask under another law is work to do, one under this law is done: that is the place it goes on from after
 * being stopped anywhere. Answers how many were told, `mostTold` at most.
 */
export async function lookAgain(now: number, elapsed: () => number, pace: Pace = PACE): Promise<number> {
  const law = await readLaw()
  const today = dayOf(now)
  const lawVersion = lawInForceVersion(law, today)
  const judge = judgeOf(loadLibrary(law), today)
  const isOver = () => elapsed() >= TIME_MS
  let told = 0
  let after: string | null = null
  for (let more = true; more && !isOver() && told < pace.mostTold;) {
    const slice: LookAgain[] = await outdatedAsks(lawVersion, after, pace.slice)
    const fated = slice.map((ask) => ({ ask, fate: fateOf(ask, judge) }))
    await moveOn(fated, lawVersion, now)
    const toTell = fated.filter(({ fate }) => fate.kind === 'told').slice(0, pace.mostTold - told)
    told += await each(toTell, (one) =>
      isOver() ? Promise.resolve(false) : transact((tx) => tell(tx, one, { lawVersion, now })),
    )
    after = slice.at(-1)?._id ?? null
    more = slice.length === pace.slice
  }
  return told
}

/** `AT_ONCE` under way; ends when all have, also where one failed. Answers how many said yes. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<boolean>): Promise<number> {
  const left = [...all]
  let yes = 0
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const said = await work(next)
      if (said) yes += 1
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return yes
}
