import type { Line } from '@/core/consultations/phone/view'
import { now } from '@/platform/clock'
import { TalkLine } from '@/ui/bubble/talk-line'
import { copy } from '../../copy'
import { timeWords } from '../../model/lines'
import { lineId } from './room-acts'

type TimeLineProps = { readonly line: Extract<Line, { readonly kind: 'time' | 'unread' }> }

/** 昨天下午4:10 between messages, and where the new ones begin. */
export function TimeLine({ line }: TimeLineProps) {
  return line.kind === 'time' ? (
    <TalkLine>{timeWords(line.at, now())}</TalkLine>
  ) : (
    <TalkLine rule id={lineId(line.key)}>
      {copy.newBelow}
    </TalkLine>
  )
}
