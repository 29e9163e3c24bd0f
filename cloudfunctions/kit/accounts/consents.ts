import { missingConsents, type ConsentPurpose } from '@/core/accounts/consent'
import { AppError } from '@/contracts/errors'
import type { Person } from './person-repository'

/**
 * Asked before personal data is taken in.
 * @throws AppError CONSENT_REQUIRED when a purpose was not agreed to in its present text
 */
export function requireConsent(
  person: Pick<Person, 'consents'>,
  ...purposes: readonly ConsentPurpose[]
): void {
  if (missingConsents(person.consents, purposes).length > 0) throw new AppError('CONSENT_REQUIRED')
}
