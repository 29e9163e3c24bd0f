import type { InferInput } from 'valibot'
import type { meView, personView } from '@/contracts/accounts/parts'
import { CONSENT_PURPOSES, hasConsent } from '@/core/accounts/consent'
import { liveOf, type Relation } from '@/core/accounts/standing'
import { liveAt } from '@/core/appointments/limits'
import { toIso } from '@/core/time'
import type { Account } from '../context'
import { loadPersons, type Person } from './person-repository'

type PersonView = InferInput<typeof personView>
type MeView = InferInput<typeof meView>

/** A person as those who act for them see it: the phone masked. */
export function viewPerson(person: Person, relation: Relation, now: number): PersonView {
  const consents = CONSENT_PURPOSES.flatMap((purpose) => {
    const given = person.consents[purpose]
    return given ? [{ purpose, version: given.version, current: hasConsent(person.consents, purpose) }] : []
  })
  return {
    personId: person._id,
    name: person.name,
    relation,
    phoneMask: person.phoneMask ?? null,
    homeArea: person.homeArea ?? null,
    ahead: Object.keys(liveAt(person.live, now)).length,
    consents,
  }
}

/** Who an account is at a moment; one request. Themself first, then in the order they were added. */
export async function viewMe(account: Account, now: number): Promise<MeView> {
  const links = liveOf(account.acting, now)
  const found = new Map((await loadPersons(links.map((l) => l.personId))).map((p) => [p._id, p]))
  const ordered = [...links].sort((a, b) => Number(b.relation === 'self') - Number(a.relation === 'self'))
  const persons = ordered.flatMap((l) => {
    const person = found.get(l.personId)
    return person ? [viewPerson(person, l.relation, now)] : []
  })
  const staff = liveOf(account.staff, now).map((grant) => ({
    role: grant.role,
    areaCode: grant.areaCode,
    adviserId: grant.adviserId ?? null,
    venueId: grant.venueId ?? null,
    until: grant.until === null ? null : toIso(grant.until),
  }))
  return { persons, staff }
}
