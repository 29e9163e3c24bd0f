import type { Facts } from '../facts'

const FAMILY: readonly string[] = ['family']
const CRIMINAL: readonly string[] = [
  'abuse',
  'accused',
  'crime-victim',
  'retrial-ordered',
  'retrial-acquitted',
]

/**
 * Whether a check is about what nobody else at the phone should read of: the family's own quarrels, violence, criminal matters
 * (DESIGN: sensitive matters are told neutrally).
 */
export function isSensitive({ matter, otherKind, abused }: Facts): boolean {
  if (abused === 'yes') return true
  if (typeof matter === 'string' && FAMILY.indexOf(matter) >= 0) return true
  return typeof otherKind === 'string' && CRIMINAL.indexOf(otherKind) >= 0
}
