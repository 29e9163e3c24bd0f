import { onPushed, type Outbox } from '@/core/notices/delivery'
import { nameSend, noticeOfPush } from '@/core/notices/grants'
import { command } from '../database'
import type { Tx } from '../transaction'
import { takeOffCallList } from './call-list'
import { ledgerOf, withLedger, type Grants, type Heard } from './grant-repository'
import { readNotice, type Notice } from './notice-repository'
import { ruleOf } from './standing'

/** Stores where a notice stands on its way. */
export function writeDelivery(tx: Tx, id: string, { delivery, deliverAt }: Outbox): Promise<number> {
  return tx.update('notices', id, { delivery: command.set(delivery), deliverAt })
}

export const outboxOf = ({ delivery, deliverAt }: Notice): Outbox => ({ delivery, deliverAt })

async function apply(tx: Tx, noticeId: string, heard: Heard, now: number): Promise<void> {
  const notice = await readNotice(tx, noticeId)
  if (!notice) return
  const before = outboxOf(notice)
  const after = onPushed(before, heard.arrived, { now, rule: ruleOf(notice.template) })
  if (after === before) return
  await writeDelivery(tx, noticeId, after)
  if (before.delivery.reached === 'call') await takeOffCallList(tx, noticeId, now)
}

/**
 * Brings what WeChat told of its messages to their notices, as far as it is known which is whose. What is not known yet stays:
 * the answer that names the message may come after the push.
 */
export async function settleHeard(tx: Tx, grants: Grants, now: number): Promise<Grants> {
  let next = grants
  for (let found = firstKnown(next); found; found = firstKnown(next)) {
    const { heard, noticeId } = found
    await apply(tx, noticeId, heard, now)
    const ledger = nameSend(ledgerOf(next, heard.kind), noticeId, heard.msgid)
    const left = next.heard.filter((other) => other !== heard)
    next = { ...withLedger(next, heard.kind, ledger), heard: left }
  }
  return next
}

function firstKnown(grants: Grants): { heard: Heard; noticeId: string } | null {
  for (const heard of grants.heard) {
    const noticeId = noticeOfPush(ledgerOf(grants, heard.kind), heard.msgid, heard.at)
    if (noticeId !== null) return { heard, noticeId }
  }
  return null
}
