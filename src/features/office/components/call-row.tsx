import { renderNotice } from '@/core/notices/templates'
import { fromIso } from '@/core/time'
import { Clock } from '@/ui/clock/clock'
import { DeskRow } from '@/ui/desk/desk-row'
import { Tag } from '@/ui/tag/tag'
import type { Call } from '../api'
import { callsCopy as copy } from '../copy'
import { shortMoment, spanWords } from '../waits'

interface CallRowProps {
  readonly call: Call
  readonly now: number
  readonly chosen: boolean
  readonly onTap: () => void
}

/** Above this much time left the clock stands still and grey. */
const CALM_MS = 24 * 3_600_000

/** How long there is to tell them. */
export function DueClock({ dueBy, now }: { readonly dueBy: string; readonly now: number }) {
  const left = fromIso(dueBy) - now
  if (left <= 0) return <Clock kind="late">{copy.over}</Clock>
  return <Clock kind={left > CALM_MS ? 'calm' : 'running'}>{copy.left(spanWords(left))}</Clock>
}

/** One person to call: by when, who, about what; whether somebody tried. */
export function CallRow({ call, now, chosen, onTap }: CallRowProps) {
  const { dueBy, personName, template, params, sensitive, tried } = call
  return (
    <DeskRow
      clock={shortMoment(dueBy, now)}
      name={personName}
      what={renderNotice(template, params, { sensitive, opened: false }).title}
      chosen={chosen}
      onTap={onTap}
      tags={
        <>
          <DueClock dueBy={dueBy} now={now} />
          {tried ? <Tag kind="quiet">{copy.triedTag}</Tag> : null}
        </>
      }
    />
  )
}
