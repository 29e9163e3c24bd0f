import {
  LEASE_MS,
  nextStep,
  onAnswer,
  onText,
  type Outbox,
  type Step,
  type TextAnswer,
  type WeChatAnswer,
} from '@/core/notices/delivery'
import { addRefusal, giveBack, nameSend, reserve, type KindLedger } from '@/core/notices/grants'
import type { NoticeKind } from '@/core/notices/kinds'
import { renderNotice } from '@/core/notices/templates'
import { loadPerson, openPhone } from '../accounts/person-repository'
import { now as clock } from '../clock'
import { collection, command } from '../database'
import { Defect } from '../defect'
import { transact, type Tx } from '../transaction'
import { putOnCallList } from './call-list'
import { ledgerOf, readGrants, withLedger, writeGrants, type Grants } from './grant-repository'
import { outboxOf, settleHeard, writeDelivery } from './hear'
import { readNotice, type Notice } from './notice-repository'
import type { SendText } from './sms'
import { ruleOf, standingOf } from './standing'

/** How a notice leaves the house. Each is called at most once for a notice that reserved it. */
export interface Ways {
  readonly wechat: (kind: NoticeKind, to: string, notice: Notice, now: number) => Promise<WeChatAnswer>
  readonly text: SendText
}

/** Puts a notice off whose step failed, while it is still the one seen: the next in line are not kept waiting by it. */
export function putOff({ _id, deliverAt }: Notice, until: number): Promise<number> {
  return collection<Notice>('notices').updateWhere({ _id, deliverAt }, { deliverAt: until })
}

/** Notices with a step due by `now`, the longest waiting first. */
export function dueDeliveries(now: number, limit: number): Promise<Notice[]> {
  return collection<Notice>('notices').find({
    where: { deliverAt: command.lte(now) },
    orderBy: [['deliverAt', 'asc']],
    limit,
  })
}

interface Decided {
  readonly act: Step['act']
  readonly notice: Notice
}

/** Takes one consent for the notice and writes it down (N2), in the transaction that takes the notice to SENDING. */
async function reserveFor(
  tx: Tx,
  grants: Grants | null,
  { _id, template }: Notice,
  now: number,
): Promise<void> {
  const { kind } = ruleOf(template)
  const ledger = grants && kind && reserve(ledgerOf(grants, kind), _id, now)
  if (!grants || !kind || !ledger) throw new Defect('a send without a consent')
  await writeGrants(tx, withLedger(grants, kind, ledger))
}

/** Ends a notice on the call list; where nobody knows the person any more, it says that it reached nobody. */
async function handOver(tx: Tx, notice: Notice, row: Outbox, now: number): Promise<void> {
  const listed = await putOnCallList(tx, notice, now)
  const delivery = listed ? row.delivery : { ...row.delivery, reached: null }
  await writeDelivery(tx, notice._id, { ...row, delivery })
}

/** Decides and stores the next step of one notice, in one transaction: whatever follows, it is never decided again. */
function decide(id: string, now: number): Promise<Decided | null> {
  return transact(async (tx) => {
    const notice = await readNotice(tx, id)
    if (!notice || notice.deliverAt === null || notice.deliverAt > now) return null
    const { to, state } = notice.delivery
    const unsent = state === 'PENDING' || state === 'DEFERRED'
    const grants = unsent && to !== null ? await readGrants(tx, to) : null
    const { act, row } = nextStep(outboxOf(notice), await standingOf(tx, notice, grants, now))
    if (act === 'call') await handOver(tx, notice, row, now)
    else await writeDelivery(tx, id, row)
    if (act === 'send') await reserveFor(tx, grants, notice, now)
    return { act, notice: { ...notice, ...row } }
  })
}

function ledgerAfter(ledger: KindLedger, id: string, answer: WeChatAnswer, now: number): KindLedger {
  switch (answer.kind) {
    case 'accepted':
      return answer.msgid === null ? ledger : nameSend(ledger, id, answer.msgid)
    case 'refused':
      return addRefusal(giveBack(ledger, id), now, now)
    case 'invalid':
    case 'later':
      return giveBack(ledger, id)
    case 'lost':
      return ledger
  }
}

/** Stores WeChat's answer with the notice and in the ledger; what was pushed meanwhile finds its notice. */
function record(id: string, to: string, kind: NoticeKind, answer: WeChatAnswer, now: number): Promise<void> {
  return transact(async (tx) => {
    const notice = await readNotice(tx, id)
    if (!notice) return
    const grants = await readGrants(tx, to)
    await writeDelivery(tx, id, onAnswer(outboxOf(notice), answer, { now, rule: ruleOf(notice.template) }))
    if (answer.kind === 'lost') return
    const told = withLedger(grants, kind, ledgerAfter(ledgerOf(grants, kind), id, answer, now))
    await writeGrants(tx, await settleHeard(tx, told, now))
  })
}

/**
 * An instance may be frozen between two steps and thaw much later, at night or when the meeting was moved: what was decided
 * then holds no more.
 */
const isStale = (decidedAt: number) => clock() - decidedAt > LEASE_MS / 2

async function sendByWeChat({ wechat }: Ways, notice: Notice, now: number): Promise<void> {
  const { kind } = ruleOf(notice.template)
  const { to } = notice.delivery
  if (kind === null || to === null) throw new Defect('a send to nobody')
  const answer = isStale(now) ? { kind: 'later' as const } : await wechat(kind, to, notice, now)
  await record(notice._id, to, kind, answer, now)
}

/** A sensitive matter is told in neutral words: anybody may look at the phone. */
async function textTo({ text }: Ways, notice: Notice, now: number): Promise<TextAnswer> {
  const { _id: id, template, params, sensitive, personId } = notice
  const person = await loadPerson(personId)
  const phone = person && openPhone(person)
  if (!phone || isStale(now)) return 'unavailable'
  const { title, body } = renderNotice(template, params, { sensitive, opened: !sensitive })
  return text({ id, phone, text: `【法援到村】${title}：${body}`, at: now }).catch(() => null)
}

async function sendByText(ways: Ways, notice: Notice, now: number): Promise<void> {
  const answer = await textTo(ways, notice, now)
  await transact(async (tx) => {
    const stored = await readNotice(tx, notice._id)
    const step = stored && onText(outboxOf(stored), answer)
    if (!stored || !step) return
    if (step.act === 'call') await handOver(tx, stored, step.row, now)
    else await writeDelivery(tx, notice._id, step.row)
  })
}

/**
 * One step of one notice: decide and store (consent reserved, lease), send, store the answer. It may die after each of
 * them: what was decided is not decided again, and when the lease is over nobody knows whether it was sent, so it is not sent
 * again (N3). Answers whether something was done.
 */
export async function deliverNotice(ways: Ways, id: string, now: number): Promise<boolean> {
  const decided = await decide(id, now)
  if (!decided) return false
  if (decided.act === 'send') await sendByWeChat(ways, decided.notice, now)
  if (decided.act === 'text') await sendByText(ways, decided.notice, now)
  return true
}
