import { useRef } from 'react'
import type { Line } from '@/core/consultations/phone/view'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { Jump } from '@/ui/talk/jump'
import { Talk } from '@/ui/talk/talk'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../../copy'
import { heldBack, newSince, placed } from '../../model/lines'
import type { RoomState } from '../../use-room'
import { Arrived } from './arrived'
import { RoomEnd } from './room-end'
import { RoomLine } from './room-line'
import type { RoomActs } from './room-acts'
import { useLinks } from './use-links'
import { usePlace } from './use-place'

interface RoomTalkProps {
  readonly room: RoomState
  readonly isStaff: boolean
  readonly acts: RoomActs
}

/** Of this side, for what is still on its way: as the cloud named it before, else as the head does. */
function usName({ client }: RoomState): string {
  const { entries } = client.timeline
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i]
    if (entry?.mine && entry.by !== '') return entry.by
  }
  const { head, side } = client
  return (side === 'person' ? head?.personName : head?.adviser.name) || copy.me_
}

/** Messages of the other side that came and were never drawn; what the reader has scrolled away from is not new. */
function useBelow({ client }: RoomState, drawn: readonly Line[]): number {
  const seen = useRef(0)
  const last = drawn[drawn.length - 1]
  if (last && 'entry' in last) seen.current = Math.max(seen.current, last.entry.seq)
  return newSince(client.timeline.entries, seen.current, client.side)
}

/** At most forty bubbles, the newest at the end. Nothing that comes moves what is being read. */
export function RoomTalk({ room, isStaff, acts }: RoomTalkProps) {
  const { view, raise } = room
  const place = usePlace(view, raise)
  useLinks(view, raise)
  const drawn = heldBack(view.lines, place.hold)
  const below = useBelow(room, drawn)
  const isAtEnd = !view.hasNewer && drawn.length === view.lines.length
  const today = dayOf(now())
  const us = usName(room)
  return (
    <>
      {place.toUnread ? <Jump up words={copy.toUnread} onTap={place.toUnread} /> : null}
      <Talk to={place.to} onBottom={place.onBottom} onTop={view.hasOlder ? place.older : undefined}>
        {view.hasOlder ? (
          <Tap className="room-older" onTap={place.older}>
            {copy.older}
          </Tap>
        ) : null}
        {placed(drawn).map((one) => (
          <RoomLine key={one.line.key} {...one} today={today} us={us} isStaff={isStaff} acts={acts} />
        ))}
        {isAtEnd ? (
          <RoomEnd room={room} isStaff={isStaff} />
        ) : view.hasNewer ? (
          <Tap className="room-older" onTap={place.newer}>
            {copy.newer}
          </Tap>
        ) : null}
      </Talk>
      <Arrived view={view} />
      {below > 0 ? (
        <Jump words={copy.jump(below)} onTap={place.toEnd} />
      ) : place.isAway || view.hasNewer ? (
        <Jump words={copy.toEnd} onTap={place.toEnd} />
      ) : null}
    </>
  )
}
