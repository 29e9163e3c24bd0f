import type { MessageLine, PendingLine } from '@/core/consultations/phone/view'

/** What can be done with a message; the same functions as long as the room is open, so that no bubble is drawn anew. */
export interface RoomActs {
  resend(line: PendingLine): void
  discard(line: PendingLine): void
  /** Opens 撤回 and 复制. */
  more(line: MessageLine): void
  copy(words: string): void
  openPicture(line: MessageLine): void
  /** The link of a picture is over. */
  refresh(line: MessageLine): void
}

/** Names an element, to bring it into view. */
export const lineId = (key: string): string => `line-${key}`
