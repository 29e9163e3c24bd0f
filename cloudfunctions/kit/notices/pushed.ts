import { addConsent, addRefusal } from '@/core/notices/grants'
import type { NoticeKind } from '@/core/notices/kinds'
import { transact } from '../transaction'
import {
  ledgerOf,
  readGrants,
  withHeard,
  withLedger,
  writeGrants,
  type Grants,
  type Heard,
} from './grant-repository'
import { settleHeard } from './hear'

/** A consent as WeChat pushes it. `key` names the push, so that a repeated one counts once. */
export interface PushedConsent {
  readonly kind: NoticeKind
  readonly key: string
  readonly at: number
}

export interface PushedRefusal {
  readonly kind: NoticeKind
  readonly at: number
}

/** What was pushed about one message. `refused`: it did not arrive because the person takes none any more. */
export interface PushedSent extends Heard {
  readonly refused: boolean
}

function change(openid: string, next: (grants: Grants) => Grants): Promise<void> {
  return transact(async (tx) => {
    const grants = await readGrants(tx, openid)
    const changed = next(grants)
    if (changed !== grants) await writeGrants(tx, changed)
  })
}

/** What somebody agreed to in one question. */
export function hearConsents(openid: string, consents: readonly PushedConsent[], now: number): Promise<void> {
  return change(openid, (grants) =>
    consents.reduce((sum, { kind, key, at }) => {
      const before = ledgerOf(sum, kind)
      const after = addConsent(before, 'pushes', { key, at }, now)
      return after === before ? sum : withLedger(sum, kind, after)
    }, grants),
  )
}

const refuse = (grants: Grants, { kind, at }: PushedRefusal, now: number): Grants => {
  const before = ledgerOf(grants, kind)
  const after = addRefusal(before, at, now)
  return after === before ? grants : withLedger(grants, kind, after)
}

/** What somebody does not want any more: earlier consents are void. */
export function hearRefusals(openid: string, refusals: readonly PushedRefusal[], now: number): Promise<void> {
  return change(openid, (grants) => refusals.reduce((sum, refusal) => refuse(sum, refusal, now), grants))
}

/** Which messages arrived, and which did not. */
export function hearSent(openid: string, sent: readonly PushedSent[], now: number): Promise<void> {
  return transact(async (tx) => {
    const grants = await readGrants(tx, openid)
    const heard = sent.reduce((sum, { refused, ...one }) => {
      const told = withHeard(sum, one)
      return refused ? refuse(told, one, now) : told
    }, grants)
    await writeGrants(tx, await settleHeard(tx, heard, now))
  })
}
