import type { Entry } from '@/core/consultations/phone/entry'
import { TalkLine } from '@/ui/bubble/talk-line'
import { copy } from '../../copy'

/** The end of a conversation, and its beginning again. */
export function EventLine({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'reopen') return <TalkLine>{copy.reopened}</TalkLine>
  return <TalkLine>{entry.mine ? copy.closedByMe : copy.closedBy(entry.by)}</TalkLine>
}
