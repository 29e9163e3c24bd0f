import { clockOf, fromIso, minutesOf } from '@/core/time'
import type { OpenDay, Slot } from './kinds'

/** Days shown at once. */
export const TEN = 10

/** Days asked for at once: the most the cloud answers. */
export const WINDOW = 31

const NOON = 12 * 60

export interface DayChoice {
  readonly date: string
  readonly note: string | null
  readonly slots: readonly Slot[]
  readonly morning: number
  readonly afternoon: number
  /** 最早可约 */
  readonly isFirst: boolean
}

const isMorning = ({ start }: Slot) => minutesOf(clockOf(fromIso(start))) < NOON

/** Only days with space. The earliest of all is named, not the earliest of the page. */
export function daysWithSpace(days: readonly OpenDay[], isFirstWindow: boolean): DayChoice[] {
  return days
    .map(({ date, note, slots }) => ({ date, note, slots: slots.filter(({ free }) => free > 0) }))
    .filter(({ slots }) => slots.length > 0)
    .map((day, index) => {
      const morning = day.slots.filter(isMorning).length
      return {
        ...day,
        morning,
        afternoon: day.slots.length - morning,
        isFirst: isFirstWindow && index === 0,
      }
    })
}

/** A day's times by where one meets: most days have one place, some a village in the morning and another after noon. */
export function byPlace(slots: readonly Slot[]): { readonly key: string; readonly slots: Slot[] }[] {
  const groups: { key: string; slots: Slot[] }[] = []
  for (const slot of slots) {
    const key = `${slot.venueId} ${slot.mode}`
    const group = groups.find((one) => one.key === key)
    if (group) group.slots.push(slot)
    else groups.push({ key, slots: [slot] })
  }
  return groups
}

/** Where one can be met on a day, each once. */
export const placesOf = (slots: readonly Slot[]): Slot[] =>
  byPlace(slots).flatMap((group) => group.slots.slice(0, 1))

/** The last day that was asked for. */
export const windowEnd = (days: readonly OpenDay[]): string => days[days.length - 1]?.date ?? ''
