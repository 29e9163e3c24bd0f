import type { Action, Grant, Role, Subject } from '@/contracts/action'
import { contains } from '@/core/directory/area-code'
import type { Caller } from './context'

/**
 * The one policy: role × action × ownership × area, read from the contracts' `who`. Whatever no grant allows is denied.
 * Pure: the table is data, the judge is these functions, and every cell of it is tested.
 */
type Verdict = 'allowed' | 'needs-permit' | 'denied'

function holds(caller: Caller, role: Role): boolean {
  switch (role) {
    case 'guest':
      return true
    case 'villager':
      return caller.account !== null
    default:
      return caller.roles.some((r) => r.role === role)
  }
}

/** Whether one grant covers the subject. A subject that does not say what the grant asks for is not covered. */
function covers({ role, owns }: Grant, caller: Caller, subject: Subject): boolean {
  const mine = caller.roles.filter((r) => r.role === role)
  switch (owns) {
    case 'anyone':
      return true
    case 'acting':
      return subject.personId !== undefined && caller.actsFor(subject.personId)
    case 'assigned': {
      const { adviserId } = subject
      return adviserId !== undefined && mine.some((r) => r.adviserId === adviserId)
    }
    case 'area': {
      const { areaCode } = subject
      return areaCode !== undefined && mine.some((r) => contains(r.areaCode, areaCode))
    }
  }
}

/** The full judgement: some grant is of a role the caller holds, and covers the subject. */
export function authorize(caller: Caller, action: Pick<Action, 'who'>, subject: Subject): boolean {
  return action.who.some((grant) => holds(caller, grant.role) && covers(grant, caller, subject))
}

/** The judgement before the handler runs, when the subject is not known yet. */
export function mayTry(caller: Caller, action: Pick<Action, 'who'>): Verdict {
  const held = action.who.filter((grant) => holds(caller, grant.role))
  if (held.length === 0) return 'denied'
  return held.some((grant) => grant.owns === 'anyone') ? 'allowed' : 'needs-permit'
}

/** Whether everybody may call it: then nobody's account is read. */
export function isPublic(action: Pick<Action, 'who'>): boolean {
  return action.who.every((grant) => grant.role === 'guest' && grant.owns === 'anyone')
}
