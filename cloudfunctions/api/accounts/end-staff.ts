import { endStaff as contract } from '@/contracts/accounts/end-staff'
import { AppError } from '@/contracts/errors'
import { isLive } from '@/core/accounts/standing'
import { endRole } from '@/core/accounts/staff-proposal'
import { readAccount, writeStaff } from '@kit/accounts/account-repository'
import { loadPerson } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { appendAudit } from '@kit/audit/append'
import { dropAdviserAccount } from '@kit/directory/adviser-repository'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

/** From the next call on the role is gone: roles are read anew each time. */
export const endStaff = handle(contract, async ({ personId, role, areaCode }, { caller, now, permit }) => {
  const { _id: actor } = signedIn(caller)
  permit({ areaCode })
  const openid = (await loadPerson(personId))?.selfOf
  if (!openid) throw new AppError('NOT_FOUND')
  const ended = await transact(async (tx) => {
    const account = await readAccount(tx, openid)
    if (!account) throw new AppError('NOT_FOUND')
    const held = account.staff.find((g) => g.role === role && g.areaCode === areaCode && isLive(g, now))
    if (!held) return false
    await writeStaff(tx, openid, endRole(account.staff, role, areaCode, now))
    if (held.adviserId) await dropAdviserAccount(tx, held.adviserId, openid)
    await appendAudit({ areaCode, actor, act: `staff.end.${role}`, subject: `person:${personId}` }, tx)
    return true
  })
  return { ended }
})
