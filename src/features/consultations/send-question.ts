import { CONSENT_VERSIONS, type ConsentPurpose } from '@/core/accounts/consent'
import type { Answer, Sent } from '@/contracts/registry'
import { command } from '@/platform/cloud/call'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { makeOld } from '@/platform/cloud/make-old'
import { otherParty, type AskDraft } from './model/ask-draft'
import type { Person } from './model/kinds'

export type Asked =
  | { readonly kind: 'open'; readonly room: Answer<'consultations.start'> }
  /** Sent, and nobody knows yet: the same goes again under the same id. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly error: CallError }

const NEEDED = ['contact', 'sensitive'] as const satisfies readonly ConsentPurpose[]
export type Needed = (typeof NEEDED)[number]

/** What this person has not agreed to, in the text shown now. */
export const missingOf = (person: Person | null): Needed[] =>
  NEEDED.filter(
    (purpose) => !person?.consents.some((consent) => consent.purpose === purpose && consent.current),
  )

/** The question as it is sent; null while an answer is missing. */
export function startInput(
  draft: AskDraft,
  personId: string,
  areaCode: string,
): Sent<'consultations.start'> | null {
  const { requestId, matter, about, otherKind, text } = draft
  if (matter === null || otherKind === null || text.trim() === '') return null
  return { requestId, personId, areaCode, matter, about, otherParty: otherParty(draft), text: text.trim() }
}

/** The answer got lost on the way: it may have been done. */
const isLost = ({ code }: CallError): boolean =>
  code === 'TIMEOUT' || code === 'INTERNAL' || code === 'OFFLINE'

interface Question {
  readonly draft: AskDraft
  readonly person: Person
  readonly areaCode: string
  /** Called right before the question itself goes: from then on it may have arrived. */
  readonly onSent: () => void
}

async function prepare({ draft, person }: Question): Promise<void> {
  const { personId } = person
  for (const purpose of missingOf(person)) {
    await command('accounts.consent', { personId, purpose, version: CONSENT_VERSIONS[purpose], agreed: true })
  }
  const name = draft.name.trim()
  if (person.name === '' && name !== '') await command('accounts.updatePerson', { personId, name })
}

/** Agrees to what was ticked, tells the name where it is not known, and opens the conversation with the first message. */
export async function sendQuestion(question: Question): Promise<Asked> {
  const { draft, person, areaCode, onSent } = question
  try {
    await prepare(question)
  } catch (thrown) {
    return { kind: 'refused', error: asCallError(thrown) }
  }
  const input = startInput(draft, person.personId, areaCode)
  if (input === null) return { kind: 'refused', error: asCallError(null) }
  try {
    onSent()
    const room = await command('consultations.start', input)
    makeOld(['consultations.mine'])
    return { kind: 'open', room }
  } catch (thrown) {
    const error = asCallError(thrown)
    return isLost(error) ? { kind: 'unknown' } : { kind: 'refused', error }
  }
}
