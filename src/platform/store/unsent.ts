import { useState } from 'react'
import { useOwner } from '../cloud/owner'
import { useShow } from '../screen/page-hooks'
import { shelf } from './shelf'

/** A conversation with messages that wait on this phone: they go when its page is opened with a network. */
export interface Unsent {
  readonly conversationId: string
  readonly count: number
  /** `adviser` where the conversation is open as the lawyer's. */
  readonly as: 'person' | 'adviser'
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false
  if (!('conversationId' in value) || !('count' in value) || !('as' in value)) return false
  return typeof value.conversationId === 'string' && typeof value.count === 'number'
}

const kept = shelf<readonly Unsent[]>({
  name: 'unsent',
  version: 1,
  parse: (value) => (Array.isArray(value) ? value.filter(isUnsent) : null),
})

export function readUnsent(owner: string): readonly Unsent[] {
  return kept.read(owner) ?? []
}

/** Says how many messages of a conversation wait; none takes it off the list. Written only where something changed. */
export function keepUnsent(owner: string, unsent: Unsent): void {
  const { conversationId, count } = unsent
  const before = readUnsent(owner)
  const known = before.find((one) => one.conversationId === conversationId)
  if ((known?.count ?? 0) === count) return
  const others = before.filter((one) => one !== known)
  const all = count > 0 ? [...others, unsent] : others
  if (all.length > 0) kept.write(owner, all)
  else kept.remove(owner)
}

/** What waits on this phone for the person it is used by, looked up each time the page is shown. */
export function useUnsent(): readonly Unsent[] {
  const owner = useOwner((state) => state.personId)
  const [shown, setShown] = useState(() => ({ owner, unsent: readUnsent(owner) }))
  useShow(() => setShown({ owner, unsent: readUnsent(owner) }))
  return shown.owner === owner ? shown.unsent : readUnsent(owner)
}
