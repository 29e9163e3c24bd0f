import { create } from 'zustand'
import { NOBODY, currentOwner, useOwner } from '@/platform/cloud/owner'
import { newRequestId } from '@/platform/request-id'
import { draft as draftPlace } from '@/platform/store/draft'
import { beginAsk, readAsk, type AskDraft } from './model/ask-draft'

const place = draftPlace<AskDraft>({ name: 'ask', version: 1, parse: readAsk })

interface AskState {
  /** Whose form it is; null: it is closed, and its pages show it as it was until they are gone. */
  readonly owner: string | null
  readonly draft: AskDraft
}

/** The one question being written; every page of the form shows this one. */
export const useAsk = create<AskState>(() => ({ owner: null, draft: beginAsk('') }))

/** The draft of a person, or a new one whose requestId is kept at once: it must survive a kill in the next instant. */
function draftOf(owner: string): AskDraft {
  const kept = place.read(owner)
  if (kept) return kept
  const first = beginAsk(newRequestId())
  place.write(owner, first)
  return first
}

/** What was written before anybody entered on this phone becomes theirs. */
function adopt(owner: string): AskDraft {
  const before = owner === NOBODY ? null : place.read(NOBODY)
  if (before && !place.read(owner)) place.write(owner, before)
  if (before) place.remove(NOBODY)
  return draftOf(owner)
}

/** Opens what this phone keeps for the person it acts for. Called when the form opens. */
export function openAsk(owner: string = currentOwner()): AskDraft {
  const { owner: before, draft } = useAsk.getState()
  if (before === owner && draft.requestId !== '') return draft
  const opened = adopt(owner)
  useAsk.setState({ owner, draft: opened })
  return opened
}

useOwner.subscribe(({ personId }) => {
  if (useAsk.getState().owner !== null) openAsk(personId)
})

/** Written before it is shown. Nothing is written to a form that is closed. */
export function saveAsk(next: AskDraft): void {
  const { owner } = useAsk.getState()
  if (owner === null) return
  place.write(owner, next)
  useAsk.setState({ draft: next })
}

/** Changes the open draft. */
export function patchAsk(part: Partial<Omit<AskDraft, 'requestId'>>): void {
  saveAsk({ ...useAsk.getState().draft, ...part })
}

/** The conversation is open: the next form mints its own requestId. */
export function closeAsk(): void {
  const { owner } = useAsk.getState()
  if (owner !== null) place.remove(owner)
  useAsk.setState({ owner: null })
}

/** Given up: nothing of it stays, on the screen neither. */
export function eraseAsk(): void {
  closeAsk()
  useAsk.setState({ draft: beginAsk('') })
}
