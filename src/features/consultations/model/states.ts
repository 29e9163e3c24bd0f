import type { MessageLine, PendingLine } from '@/core/consultations/phone/view'
import { copy } from '../copy'

/** What is said under a bubble. `kind` as in ui/bubble; `act` what the words do when tapped. */
export interface Said {
  readonly words: string
  readonly kind: 'plain' | 'bad' | 'held'
  readonly act: 'resend' | null
}

const plain = (words: string): Said => ({ words, kind: 'plain', act: null })
const held = (words: string): Said => ({ words, kind: 'held', act: null })

/** How a stored message of this side stands; null: nothing to say about it. */
export function saidOfMessage({ entry, ours, read, recalling }: MessageLine, newest: boolean): Said | null {
  if (!ours) return null
  if (recalling) return plain(copy.states.recalling)
  if (entry.state === 'HELD') return held(copy.states.held)
  if (entry.state === 'REJECTED') return held(copy.states.rejected)
  if (entry.state === 'CHECKING') return plain(copy.states.checking)
  if (read) return plain(copy.states.read)
  return newest ? plain(copy.states.sent) : null
}

/** How a message on its way stands. A picture that cannot be read any more is chosen anew, not sent again. */
export function saidOfPending({ pending, status, percent }: PendingLine): Said {
  switch (status) {
    case 'waiting':
      return plain(copy.states.waiting)
    case 'uploading':
      return plain(copy.states.uploading(percent))
    case 'sending':
      return plain(copy.states.sending)
    case 'sent':
      return plain(copy.states.sent)
    case 'failed':
      return pending.failed === 'BAD_FILE'
        ? { words: copy.states.badPhoto, kind: 'bad', act: null }
        : { words: copy.states.failed, kind: 'bad', act: 'resend' }
  }
}
