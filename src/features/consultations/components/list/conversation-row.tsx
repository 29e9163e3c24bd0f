import { View } from '@tarojs/components'
import { MATTERS, isSensitive } from '@/core/appointments/matters'
import { clockOf, dayOf, formatDay, fromIso } from '@/core/time'
import { now } from '@/platform/clock'
import { go } from '@/platform/screen/navigation'
import { Avatar } from '@/ui/avatar/avatar'
import { Badge } from '@/ui/badge/badge'
import { Cell } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import { listCopy as copy } from '../../list-copy'
import type { Conversation } from '../../model/kinds'

interface ConversationRowProps {
  readonly conversation: Conversation
  /** Said when it is not about the person using the phone. */
  readonly forWhom?: string
  /** Messages that wait on this phone until it is opened. */
  readonly unsent?: number
}

/** 9:32 today, 11月23日 before. */
function timeOf(iso: string): string {
  const ms = fromIso(iso)
  return dayOf(ms) === dayOf(now()) ? clockOf(ms) : formatDay(dayOf(ms)).replace(/\(.*/, '')
}

/** What fits into two short lines; the rest is one tap away. */
const SHOWN = 20

const shorten = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[，。、；！？]$/, '')}……` : text

/** Of a matter nobody else should see, a list says neither what it is nor what was said. */
function noteOf({ matter, preview }: Conversation): string {
  return isSensitive(matter) ? '' : [MATTERS[matter].label, shorten(preview ?? copy.photo)].join('，')
}

/** One conversation: with whom, about what, what was said last, and how many were not read. */
export function ConversationRow({ conversation, forWhom, unsent = 0 }: ConversationRowProps) {
  const { conversationId, adviser, lastAt, unread, state, waitingSince } = conversation
  const tag = state === 'CLOSED' ? copy.closed : waitingSince === null ? null : copy.waiting
  return (
    <Cell
      top
      lead={<Avatar name={adviser.name} />}
      title={
        <View className="row">
          <View>{`${adviser.name}\u00a0`}</View>
          <Badge count={unread} />
        </View>
      }
      strong={unread > 0}
      note={noteOf(conversation)}
      value={timeOf(lastAt)}
      tags={
        tag || forWhom || unsent > 0 ? (
          <>
            {unsent > 0 ? <Tag kind="new">{copy.unsent(unsent)}</Tag> : null}
            {tag ? <Tag kind="quiet">{tag}</Tag> : null}
            {forWhom ? <Tag kind="quiet">{copy.forWhom(forWhom)}</Tag> : null}
          </>
        ) : undefined
      }
      end={<></>}
      onTap={() => go('room', { conversationId })}
    />
  )
}
