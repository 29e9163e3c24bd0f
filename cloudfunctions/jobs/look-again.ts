import { actsFor } from '@/core/accounts/standing'
import { readAccount } from '@kit/accounts/account-repository'
import { readLaw } from '@kit/eligibility/law-repository'
import { lawVersion } from '@kit/eligibility/law-version'
import {
  outdatedAsks,
  readLookAgain,
  takeLookAgain,
  type LookAgain,
} from '@kit/notices/look-again-repository'
import { planNotice } from '@kit/notices/plan-notice'
import { transact, type Tx } from '@kit/transaction'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 50

/** Whoever asked is told, once, while they still act for the person; the ask is gone with it. */
async function tell(tx: Tx, { _id: personId, lawVersion: seen }: LookAgain, now: number): Promise<boolean> {
  const ask = await readLookAgain(tx, personId)
  if (!ask || ask.lawVersion !== seen) return false
  const account = await readAccount(tx, ask.accountId)
  await takeLookAgain(tx, personId)
  if (!account || !actsFor(account.acting, personId, now)) return false
  await planNotice(tx, {
    personId,
    template: 'eligibility.look-again',
    params: {},
    link: '/packages/eligibility/start/index?again=1',
    subject: { kind: 'eligibility', id: personId, rev: ask.at },
    to: ask.accountId,
    now,
  })
  return true
}

/**
 * After the standard or a figure changed: tells everybody who asked to be told under another law. Answers how many were. Works
 * in slices and goes on at the next tick.
 */
export async function lookAgain(now: number, elapsed: () => number): Promise<number> {
  const version = lawVersion(await readLaw())
  let told = 0
  for (let more = true; more && elapsed() < TIME_MS;) {
    const slice = await outdatedAsks(version, SLICE)
    for (const ask of slice) told += (await transact((tx) => tell(tx, ask, now))) ? 1 : 0
    more = slice.length === SLICE
  }
  return told
}
