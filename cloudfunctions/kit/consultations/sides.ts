import type { Party } from '@/core/consultations/room'
import type { Context } from '../context'
import type { StoredConversation } from './conversation-repository'

/**
 * Judges whether the caller may be in a conversation, and on which side they are. Who acts for the person speaks for the
 * person, whatever else they are.
 * @throws AppError FORBIDDEN
 */
export function enterAs(
  { caller, permit }: Pick<Context, 'caller' | 'permit'>,
  { personId, adviserId }: Pick<StoredConversation, 'personId' | 'adviserId'>,
): Party {
  permit({ personId, adviserId })
  return caller.actsFor(personId) ? 'person' : 'adviser'
}

/** The name beside what a side writes. */
export function nameOf(
  { personName, adviser }: Pick<StoredConversation, 'personName' | 'adviser'>,
  side: Party,
): string {
  return side === 'person' ? personName : adviser.name
}
