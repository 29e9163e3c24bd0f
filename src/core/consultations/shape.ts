/**
 * What a conversation (咨询) is made of, for both ends of the line. An entry's place is its `seq`, dense from 1: messages and
 * the operations on them (recall, hold, release) share one counter.
 */
export const SIDES = ['person', 'adviser', 'service'] as const
/** Who speaks: the person or who acts for them, the village legal adviser, or the service itself. */
export type Side = (typeof SIDES)[number]

/**
 * `card` what the conversation is about, always its first entry. `recall`, `hold` and `release` are operations on
 * `target`: taken back by its sender, held by the content check, released by a clerk. `close` and `reopen` mark its ends.
 */
export const ENTRY_KINDS = ['card', 'text', 'image', 'recall', 'hold', 'release', 'close', 'reopen'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * `SHOWN`; `RECALLED` taken back, its body is served to nobody any more (C7); `CHECKING` an image whose content check has
 * not answered; `HELD` kept from the other side until a clerk looked; `REJECTED` a clerk looked and it stays away.
 * Its own sender still sees the body of what is CHECKING, HELD or REJECTED.
 */
export const ENTRY_STATES = ['SHOWN', 'RECALLED', 'CHECKING', 'HELD', 'REJECTED'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

export const CONVERSATION_STATES = ['OPEN', 'CLOSED'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

/** A message can be taken back for two minutes. */
export const RECALL_MS = 2 * 60_000

/** Characters of one message; WeChat's content check takes 2,500. */
export const TEXT_MAX = 2000

/** An image as sent: bytes after compression, pixels a side. */
export const IMAGE_MAX_BYTES = 300 * 1024
export const IMAGE_MAX_SIDE = 4096
