import { CONSENT_VERSIONS, hasConsent, missingConsents, type ConsentPurpose } from '@/core/accounts/consent'
import type { Relation } from '@/core/accounts/standing'
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

/** Kept of what was said, the newest. */
const KEPT = 100

export interface Agreement {
  readonly purpose: ConsentPurpose
  readonly version: number
}

/**
 * The person with what was agreed to now; the same person where nothing is new: saying it again adds nothing to the record.
 * @throws AppError CONSENT_REQUIRED for another text than the one shown now
 */
export function withConsents(
  person: Person,
  given: readonly Agreement[],
  { at, by }: { readonly at: number; readonly by: Relation },
): Person {
  return given.reduce((before, { purpose, version }) => {
    if (version !== CONSENT_VERSIONS[purpose]) throw new AppError('CONSENT_REQUIRED')
    if (hasConsent(before.consents, purpose)) return before
    return {
      ...before,
      consents: { ...before.consents, [purpose]: { version, at } },
      consentLog: consentLogOf(before, { purpose, version, agreed: true, at, by }),
    }
  }, person)
}

type Said = NonNullable<Person['consentLog']>[number]

export const consentLogOf = ({ consentLog = [] }: Person, said: Said): readonly Said[] =>
  [...consentLog, said].slice(-KEPT)
