import { decideHold, decideRelease, type Hold, type HoldRequest } from '@/core/appointments/hold'
import {
  BOOKED_UNTIL,
  HOLD_MS,
  applyChange,
  cellOfSeat,
  emptyDay,
  seatId,
  type DayLedger,
  type Seat,
} from '@/core/appointments/ledger'
import { chooseSeat, freeSeats } from '@/core/appointments/seats'
import { msAt } from '@/core/time'
import { cell } from './samples'

const DAY = '2026-11-25'
const NOW = msAt('2026-11-23', '09:30')

const request = (more: Partial<HoldRequest> = {}): HoldRequest => ({
  appointmentId: 'ap-lin',
  personId: 'p-lin',
  areaCode: '440883107206',
  cellId: '0900',
  cell: cell(DAY, '09:00'),
  shape: 'one',
  moving: null,
  now: NOW,
  pick: 0,
  ...more,
})

const at = (cellId: string) => ({ cellId, cell: cell(DAY, `${cellId.slice(0, 2)}:${cellId.slice(2)}`) })

/** A day with these seats, each of its own person and appointment: `0900-0` of `ap-0900-0` of `p-0900-0`. */
function dayWith(seats: Readonly<Record<string, Partial<Seat>>>): DayLedger {
  const full = Object.entries(seats).map(([id, seat]) => {
    const own = { until: NOW + HOLD_MS, appointmentId: `ap-${id}`, personId: `p-${id}`, code: null }
    return [id, { ...own, ...seat }] as const
  })
  return {
    ...emptyDay('adviser', DAY),
    shape: 'one',
    seats: Object.fromEntries(full),
    holders: Object.fromEntries(full.map(([id, seat]) => [seat.appointmentId ?? '', id])),
    cells: Object.fromEntries(full.map(([id]) => [cellOfSeat(id), at(cellOfSeat(id)).cell])),
  }
}

function taken(hold: Hold): Extract<Hold, { kind: 'take' }> {
  if (hold.kind !== 'take') throw new Error(`expected a seat, got ${hold.kind}`)
  return hold
}

describe('free seats of a cell', () => {
  const two = cell(DAY, '09:00', { capacity: 2 })

  it.each([
    ['a day nobody touched', null, ['0900-0', '0900-1']],
    ['an empty day', dayWith({}), ['0900-0', '0900-1']],
    ['one held', dayWith({ '0900-0': {} }), ['0900-1']],
    ['one lapsed this moment', dayWith({ '0900-0': { until: NOW } }), ['0900-0', '0900-1']],
    ['both booked', dayWith({ '0900-0': { until: BOOKED_UNTIL }, '0900-1': { until: BOOKED_UNTIL } }), []],
    ['the neighbour full', dayWith({ '0930-0': { until: BOOKED_UNTIL } }), ['0900-0', '0900-1']],
    ['a seat above a lowered capacity', dayWith({ '0900-7': { until: BOOKED_UNTIL } }), ['0900-0']],
    ['as many above as there are seats', dayWith({ '0900-5': {}, '0900-7': {} }), []],
    [
      'one swept clean',
      dayWith({ '0900-0': { until: 0, appointmentId: null, personId: null } }),
      ['0900-0', '0900-1'],
    ],
  ])('%s', (_, day, free) => expect(freeSeats(day, '0900', two, NOW)).toEqual(free))

  it('are none where a booking of the old rota overlaps', () => {
    const day = dayWith({ '0930-0': { until: BOOKED_UNTIL } })
    expect(freeSeats(day, '0915', cell(DAY, '09:15'), NOW)).toEqual([])
    expect(freeSeats(day, '1000', cell(DAY, '10:00'), NOW)).toEqual(['1000-0'])
  })

  it('are chosen by spreading, and always one of them', () => {
    const free = ['a', 'b', 'c']
    expect([0, 1, 2, 3, -1].map((pick) => chooseSeat(free, pick))).toEqual(['a', 'b', 'c', 'a', 'b'])
    expect(chooseSeat([], 7)).toBeNull()
  })

  it('know their cell', () => expect(cellOfSeat(seatId('0930', 12))).toBe('0930'))
})

