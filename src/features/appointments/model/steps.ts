import type { ConsentPurpose } from '@/core/accounts/consent'
import type { BookingDraft } from './draft'
import type { Person } from './kinds'
import { STEPS, type Step } from './step-names'

export const agreed = (person: Person | null, purpose: ConsentPurpose): boolean =>
  person?.consents.some((one) => one.purpose === purpose && one.current) ?? false

const isKnown = (person: Person): boolean => person.name.trim() !== '' && person.phoneMask !== null

/** The questions this person is asked: nothing they have answered before, here or another time. */
export function pathFor(draft: BookingDraft, person: Person): Step[] {
  const known: Partial<Record<Step, boolean>> = {
    consent: agreed(person, 'contact'),
    matter: draft.matter !== null,
    contact: isKnown(person),
  }
  return STEPS.filter((step) => !known[step])
}

/** The question after this one; the check page is the last. */
export function stepAfter(path: readonly Step[], step: Step): Step {
  const rest = STEPS.slice(STEPS.indexOf(step) + 1)
  return rest.find((one) => path.includes(one)) ?? 'check'
}

/** 第几步: where a question stands. Its place is counted also when it is opened again by 修改. */
export function placeOf(path: readonly Step[], step: Step): { readonly at: number; readonly of: number } {
  const asked = path.includes(step) ? path : STEPS.filter((one) => one === step || path.includes(one))
  return { at: asked.indexOf(step) + 1, of: asked.length }
}

/** Where to go on after a kill: the question one had come to, or an earlier one whose answer is no longer good. */
export function firstOpen(draft: BookingDraft): Step {
  const { personId, areaCode, matter, slot, reached, path } = draft
  if (personId === null || areaCode === null || path.length === 0) return 'who'
  const isPast = (step: Step) => STEPS.indexOf(reached) > STEPS.indexOf(step)
  if (matter === null && isPast('matter')) return 'matter'
  return slot === null && isPast('day') ? 'day' : reached
}
