import type { Role, Subject } from '@/contracts/action'
import { callerOf, type Account, type Caller } from '@kit/context'

export const NOW = 1000
export const ROLES: readonly Role[] = ['guest', 'villager', 'adviser', 'clerk', 'reviewer', 'bureau', 'admin']

const live = { from: 0, until: null }

/** A caller who holds exactly one role, acts for p-mine, is adviser a-mine and is placed in 440882. */
export function holderOf(role: Role): Caller {
  if (role === 'guest') return callerOf('o-caller', null, NOW)
  const staff =
    role === 'villager'
      ? []
      : [{ role, areaCode: '440882', adviserId: role === 'adviser' ? 'a-mine' : null, ...live }]
  const acting = role === 'villager' ? [{ personId: 'p-mine', relation: 'self' as const, ...live }] : []
  const account: Account = { _id: 'o-caller', schema: 1, acting, staff, createdAt: 0 }
  return callerOf('o-caller', account, NOW)
}

/** What is the holder’s own, and what is somebody else’s. */
export const MINE: Subject = { personId: 'p-mine', adviserId: 'a-mine', areaCode: '440882100' }
export const FOREIGN: Subject = { personId: 'p-other', adviserId: 'a-other', areaCode: '440982' }
