import type { Answer } from '@/contracts/registry'
import { clockOf, dayNumber, dayOf, formatClock, formatWeekday, fromIso } from '@/core/time'
import { homeCopy } from './copy'

type Round = NonNullable<Answer<'directory.village'>['nextRound']>

export interface RoundWords {
  readonly month: number
  readonly day: number
  readonly weekday: string
  /** 后天来村里 */
  readonly when: string
  /** 上午9:30–11:30 */
  readonly hours: string
  readonly place: string
}

/** The adviser's next round, in words, as seen at `now` from the village `areaCode`. */
export function roundWords(round: Round, areaCode: string, now: number): RoundWords {
  const month = Number(round.date.slice(5, 7))
  const day = Number(round.date.slice(8, 10))
  const near = homeCopy.near[dayNumber(round.date) - dayNumber(dayOf(now))] ?? `${month}月${day}日`
  return {
    month,
    day,
    weekday: formatWeekday(round.date),
    when: round.areaCode === areaCode ? homeCopy.comes(near) : homeCopy.sits(near),
    hours: `${formatClock(fromIso(round.start))}–${clockOf(fromIso(round.end))}`,
    place: round.venueName,
  }
}
