import { hold as contract } from '@/contracts/appointments/hold'
import { AppError } from '@/contracts/errors'
import type { HolidayYear } from '@/core/appointments/calendar'
import { cellsOn, shapeOf } from '@/core/appointments/cells'
import { isBooked } from '@/core/appointments/ledger'
import { isOpen, nearest, slotsOf } from '@/core/appointments/slots'
import { serves } from '@/core/directory/serving'
import { addDays, dayOf, daysFrom, msAt, toIso } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import { appointmentIdOf } from '@kit/appointments/identity'
import { loadCalendars } from '@kit/appointments/calendar-repository'
import { loadLedgers } from '@kit/appointments/day-repository'
import { holdSeat } from '@kit/appointments/hold-seat'
import { viewSlot } from '@kit/appointments/views'
import { loadAdviser, type StoredAdviser } from '@kit/directory/adviser-repository'
import { handle } from '@kit/handler'

/** Alternatives are looked for this many days before and after the one wanted. */
const AROUND = 14

const clockOfCell = (cell: string) => `${cell.slice(0, 2)}:${cell.slice(2)}`

async function alternatives(
  adviser: StoredAdviser,
  years: readonly HolidayYear[],
  wanted: number,
  now: number,
) {
  const [first, today] = [addDays(dayOf(wanted), -AROUND), dayOf(now)]
  const from = first < today ? today : first
  const days = daysFrom(from, 2 * AROUND + 1)
  const ledgers = await loadLedgers(adviser._id, from, addDays(from, 2 * AROUND))
  const around = slotsOf({ adviserId: adviser._id, rota: adviser.rota, years, ledgers, days, now })
  return { outcome: 'taken' as const, alternatives: nearest(around, wanted).map(viewSlot) }
}

export const hold = handle(contract, async (input, { caller, now, permit }) => {
  const { requestId, personId, areaCode, adviserId, date, cell: cellId, moving } = input
  permit({ personId })
  const appointmentId = appointmentIdOf(signedIn(caller)._id, requestId)
  const adviser = await loadAdviser(adviserId)
  if (!adviser || !serves(adviser, areaCode)) throw new AppError('NOT_FOUND')
  const years = await loadCalendars(addDays(date, -AROUND), addDays(date, 2 * AROUND))
  const { cells } = cellsOn(adviser.rota, date, years)
  const cell = cells[cellId]
  const place = adviser.venues.find((venue) => venue.venueId === cell?.venueId)
  const wanted = msAt(date, clockOfCell(cellId))
  if (!cell || !place || !isOpen(adviser.rota, cell.start, now))
    return alternatives(adviser, years, wanted, now)
  const naming = { adviserName: adviser.name, place }
  const wish = { adviserId, date, appointmentId, personId, areaCode, cellId, cell, moving, naming, now }
  const held = await holdSeat({ ...wish, shape: shapeOf(cells) })
  if (held.kind === 'full') return alternatives(adviser, years, wanted, now)
  if (held.kind === 'limit') throw new AppError('BOOKING_LIMIT')
  if (held.kind === 'reused') throw new AppError('REQUEST_ID_REUSED')
  const { start, end, mode, venueId } = cell
  const slot = { adviserId, date, cell: cellId, start, end, mode, venueId, areaCode: cell.areaCode, free: 1 }
  const until = held.kind === 'mine' && isBooked({ ...held, appointmentId, personId }) ? start : held.until
  return { outcome: 'held' as const, slot: viewSlot(slot), until: toIso(until) }
})
