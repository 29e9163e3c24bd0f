import { decideHold } from '@/core/appointments/hold'
import { EXTEND_BELOW_MS, HOLD_MS, applyChange, emptyDay, type DayLedger } from '@/core/appointments/ledger'
import { msAt } from '@/core/time'

const date = '2026-11-25'
const cell = {
  start: msAt(date, '10:00'),
  end: msAt(date, '10:20'),
  venueId: 'v1',
  areaCode: '440883107206',
  mode: 'in-person' as const,
  capacity: 1,
  changeUntil: msAt(date, '08:00'),
  grid: 20,
  takes: 1,
}
const began = msAt('2026-11-23', '09:00')
const ask = (day: DayLedger, now: number, appointmentId = 'a1', personId = 'p1') =>
  decideHold(day, {
    appointmentId,
    personId,
    areaCode: '440883107206',
    cellId: '1000',
    cell,
    shape: 's',
    moving: null,
    now,
    pick: 1,
  })

function held(): DayLedger {
  const first = ask(emptyDay('adviser', date), began)
  if (first.kind !== 'take') throw new Error('not held')
  return applyChange(emptyDay('adviser', date), first.change)
}

describe('making a hold longer', () => {
  it('a retry soon after gives the same seat until the same moment', () => {
    expect(ask(held(), began + 1000)).toMatchObject({ kind: 'mine', until: began + HOLD_MS })
  })

  it('asked for again with little time left, the same seat is held for ten more minutes', () => {
    const now = began + HOLD_MS - EXTEND_BELOW_MS + 1
    const again = ask(held(), now)
    expect(again).toMatchObject({ kind: 'take', seat: '1000-0', until: now + HOLD_MS })
    if (again.kind !== 'take') return
    const after = applyChange(held(), again.change)
    expect(Object.keys(after.seats)).toEqual(['1000-0'])
    expect(after.holders).toEqual({ a1: '1000-0' })
  })

  it('the change is bound to the seat as it was: a hold that lapsed and went to another is never taken back', () => {
    const again = ask(held(), began + HOLD_MS - 1)
    expect(again).toMatchObject({
      expects: { seats: { '1000-0': { until: began + HOLD_MS, appointmentId: 'a1' } } },
    })
  })

  it('nobody else gets the seat by asking while it is held', () => {
    expect(ask(held(), began + HOLD_MS - 1, 'a2', 'p2')).toEqual({ kind: 'full' })
  })
})
