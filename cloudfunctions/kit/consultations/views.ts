import type { HolidayYear } from '@/core/appointments/calendar'
import { mayReadBody } from '@/core/consultations/check'
import { unreadCount, type Party } from '@/core/consultations/room'
import { waitingSince } from '@/core/consultations/waiting'
import { toIso } from '@/core/time'
import { openOf, type StoredConversation } from './conversation-repository'
import { openBody, type StoredMessage } from './message-repository'
import { viewService } from './service'

/** Through whose eyes. */
export interface Viewer {
  readonly openid: string
  readonly side: Party
}

/** What an entry shows besides what is stored in it. */
export interface Shown {
  /** Links by file id. */
  readonly links: ReadonlyMap<string, string>
  readonly about: AboutView | null
}

export type AboutView =
  | { readonly kind: 'matter' }
  | {
      readonly kind: 'result'
      readonly outcome: Extract<StoredMessage['about'], { kind: 'result' }>['outcome']
    }
  | {
      readonly kind: 'appointment'
      readonly appointmentId: string
      readonly start: string
      readonly venue: string
    }

/** Whether the body is for this viewer: their side's own words, or what was shown to all. */
export function mayRead({ state, side }: StoredMessage, viewer: Viewer): boolean {
  return mayReadBody(state, side === viewer.side)
}

function viewImage(message: StoredMessage, links: Shown['links']) {
  const { image } = message
  const url = image ? links.get(image.fileId) : undefined
  return image && url !== undefined ? { url, width: image.width, height: image.height } : null
}

export function viewEntry(message: StoredMessage, viewer: Viewer, { links, about }: Shown) {
  const isMine = message.accountId === viewer.openid
  const isReadable = mayRead(message, viewer)
  return {
    seq: message.seq,
    kind: message.kind,
    state: message.state,
    side: message.side,
    by: message.by,
    mine: isMine,
    requestId: isMine ? message.requestId : null,
    at: toIso(message.at),
    text: isReadable ? openBody(message) : null,
    image: isReadable ? viewImage(message, links) : null,
    about: message.kind === 'card' ? about : null,
    target: message.target,
  }
}

function viewPreview({ _id, preview, previewSealed }: StoredConversation, side: Party): string | null {
  if (preview === null || !mayReadBody(preview.state, preview.side === side)) return null
  return openOf(_id, 'preview', previewSealed)
}

export function viewConversation(
  conversation: StoredConversation,
  side: Party,
  now: number,
  years: readonly HolidayYear[],
) {
  const { _id, read, rating, lastAt } = conversation
  const since = waitingSince(conversation.waiting)
  return {
    conversationId: _id,
    state: conversation.state,
    personId: conversation.personId,
    personName: conversation.personName,
    adviser: { ...conversation.adviser, languages: [...conversation.adviser.languages] },
    matter: conversation.matter,
    lastSeq: conversation.seq,
    lastAt: toIso(lastAt),
    lastSide: conversation.lastSide,
    preview: viewPreview(conversation, side),
    waitingSince: since === null ? null : toIso(since),
    read: { person: read.person, adviser: read.adviser },
    unread: unreadCount(conversation.unread[side]),
    rating,
    otherParty: side === 'adviser' ? openOf(_id, 'otherParty', conversation.otherPartySealed) : null,
    service: viewService(conversation.answers, now, years),
  }
}
