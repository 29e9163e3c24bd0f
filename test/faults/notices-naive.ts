import type { KindLedger } from '@/core/notices/grants'
import type { Outbox } from '@/core/notices/delivery'
import { RULES } from '@/core/notices/rules'
import { isTemplateCode } from '@/core/notices/templates'
import { MINUTE_MS } from '@/core/time'
import type { Grants } from '@kit/notices/grant-repository'
import type { Notice } from '@kit/notices/notice-repository'
import type { Deliver } from './notices-play'

/** What the naive ones take for the number of consents. */
const larger = ({ taps, pushes, sends }: KindLedger) => Math.max(taps.length, pushes.length) - sends.length
const added = ({ taps, pushes, sends }: KindLedger) => taps.length + pushes.length - sends.length

interface Naive {
  /** Sends first and writes it down afterwards. */
  readonly sendsFirst?: boolean
  /** Takes a tap and its push for two consents. */
  readonly adds?: boolean
  /** Sends again when a lease is over without an answer. */
  readonly sendsAgain?: boolean
}

/** A deliverer as one would first write it: by WeChat or not at all, with one shortcut. */
export async function naiveDeliver({ sendsFirst, adds, sendsAgain }: Naive): Promise<Deliver> {
  const { collection, command } = await import('@kit/database')
  const { transact } = await import('@kit/transaction')
  const { standingOf } = await import('@kit/notices/standing')
  const { mayDisturbAt } = await import('@/core/notices/quiet')
  const count = adds ? added : larger
  const save = (id: string, { delivery, deliverAt }: Outbox) =>
    collection<Notice>('notices').update(id, { delivery: command.set(delivery), deliverAt })

  return async (now, { wechat }) => {
    const end = (row: Outbox, state: Outbox['delivery']['state']): Outbox => ({
      delivery: { ...row.delivery, state },
      deliverAt: null,
    })
    const due = await collection<Notice>('notices').find({
      where: { deliverAt: command.lte(now) },
      limit: 100,
    })
    for (const notice of due) {
      const { _id, template, delivery } = notice
      const rule = isTemplateCode(template) ? RULES[template] : null
      const { to } = delivery
      const kind = rule?.kind
      if (!rule || !kind || to === null) {
        await save(_id, end(notice, 'INBOX_ONLY'))
        continue
      }
      if (delivery.state === 'SENDING' && !sendsAgain) {
        await save(_id, end(notice, 'UNKNOWN'))
        continue
      }
      const standing = await transact((tx) => standingOf(tx, notice, null, now))
      const grants = await collection<Grants>('grants').get(to)
      const ledger = grants?.kinds[kind]
      const when = mayDisturbAt(now, { urgent: rule.urgent, about: delivery.about })
      const wanted = standing.stands && !standing.read
      if (!wanted || !ledger || (count(ledger) < 1 && delivery.state !== 'SENDING')) {
        await save(_id, end(notice, wanted ? 'INBOX_ONLY' : 'SUPERSEDED'))
        continue
      }
      if (when > now) {
        await save(_id, { ...notice, deliverAt: when })
        continue
      }
      const spend = async () => {
        const sends = [...ledger.sends, { key: `${_id}-${now}`, at: now, msgid: null }]
        await collection<Grants>('grants').update(to, { [`kinds.${kind}.sends`]: command.set(sends) })
        await save(_id, { delivery: { ...delivery, state: 'SENDING' }, deliverAt: now + 2 * MINUTE_MS })
      }
      if (!sendsFirst) await spend()
      const answer = await wechat(kind, to, notice, now)
      if (sendsFirst) await spend()
      if (answer.kind !== 'lost')
        await save(_id, end(notice, answer.kind === 'accepted' ? 'ACCEPTED' : 'REFUSED'))
    }
  }
}
