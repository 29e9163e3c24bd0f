import { slots as contract } from '@/contracts/appointments/slots'
import { lastDay } from '@/core/appointments/next-round'
import { noteWords } from '@/core/appointments/notes'
import { slotsOf } from '@/core/appointments/slots'
import { townOf } from '@/core/directory/area-code'
import { addDays, daysFrom } from '@/core/time'
import { loadCalendars } from '@kit/appointments/calendar-repository'
import { loadLedgers } from '@kit/appointments/day-repository'
import { viewSlot } from '@kit/appointments/views'
import { adviserCard, loadServing } from '@kit/directory/adviser-repository'
import { cardOf, loadVenues } from '@kit/directory/venue-repository'
import { handle } from '@kit/handler'

/** Nobody to book: the town's office is what is left, and 12348 on the page. */
async function nobody(areaCode: string) {
  const venues = await loadVenues([townOf(areaCode) ?? areaCode])
  return { servedBy: 'none' as const, days: [], advisers: [], venues: venues.map(cardOf), lastDay: null }
}

/** Four requests: links, adviser, calendars, ledgers. */
export const slots = handle(contract, async ({ areaCode, from, days }, { now }) => {
  const { by, adviser } = await loadServing(areaCode)
  if (adviser === null) return nobody(areaCode)
  const wanted = daysFrom(from, days)
  const to = addDays(from, days - 1)
  const [years, ledgers] = await Promise.all([loadCalendars(from, to), loadLedgers(adviser._id, from, to)])
  const found = slotsOf({ adviserId: adviser._id, rota: adviser.rota, years, ledgers, days: wanted, now })
  return {
    servedBy: by,
    days: found.map(({ date, note, slots: open }) => ({
      date,
      note: note && noteWords(note),
      slots: open.map(viewSlot),
    })),
    advisers: [adviserCard(adviser)],
    venues: [...adviser.venues],
    lastDay: lastDay(adviser.rota, now),
  }
})
