import { MATTERS } from '@/core/appointments/matters'
import { fromIso } from '@/core/time'
import { Clock } from '@/ui/clock/clock'
import { DeskRow } from '@/ui/desk/desk-row'
import { Tag } from '@/ui/tag/tag'
import type { HeldMessage } from '../api'
import { heldCopy as copy } from '../copy'
import { shortMoment, spanWords } from '../waits'

interface HeldRowProps {
  readonly message: HeldMessage
  readonly now: number
  readonly chosen: boolean
  readonly onTap: () => void
}

/** The name of who wrote it. */
export const senderOf = ({ side, personName, adviserName }: HeldMessage): string =>
  side === 'adviser' ? adviserName : personName

/** One held message: since when, whose, about what; its words stay closed. */
export function HeldRow({ message, now, chosen, onTap }: HeldRowProps) {
  const { at, kind, matter } = message
  return (
    <DeskRow
      clock={shortMoment(at, now)}
      name={senderOf(message)}
      what={MATTERS[matter].label}
      chosen={chosen}
      onTap={onTap}
      tags={
        <>
          <Clock>{copy.waited(spanWords(now - fromIso(at)))}</Clock>
          <Tag kind="quiet">{copy.kinds[kind === 'image' ? 'image' : 'text']}</Tag>
        </>
      }
    />
  )
}
