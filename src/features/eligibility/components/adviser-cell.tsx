import { formatClock, formatWeekday, fromIso } from '@/core/time'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Cell } from '@/ui/cell/cell'
import { useAdviser } from '../api'
import { resultCopy as copy } from '../copy'

/** The village's adviser and the day they come, as one way on; nothing where that is not known. */
export function AdviserCell({ onTap }: { readonly onTap: () => void }) {
  const { adviser, nextRound } = useAdviser()
  if (adviser === null) return null
  const lead = nextRound ? (
    <CalendarBlock
      month={Number(nextRound.date.slice(5, 7))}
      day={Number(nextRound.date.slice(8, 10))}
      weekday={formatWeekday(nextRound.date)}
    />
  ) : undefined
  const name = adviser.sample ? copy.sampleName(adviser.name) : adviser.name
  return (
    <Cell
      icon={lead ? undefined : 'calendar-plus'}
      lead={lead}
      title={copy.bookWhom(name)}
      note={nextRound ? copy.comes(formatClock(fromIso(nextRound.start)), nextRound.venueName) : copy.askFree}
      onTap={onTap}
    />
  )
}
