import { derivedId } from '../ids'

/** The same request of the same account is always the same conversation; nobody can aim at another's. */
export function conversationIdOf(openid: string, requestId: string): string {
  return derivedId('cv', openid, requestId)
}

/** C2 by the id itself: a message sent again would stand where it stands already. */
export function messageIdOf(conversationId: string, openid: string, requestId: string): string {
  return derivedId('m', conversationId, openid, requestId)
}

/** What no client names (card, close, reopen, hold, release): its place is its name, since no place is given twice (C1). */
export function entryIdOf(conversationId: string, seq: number): string {
  return derivedId('e', conversationId, String(seq))
}

/** What was asked for, to tell a retry from another request under the same id. */
export function payloadHashOf(payload: unknown): string {
  return derivedId('h', JSON.stringify(payload))
}
