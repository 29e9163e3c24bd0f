import { village as contract } from '@/contracts/directory/village'
import { AppError } from '@/contracts/errors'
import { lastDay, nextRound } from '@/core/appointments/next-round'
import { townOf } from '@/core/directory/area-code'
import { dayOf, toIso } from '@/core/time'
import { loadCalendars } from '@kit/appointments/calendar-repository'
import { adviserCard, loadServing, type StoredAdviser } from '@kit/directory/adviser-repository'
import { cardOf, loadVenues } from '@kit/directory/venue-repository'
import { handle } from '@kit/handler'

async function roundOf({ rota, venues }: StoredAdviser, area: string, now: number) {
  const round = nextRound(rota, area, await loadCalendars(dayOf(now), lastDay(rota, now)), now)
  if (round === null) return null
  const venueName = venues.find((venue) => venue.venueId === round.venueId)?.name ?? ''
  return { ...round, start: toIso(round.start), end: toIso(round.end), venueName }
}

/** Four requests: links, adviser, venues, calendars. */
export const village = handle(contract, async ({ areaCode }, { now }) => {
  const town = townOf(areaCode)
  if (town === null) throw new AppError('NOT_FOUND')
  const [{ by, adviser }, venues] = await Promise.all([loadServing(areaCode), loadVenues([areaCode, town])])
  const own = venues.find((venue) => venue.areaCode === areaCode)
  if (!own) throw new AppError('NOT_FOUND')
  const ofTown = venues.find((venue) => venue.areaCode === town)
  return {
    areaCode,
    names: [...own.areaNames],
    village: areaCode === town ? null : cardOf(own),
    town: ofTown ? cardOf(ofTown) : null,
    servedBy: by,
    adviser: adviser && adviserCard(adviser),
    nextRound: adviser && (await roundOf(adviser, areaCode, now)),
  }
})
