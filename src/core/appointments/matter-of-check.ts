import type { Facts } from '../eligibility/facts'
import type { Matter } from './matters'

/** Options of the eligibility question `matter`, as one books them; those not named here are `other`. */
const BOOKED_AS: ReadonlyMap<string, Matter> = new Map([
  ['unpaid-wages', 'wages'],
  ['work-injury', 'injury'],
  ['traffic', 'traffic'],
  ['land', 'land'],
  ['family', 'family'],
  ['elder-support', 'family'],
  ['debt', 'debt'],
])

/**
 * What the adviser is told beforehand about somebody who answered this. Violence and crime go before the matter they
 * were told under: their notices stay neutral.
 */
export function matterOfCheck({ matter, otherKind, abused }: Facts): Matter {
  if (abused === 'yes' || otherKind === 'abuse') return 'violence'
  if (otherKind === 'accused') return 'criminal'
  return (typeof matter === 'string' ? BOOKED_AS.get(matter) : undefined) ?? 'other'
}
