import { imageAtPosting, nextRecheck, textAtPosting, CHECKING_MS } from '@/core/consultations/check'
import type { Party } from '@/core/consultations/room'
import { checkText } from './content-check'
import { UNCHECKED, sealBody, type StoredImage, type StoredMessage } from './message-repository'
import { checkPicture } from './picture'

/** A message's content with what the content check says of it, before it has a place. */
export type Content = Pick<
  StoredMessage,
  'bodySealed' | 'image' | 'recheckAt' | 'rechecks' | 'suspicion' | 'judged' | 'doomed' | 'checkTrace'
> & {
  readonly kind: 'text' | 'image'
  readonly state: 'SHOWN' | 'HELD' | 'CHECKING'
  /** What lists show of it; null for a picture. */
  readonly preview: string | null
}

/** Characters of a message that lists show. */
const PREVIEW_MAX = 40

const beginningOf = (text: string) => [...text.replace(/\s+/g, ' ')].slice(0, PREVIEW_MAX).join('')

/** Words, checked where they are a person's; staff are exempt. No request to the database. */
export async function composeText(
  text: string,
  { messageId, side, openid, now }: { messageId: string; side: Party; openid: string; now: number },
): Promise<Content> {
  const { verdict, label } =
    side === 'person' ? await checkText(openid, text) : { verdict: 'pass' as const, label: null }
  const { state, recheck } = textAtPosting(side, verdict)
  return {
    kind: 'text',
    state,
    bodySealed: sealBody(messageId, text),
    image: null,
    preview: beginningOf(text),
    ...UNCHECKED,
    suspicion: state === 'HELD' ? label : null,
    ...(recheck ? { rechecks: 1, recheckAt: nextRecheck(1, now) } : {}),
  }
}

/** A kept picture; a person's waits for its check, three minutes at most. */
export async function composePicture(
  image: StoredImage,
  { side, openid, now }: { side: Party; openid: string; now: number },
): Promise<Content> {
  const state = imageAtPosting(side)
  const base = { kind: 'image' as const, state, bodySealed: null, image, preview: null, ...UNCHECKED }
  if (state === 'SHOWN') return base
  const checkTrace = await checkPicture(openid, image)
  return { ...base, recheckAt: now + CHECKING_MS, ...(checkTrace === null ? {} : { checkTrace }) }
}
