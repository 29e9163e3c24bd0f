import type { Person } from '../cloudfunctions/appointments/town'
import { cell } from '../core/appointments/samples'

/**
 * What one would write first, and what must not pass: read the day, see a free seat, write it, without a condition
 * and without a transaction. The same checks that the real way passes must catch it.
 */
export async function naiveBook(
  adviserId: string,
  date: string,
  { personId, openid }: Person,
): Promise<boolean> {
  const { collection } = await import('@kit/database')
  const { loadDay, patchOf } = await import('@kit/appointments/day-repository')
  const { decideHold } = await import('@/core/appointments/hold')
  const { decideBooking } = await import('@/core/appointments/booking')
  const { applyChange } = await import('@/core/appointments/ledger')
  const day = await loadDay(adviserId, date)
  if (!day) return false
  const [id, now] = [`naive-${openid}`, Date.parse('2026-11-23T09:30:00+08:00')]
  const at = { cellId: '0900', cell: cell(date, '09:00'), areaCode: '440883107206', shape: day.shape }
  const hold = decideHold(day, { appointmentId: id, personId, ...at, moving: null, now, pick: 0 })
  if (hold.kind !== 'take') return false
  const booking = decideBooking(applyChange(day, hold.change), {
    holdId: id,
    appointmentId: id,
    personId,
    code: '1',
    now,
  })
  if (booking.kind !== 'book') return false
  const days = collection('adviser_days')
  await days.update(day._id, { ...patchOf(hold.change), ...patchOf(booking.change) })
  const fact = {
    requestId: id,
    accountId: openid,
    personId,
    adviserId,
    date,
    seats: booking.seats,
    end: booking.cell.end,
  }
  const history = [{ at: now, state: 'BOOKED' }]
  const document = { _id: id, schema: 1, ...fact, state: 'BOOKED', rev: 1, number: null, history }
  return (await collection<typeof document>('appointments').insert(document)) === 'inserted'
}
