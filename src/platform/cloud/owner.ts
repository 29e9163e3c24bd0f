import { create } from 'zustand'
import type { Answer } from '@/contracts/registry'
import { PHONE, eraseApart, eraseOwner, leaveOwner, shelf } from '../store/shelf'
import { keepAnswer } from './kept-answers'
import { queryClient } from './query-client'

/** Before anybody entered: what is kept then belongs to nobody in particular. */
export const NOBODY = 'nobody'

const kept = shelf<string>({
  name: 'owner',
  version: 1,
  days: 0,
  parse: (value) => (typeof value === 'string' && value !== '' ? value : null),
})

/** The person this phone acts for now; drafts, cache and outbox on the phone are theirs. */
export const useOwner = create<{ readonly personId: string }>(() => ({ personId: NOBODY }))

export function loadOwner(): void {
  useOwner.setState({ personId: kept.read(PHONE) ?? NOBODY })
}

export const currentOwner = (): string => useOwner.getState().personId

/** Whom one may act for is the account's to say, not the person's: it is the same for the next. */
function carryMe(before: string, next: string): void {
  const state = queryClient.getQueryState<Answer<'accounts.me'>>(['accounts.me', before, {}])
  if (!state?.data || state.isInvalidated) return
  queryClient.setQueryData(['accounts.me', next, {}], state.data, { updatedAt: state.dataUpdatedAt })
  keepAnswer(next, 'accounts.me', {}, state.data)
}

/** Acts for another person from now on. What was kept for the one before is erased, but what stays apart for each. */
export function switchOwner(personId: string): void {
  const before = currentOwner()
  if (before === personId) return
  if (before !== NOBODY) leaveOwner(before)
  carryMe(before, personId)
  kept.write(PHONE, personId)
  useOwner.setState({ personId })
}

/** Nobody again, on signing out; what stayed apart for others and the answers in memory go too. */
export function forgetOwner(): void {
  const before = currentOwner()
  if (before !== NOBODY) {
    eraseOwner(before)
    eraseApart()
  }
  kept.remove(PHONE)
  useOwner.setState({ personId: NOBODY })
  queryClient.clear()
}
