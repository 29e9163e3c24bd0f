import { AppError } from '@/contracts/errors'
import type { Relation } from '@/core/accounts/standing'
import type { Context } from '../context'
import type { Patch } from '../database'
import { transact } from '../transaction'
import { readPerson, updatePerson, type Person } from './person-repository'
import { viewPerson } from './views'

/**
 * Changes a person the caller acts for, in one transaction, and answers their view. The order is the point:
 * permission first, then the change decided on what is stored now.
 * @throws AppError FORBIDDEN, NOT_FOUND, and what `decide` throws
 */
export async function changePerson(
  ctx: Context,
  personId: string,
  decide: (person: Person, relation: Relation) => { readonly next: Person; readonly patch: Patch },
) {
  ctx.permit({ personId })
  const relation = ctx.caller.acting.find((l) => l.personId === personId)?.relation ?? 'relative'
  const next = await transact(async (tx) => {
    const person = await readPerson(tx, personId)
    if (!person) throw new AppError('NOT_FOUND')
    const change = decide(person, relation)
    if (Object.keys(change.patch).length > 0) await updatePerson(tx, personId, change.patch)
    return change.next
  })
  return viewPerson(next, relation, ctx.now)
}
