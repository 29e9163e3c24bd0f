import { addPerson } from './accounts/add-person'
import { approveStaff } from './accounts/approve-staff'
import { claimFirstAdmin } from './accounts/claim-first-admin'
import { consent } from './accounts/consent'
import { endActing } from './accounts/end-acting'
import { endStaff } from './accounts/end-staff'
import { enter } from './accounts/enter'
import { me } from './accounts/me'
import { proposeStaff } from './accounts/propose-staff'
import { revealPhone } from './accounts/reveal-phone'
import { staffProposals } from './accounts/staff-proposals'
import { updatePerson } from './accounts/update-person'
import type { Action, OutputOf, SentInputOf } from './action'
import { standards } from './eligibility/standards'
import { inbox } from './notices/inbox'
import { read } from './notices/read'

/**
 * Every action of the one door: a line here, a line in cloudfunctions/api/routes.ts, one contract file, one handler.
 * The phone imports only its types; the cloud parses by it.
 */
export const actions = {
  'accounts.addPerson': addPerson,
  'accounts.approveStaff': approveStaff,
  'accounts.claimFirstAdmin': claimFirstAdmin,
  'accounts.consent': consent,
  'accounts.endActing': endActing,
  'accounts.endStaff': endStaff,
  'accounts.enter': enter,
  'accounts.me': me,
  'accounts.proposeStaff': proposeStaff,
  'accounts.revealPhone': revealPhone,
  'accounts.staffProposals': staffProposals,
  'accounts.updatePerson': updatePerson,
  'eligibility.standards': standards,
  'notices.inbox': inbox,
  'notices.read': read,
} as const satisfies { readonly [name: string]: Action }

export type Actions = typeof actions
export type ActionName = keyof Actions
export type QueryName = { [K in ActionName]: Actions[K]['kind'] extends 'query' ? K : never }[ActionName]
export type CommandName = Exclude<ActionName, QueryName>
export type Sent<K extends ActionName> = SentInputOf<Actions[K]>
export type Answer<K extends ActionName> = OutputOf<Actions[K]>
