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

const TOWN_DIGITS = 9

/** Comes to this very village, sits in the town's office, or somewhere else: the place is said beside it. */
function whereWords(at: string, seenFrom: string): (near: string) => string {
  if (at.length === TOWN_DIGITS) return homeCopy.inTown
  return at === seenFrom ? homeCopy.comes : homeCopy.elsewhere
}

/** Whose adviser it is, as a person of that village or town says it. */
export function whoseWords({
  areaCode,
  servedBy,
}: Pick<Answer<'directory.village'>, 'areaCode' | 'servedBy'>): string {
  if (areaCode.length <= TOWN_DIGITS) return homeCopy.ownTownAdviser
  return servedBy === 'village' ? homeCopy.villageAdviser : homeCopy.townAdviser
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
    when: whereWords(round.areaCode, areaCode)(near),
    hours: `${formatClock(fromIso(round.start))}–${clockOf(fromIso(round.end))}`,
    place: round.venueName,
  }
}
