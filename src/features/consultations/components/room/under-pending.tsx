import type { PendingLine } from '@/core/consultations/phone/view'
import { BubbleState } from '@/ui/bubble/bubble-state'
import { copy } from '../../copy'
import { saidOfPending } from '../../model/states'
import type { RoomActs } from './room-acts'

/** What can still be stopped: a picture while it is on its way, and what was refused. */
function discardOf(line: PendingLine, acts: RoomActs) {
  const { pending, status, mayDiscard } = line
  const isPicture = pending.body.kind === 'image'
  if (!mayDiscard || (!isPicture && status !== 'failed')) return undefined
  return {
    label: status === 'failed' ? copy.giveUp : copy.cancelPhoto,
    spoken: isPicture ? copy.cancelPhotoSaid : undefined,
    onTap: () => acts.discard(line),
  }
}

/** Where a message on its way is; 没发出去，点这里重发 is itself the button. */
export function UnderPending({ line, acts }: { readonly line: PendingLine; readonly acts: RoomActs }) {
  const { words, kind, act } = saidOfPending(line)
  const again = act === 'resend'
  return (
    <BubbleState
      words={words}
      kind={kind}
      icon={again ? 'retry' : undefined}
      onTap={again ? () => acts.resend(line) : undefined}
      act={discardOf(line, acts)}
    />
  )
}
