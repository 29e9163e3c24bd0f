import { EMPTY, type KindLedger } from '@/core/notices/grants'
import type { NoticeKind } from '@/core/notices/kinds'
import type { Stored } from '../documents'
import type { Tx } from '../transaction'

/** What WeChat told of a message before we knew its number. */
export interface Heard {
  readonly msgid: string
  readonly kind: NoticeKind
  readonly arrived: boolean
  readonly at: number
}

/** grants/{openid}: the consents of one account, a ledger for each kind. */
export interface Grants extends Stored {
  readonly kinds: { readonly [K in NoticeKind]?: KindLedger }
  /** The newest few. */
  readonly heard: readonly Heard[]
}

const MOST_HEARD = 20

/** What is not there yet is empty. */
export async function readGrants(tx: Tx, openid: string): Promise<Grants> {
  const found = await tx.get<Grants>('grants', openid)
  return found ?? { _id: openid, schema: 1, kinds: {}, heard: [] }
}

export function writeGrants(tx: Tx, grants: Grants): Promise<void> {
  return tx.set<Grants>('grants', grants)
}

export function ledgerOf(grants: Grants, kind: NoticeKind): KindLedger {
  return grants.kinds[kind] ?? EMPTY
}

export function withLedger(grants: Grants, kind: NoticeKind, ledger: KindLedger): Grants {
  return { ...grants, kinds: { ...grants.kinds, [kind]: ledger } }
}

/** Keeps what was told of a message nobody knows yet; once. That it arrived outweighs that it did not. */
export function withHeard(grants: Grants, heard: Heard): Grants {
  const before = grants.heard.find(({ msgid }) => msgid === heard.msgid)
  const others = grants.heard.filter(({ msgid }) => msgid !== heard.msgid)
  const told = before?.arrived ? before : heard
  return { ...grants, heard: [...others, told].slice(-MOST_HEARD) }
}
