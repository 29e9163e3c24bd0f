import { clockOf, formatClock, formatDay, formatWeekday, fromIso, msAt, type Day } from '@/core/time'
import type { CalendarBlockProps } from '@/ui/calendar-block/calendar-block'
import { listCopy as copy } from './list-copy'
import type { Appointment, Slot, Venue } from './model/kinds'

/** The tear-off leaf of a day. */
export function leafOf(day: Day, off = false): CalendarBlockProps {
  return {
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    weekday: formatWeekday(day),
    off,
  }
}

type Span = Pick<Slot, 'start' | 'end'>

/** 上午10:00 */
export const startWords = ({ start }: Pick<Span, 'start'>): string => formatClock(fromIso(start))

/** 上午10:00–10:30 */
export const spanWords = ({ start, end }: Span): string =>
  `${formatClock(fromIso(start))}–${shortClock(clockOf(fromIso(end)))}`

/** 9:30, after noon 2:30: beside 上午 or 下午. */
function shortClock(clock: string): string {
  return formatClock(msAt('2026-01-01', clock)).replace(/^[^\d]+/, '')
}

/** 11月25日(周三) 上午10:00 */
export const whenWords = ({ date, start }: Pick<Slot, 'date' | 'start'>): string =>
  `${formatDay(date)} ${formatClock(fromIso(start))}`

/** 11月25日, for buttons. */
export const plainDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

export const minutesOfSlot = ({ start, end }: Span): number =>
  Math.round((fromIso(end) - fromIso(start)) / 60_000)

/** Where to go; by phone or video nowhere. An address nobody registered is said to be missing. */
export const placeWords = (venue: Venue | undefined, mode: Slot['mode']): string => {
  if (mode === 'phone') return copy.phonePlace
  if (mode === 'video') return copy.videoPlace
  if (!venue) return ''
  return venue.address ?? `${venue.name}，${copy.noAddress}`
}

const OVER: readonly Appointment['state'][] = ['DONE', 'CANCELLED', 'MISSED', 'NO_SHOW']

export const isOver = ({ state }: Pick<Appointment, 'state'>): boolean => OVER.includes(state)

/** A ticket as it is read aloud: the code digit by digit. */
export function aloudWords(appointment: Appointment): string {
  const { adviserName, venue, mode, code, state } = appointment
  const said = [
    copy.states[state],
    `${whenWords(appointment)}，${copy.meet(adviserName)}`,
    placeWords(venue, mode),
  ]
  if (!isOver(appointment)) said.push(`${copy.codeNote}：${code.split('').join(' ')}`)
  return said.join('。')
}