describe('holding', () => {
  it('takes a free seat for ten minutes and says under which conditions', () => {
    const hold = taken(decideHold(dayWith({}), request()))
    expect(hold.until).toBe(NOW + HOLD_MS)
    expect(hold.expects).toEqual({
      shape: 'one',
      seats: { '0900-0': null },
      holder: { appointmentId: 'ap-lin', seat: null },
    })
    const after = applyChange(dayWith({}), hold.change)
    expect(after.seats['0900-0']).toMatchObject({
      appointmentId: 'ap-lin',
      personId: 'p-lin',
      until: hold.until,
    })
    expect(after.holders).toEqual({ 'ap-lin': '0900-0' })
    expect(after.cells['0900']).toEqual(cell(DAY, '09:00'))
  })

  it('takes over a lapsed seat, on condition that it is still the same lapsed hold', () => {
    const day = dayWith({ '0900-0': { until: NOW } })
    const hold = taken(decideHold(day, request()))
    expect(hold.expects.seats).toEqual({ '0900-0': { until: NOW, appointmentId: 'ap-0900-0' } })
    expect(applyChange(day, hold.change).holders).toEqual({ 'ap-lin': '0900-0' })
  })

  it('says full only when there is no seat', () => {
    expect(decideHold(dayWith({ '0900-0': {} }), request()).kind).toBe('full')
    expect(decideHold(dayWith({ '0900-0': {} }), request(at('0930'))).kind).toBe('take')
  })

  it('answers a retry with the seat it has', () => {
    const day = applyChange(dayWith({}), taken(decideHold(dayWith({}), request())).change)
    expect(decideHold(day, request({ now: NOW + 5, pick: 3 }))).toEqual({
      kind: 'mine',
      seat: '0900-0',
      until: NOW + HOLD_MS,
    })
  })

  it.each([
    ['another time', at('0930')],
    ['another person in the form', { personId: 'p-elder' }],
    ['another village', { areaCode: '440883107201' }],
  ])('under the same request for %s gives the first seat back in the same write', (_, change) => {
    const day = applyChange(dayWith({}), taken(decideHold(dayWith({}), request())).change)
    const hold = taken(decideHold(day, request(change)))
    const after = applyChange(day, hold.change)
    expect(Object.values(after.seats)).toHaveLength(1)
    expect(after.holders).toEqual({ 'ap-lin': hold.seat })
    expect(hold.expects.seats['0900-0']).toEqual({ until: NOW + HOLD_MS, appointmentId: 'ap-lin' })
  })

  it('gives back what the same person holds under another request that day', () => {
    const day = dayWith({ '0900-0': { personId: 'p-lin' } })
    const after = applyChange(day, taken(decideHold(day, request(at('1000')))).change)
    expect(Object.keys(after.seats)).toEqual(['1000-0'])
    expect(after.holders).toEqual({ 'ap-lin': '1000-0' })
  })

  it('can take the very seat its person held under another request', () => {
    const day = dayWith({ '0900-0': { personId: 'p-lin' } })
    const after = applyChange(day, taken(decideHold(day, request())).change)
    expect(after.seats['0900-0']?.appointmentId).toBe('ap-lin')
    expect(after.holders).toEqual({ 'ap-lin': '0900-0' })
  })

  it('is refused to who is booked that day already, but not for moving that booking', () => {
    const day = dayWith({ '0900-0': { until: BOOKED_UNTIL, personId: 'p-lin' } })
    expect(decideHold(day, request(at('1000'))).kind).toBe('limit')
    expect(decideHold(day, request({ ...at('1000'), moving: 'ap-0900-0' })).kind).toBe('take')
    expect(decideHold(day, request({ ...at('1000'), moving: 'ap-other' })).kind).toBe('limit')
  })

  it('never gives a booked seat back: a request that became a booking is used up', () => {
    const day = dayWith({ '0900-0': { until: BOOKED_UNTIL, personId: 'p-lin', appointmentId: 'ap-lin' } })
    expect(decideHold(day, request(at('1000'))).kind).toBe('reused')
    expect(decideHold(day, request({ ...at('1000'), personId: 'p-elder' })).kind).toBe('reused')
    expect(decideHold(day, request({ areaCode: '440883107206' })).kind).toBe('reused')
  })

  it('follows a rota changed since the last hold', () => {
    const hold = taken(decideHold(dayWith({}), request({ shape: 'two' })))
    expect([hold.expects.shape, hold.change.shape]).toEqual(['one', 'two'])
  })
})

describe('giving back', () => {
  it('empties a held seat, on condition that it is still held so', () => {
    const day = dayWith({ '0900-0': { appointmentId: 'ap-lin' } })
    const giving = decideRelease(day, 'ap-lin')
    expect(giving && applyChange(day, giving.change)).toMatchObject({ seats: {}, holders: {} })
    expect(giving?.expects.holder).toEqual({ appointmentId: 'ap-lin', seat: '0900-0' })
  })

  it.each([
    ['nothing is held', {}],
    ['it is booked', { '0900-0': { appointmentId: 'ap-lin', until: BOOKED_UNTIL } }],
  ])('does nothing when %s', (_, seats) => expect(decideRelease(dayWith(seats), 'ap-lin')).toBeNull())

  it('does nothing to a seat somebody else took after it lapsed', () => {
    const day = { ...dayWith({ '0900-0': {} }), holders: { 'ap-lin': '0900-0' } }
    expect(decideRelease(day, 'ap-lin')).toBeNull()
  })
})
