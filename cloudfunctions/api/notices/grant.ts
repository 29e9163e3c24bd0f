import type { InputOf } from '@/contracts/action'
import { AppError } from '@/contracts/errors'
import { grant as contract } from '@/contracts/notices/grant'
import { addConsent } from '@/core/notices/grants'
import { NOTICE_KINDS } from '@/core/notices/kinds'
import { signedIn } from '@kit/accounts/signed-in'
import { handle } from '@kit/handler'
import { ledgerOf, readGrants, withLedger, writeGrants, type Grants } from '@kit/notices/grant-repository'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

/** The kinds this request was accepted for before. */
const takenBy = (grants: Grants, requestId: string) =>
  NOTICE_KINDS.filter((kind) => ledgerOf(grants, kind).taps.some(({ key }) => key === requestId))

function taken(grants: Grants, { requestId, answers }: Input, now: number): Grants | null {
  const accepted = answers.filter(({ answer }) => answer === 'accept').map(({ kind }) => kind)
  const before = takenBy(grants, requestId)
  const same = before.length === accepted.length && before.every((kind) => accepted.includes(kind))
  if (before.length > 0 && !same) throw new AppError('REQUEST_ID_REUSED')
  if (same) return null
  return accepted.reduce((sum, kind) => {
    const ledger = addConsent(ledgerOf(sum, kind), 'taps', { key: requestId, at: now }, now)
    return withLedger(sum, kind, ledger)
  }, grants)
}

/** 5 requests with the account's. What is not accepted leaves nothing. */
export const grant = handle(contract, async (input, { caller, now }) => {
  const openid = signedIn(caller)._id
  const accepted = input.answers.filter(({ answer }) => answer === 'accept').length
  if (accepted > 0) {
    await transact(async (tx) => {
      const next = taken(await readGrants(tx, openid), input, now)
      if (next) await writeGrants(tx, next)
    })
  }
  return { accepted }
})
