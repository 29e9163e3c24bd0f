import { memo } from 'react'
import { isBubble } from '../../model/lines'
import { AboutCard } from './about-card'
import { EventLine } from './event-line'
import { GoneLine } from './gone-line'
import { RoomBubble } from './room-bubble'
import { TimeLine } from './time-line'
import type { RoomLineProps } from './line-props'

/** Two lines are drawn alike when everything in them is the same; an entry itself is never changed, only replaced. */
function isSame(before: RoomLineProps, after: RoomLineProps): boolean {
  const { line: a, ...restA } = before
  const { line: b, ...restB } = after
  const same = (one: object, other: object) =>
    Object.entries(one).every(([key, value]) => Reflect.get(other, key) === value)
  return same(restA, restB) && same(a, b)
}

/** One line of a conversation: typing, and other lines coming, draw it not again. */
export const RoomLine = memo(function RoomLine(props: RoomLineProps) {
  const { line } = props
  switch (line.kind) {
    case 'time':
    case 'unread':
      return <TimeLine line={line} />
    case 'card':
      return <AboutCard entry={line.entry} isStaff={props.isStaff} />
    case 'event':
      return <EventLine entry={line.entry} />
    case 'message':
    case 'pending':
      return line.kind === 'message' && !isBubble(line) ? (
        <GoneLine line={line} />
      ) : (
        <RoomBubble {...props} line={line} />
      )
  }
}, isSame)
