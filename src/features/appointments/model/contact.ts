import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import type { Sent } from '@/contracts/registry'
import type { BookingDraft } from './draft'
import type { Person } from './kinds'

export type ContactProblem = 'name' | 'phone-missing' | 'phone-wrong'

/** A mainland mobile or fixed number; spaces and dashes are forgiven. The door judges by the same rule. */
const NUMBER = /^(1[3-9]\d{9}|0\d{9,11})$/

export const plainPhone = (typed: string): string => typed.replace(/[\s-]/g, '')

/** What is missing or wrong. `noPhone`: there is none, which is fine; a number kept before need not be typed again. */
export function contactProblems(
  { name, phone }: Pick<BookingDraft, 'name' | 'phone'>,
  person: Person,
  noPhone = false,
): ContactProblem[] {
  const problems: ContactProblem[] = []
  if (name.trim() === '' && person.name === '') problems.push('name')
  const typed = plainPhone(phone)
  if (noPhone) return problems
  if (typed === '' && person.phoneMask === null) problems.push('phone-missing')
  if (typed !== '' && !NUMBER.test(typed)) problems.push('phone-wrong')
  return problems
}

/** What the cloud is told: only what was typed, and what was agreed to before it; null when there is nothing. */
export function contactInput(
  { name, phone, agreed }: Pick<BookingDraft, 'name' | 'phone' | 'agreed'>,
  personId: string,
  noPhone = false,
): Sent<'accounts.updatePerson'> | null {
  const typed = noPhone ? '' : plainPhone(phone)
  if (name.trim() === '' && typed === '' && !agreed) return null
  return {
    personId,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(typed === '' ? {} : { phone: typed }),
    ...(agreed ? { consents: [{ purpose: 'contact', version: CONSENT_VERSIONS.contact }] } : {}),
  }
}
