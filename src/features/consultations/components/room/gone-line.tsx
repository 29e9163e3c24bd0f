import type { MessageLine } from '@/core/consultations/phone/view'
import { TalkLine } from '@/ui/bubble/talk-line'
import { copy } from '../../copy'

/** A message nobody, or not this side, may read: taken back, or not looked at yet. */
export function GoneLine({ line: { entry, ours } }: { readonly line: MessageLine }) {
  if (entry.state === 'RECALLED')
    return <TalkLine>{ours ? copy.recalledMine : copy.recalledTheirs(entry.by)}</TalkLine>
  return entry.state === 'REJECTED' ? null : <TalkLine>{copy.hiddenForNow}</TalkLine>
}
