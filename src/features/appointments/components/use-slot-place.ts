import { dayOf, daysBetween } from '@/core/time'
import { now } from '@/platform/clock'
import { useSlots } from '../api'
import { WINDOW } from '../model/days'
import type { BookingDraft } from '../model/draft'

/** Minutes: names of people and offices do not change while one fills in a form. */
const NAMES_FRESH = 60

/** Who and where of the chosen time, as far as the answer that offered it is still at hand. */
export function useSlotPlace({ slot, areaCode }: Pick<BookingDraft, 'slot' | 'areaCode'>) {
  const page = slot ? Math.max(0, Math.floor(daysBetween(dayOf(now()), slot.date) / WINDOW)) : 0
  const { data } = useSlots(slot ? areaCode : null, page, NAMES_FRESH)
  return {
    adviser: data?.advisers.find((one) => one.adviserId === slot?.adviserId),
    venue: data?.venues.find((one) => one.venueId === slot?.venueId),
  }
}
