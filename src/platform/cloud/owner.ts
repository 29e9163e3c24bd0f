import { create } from 'zustand'
import { PHONE, eraseOwner, shelf } from '../store/shelf'
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

/** Acts for another person from now on. What was kept for the one before is erased, unless they are the same. */
export function switchOwner(personId: string): void {
  const before = currentOwner()
  if (before === personId) return
  if (before !== NOBODY) eraseOwner(before)
  kept.write(PHONE, personId)
  useOwner.setState({ personId })
}

/** Nobody again, on signing out; the answers in memory go too. */
export function forgetOwner(): void {
  const before = currentOwner()
  if (before !== NOBODY) eraseOwner(before)
  kept.remove(PHONE)
  useOwner.setState({ personId: NOBODY })
  queryClient.clear()
}
