import { Clock } from '@/ui/clock/clock'
import { Tag } from '@/ui/tag/tag'
import { copy } from '../copy'
import { minutesToStart } from '../day-list'
import type { Visit } from '../visit'

/** From here on the clock runs in amber: somebody should be on the way. */
const SOON = 15

/** Where somebody is: not here (and how late), here, served, or not coming. */
export function VisitTag({ visit, now }: { readonly visit: Visit; readonly now: number }) {
  switch (visit.state) {
    case 'HELD':
    case 'BOOKED': {
      const left = minutesToStart(visit, now)
      if (left === null || left > SOON) return <Tag kind="quiet">{copy.notHere}</Tag>
      return left < 0 ? <Clock kind="late">{copy.late(-left)}</Clock> : <Clock>{copy.soon(left)}</Clock>
    }
    case 'CALLED':
      return <Tag>{copy.called(visit.queue?.calls ?? 1)}</Tag>
    case 'PARKED':
      return <Tag kind="quiet">{copy.aside}</Tag>
    case 'CHECKED_IN':
      return (
        <Tag kind="done" icon="done">
          {copy.here}
        </Tag>
      )
    case 'IN_SERVICE':
      return <Tag>{copy.now}</Tag>
    case 'DONE':
      return (
        <Tag kind="done" icon="done">
          {copy.done}
        </Tag>
      )
    case 'CANCELLED':
      return <Tag kind="quiet">{copy.cancelled}</Tag>
    case 'MISSED':
    case 'NO_SHOW':
      return <Tag kind="quiet">{copy.missed}</Tag>
  }
}
