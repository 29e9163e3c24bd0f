import { createHash } from 'node:crypto'
import { claimFirstAdmin as contract } from '@/contracts/accounts/claim-first-admin'
import { AppError } from '@/contracts/errors'
import { normalizeCode, useCode } from '@/core/accounts/first-admin'
import type { StaffGrant } from '@/core/accounts/standing'
import { readAccount, writeStaff } from '@kit/accounts/account-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { readFirstAdmins, writeFirstAdminCodes } from '@kit/accounts/staff-repository'
import { appendAudit } from '@kit/audit/append'
import type { Account } from '@kit/context'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function claim(tx: Tx, account: Account, code: string, now: number): Promise<string> {
  const first = await readFirstAdmins(tx)
  const codes = first && useCode(first.codes, sha256(normalizeCode(code)), account._id, now)
  if (!first || !codes) throw new AppError('CODE_WRONG')
  const { areaCode } = first
  const held = account.staff.some((g) => g.role === 'admin' && g.areaCode === areaCode)
  if (held) return areaCode
  const staff: StaffGrant[] = [...account.staff, { role: 'admin', areaCode, from: now, until: null }]
  await writeStaff(tx, account._id, staff)
  await writeFirstAdminCodes(tx, codes)
  await appendAudit({ areaCode, actor: account._id, act: 'staff.first-admin', subject: 'account' }, tx)
  return areaCode
}

/** A code used by this account before answers the same again; an ended role is not revived by it. */
export const claimFirstAdmin = handle(contract, async ({ code }, { caller, now }) => {
  const { _id: openid } = signedIn(caller)
  const areaCode = await transact(async (tx) => {
    const current = signedIn({ ...caller, account: await readAccount(tx, openid) })
    return claim(tx, current, code, now)
  })
  return { areaCode }
})
