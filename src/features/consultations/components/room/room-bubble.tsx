import type { MessageLine, PendingLine } from '@/core/consultations/phone/view'
import { Bubble } from '@/ui/bubble/bubble'
import { Picture } from '@/ui/picture/picture'
import { copy } from '../../copy'
import { lineId, type RoomActs } from './room-acts'
import type { RoomLineProps } from './line-props'
import { UnderMessage } from './under-message'
import { UnderPending } from './under-pending'

type RoomBubbleProps = Omit<RoomLineProps, 'line'> & { readonly line: MessageLine | PendingLine }

interface Inside {
  readonly text: string | null
  readonly picture: { readonly url: string; readonly width: number; readonly height: number } | null
}

function insideOf(line: MessageLine | PendingLine): Inside {
  if (line.kind === 'message') return { text: line.entry.text, picture: line.entry.image }
  const { body } = line.pending
  return body.kind === 'text'
    ? { text: body.text, picture: null }
    : { text: null, picture: { url: body.path, width: body.width, height: body.height } }
}

/** What a picture does when it is stored; one on its way is only shown. */
function pictureActs(line: MessageLine | PendingLine, acts: RoomActs) {
  return line.kind === 'message'
    ? { onFail: () => acts.refresh(line), onTap: () => acts.openPicture(line) }
    : {}
}

/** One message, on its way or stored: the bubble stays the same one when it arrives. */
export function RoomBubble(props: RoomBubbleProps) {
  const { line, lead, us, acts } = props
  const { text, picture } = insideOf(line)
  const isMessage = line.kind === 'message'
  const mine = isMessage ? line.ours : true
  const name = isMessage ? line.entry.by : us
  return (
    <Bubble
      id={lineId(line.key)}
      mine={mine}
      name={name}
      lead={lead}
      bare={picture !== null}
      under={isMessage ? <UnderMessage {...props} line={line} /> : <UnderPending line={line} acts={acts} />}
    >
      {picture ? (
        <Picture {...picture} label={copy.openPhoto(mine ? copy.me_ : name)} {...pictureActs(line, acts)} />
      ) : (
        text
      )}
    </Bubble>
  )
}
