import { decideBooking, freeing, nextNumber, type Booking, type Claim } from '@/core/appointments/booking'
import {
  BOOKED_UNTIL,
  HOLD_MS,
  applyChange,
  emptyDay,
  type DayLedger,
  type Seat,
} from '@/core/appointments/ledger'
import { LIVE_LIMIT, liveAt, mayBook } from '@/core/appointments/limits'
import { STATES, after, isLive, isTerminal, keepsSeat, type AppointmentAct } from '@/core/appointments/states'
import { msAt } from '@/core/time'
import { cell } from './samples'

const DAY = '2026-11-25'
const NOW = msAt('2026-11-23', '09:30')
const HELD: Seat = {
  until: NOW + HOLD_MS,
  appointmentId: 'ap-lin',
  personId: 'p-lin',
  areaCode: '440883107206',
  code: null,
}

const claim = (more: Partial<Claim> = {}): Claim => ({
  holdId: 'ap-lin',
  appointmentId: 'ap-lin',
  personId: 'p-lin',
  code: '000042',
  now: NOW,
  ...more,
})

function dayWith(seats: Readonly<Record<string, Seat>>): DayLedger {
  const holders = Object.fromEntries(Object.entries(seats).map(([id, s]) => [s.appointmentId ?? '', id]))
  const cells = { '0900': cell(DAY, '09:00', { capacity: 3 }), '1000': cell(DAY, '10:00', { capacity: 3 }) }
  return { ...emptyDay('adviser', DAY), seats, holders, cells }
}

function booked(booking: Booking): Extract<Booking, { kind: 'book' }> {
  if (booking.kind !== 'book') throw new Error(`expected a booking, got ${booking.kind}`)
  return booking
}

describe('a held seat', () => {
  it('becomes a booking that never lapses', () => {
    const day = dayWith({ '0900-0': HELD })
    const booking = booked(decideBooking(day, claim()))
    const next = applyChange(day, booking.change)
    expect(next.seats['0900-0']).toEqual({ ...HELD, until: BOOKED_UNTIL, code: '000042' })
    expect(next.holders).toEqual({ 'ap-lin': '0900-0' })
    expect(booking).toMatchObject({ seats: ['0900-0'], areaCode: '440883107206', code: '000042' })
  })

  it.each([
    ['long after it lapsed, while nobody else came', { now: NOW + 60 * HOLD_MS }, 'book'],
    ['not once its time has come', { now: msAt(DAY, '09:00') }, 'lost'],
    ['still a moment before', { now: msAt(DAY, '09:00') - 1 }, 'book'],
    ['not for another person', { personId: 'p-chen' }, 'lost'],
    ['not under another request', { holdId: 'ap-chen', appointmentId: 'ap-chen' }, 'lost'],
  ])('is %s', (_, more, kind) =>
    expect(decideBooking(dayWith({ '0900-0': HELD }), claim(more)).kind).toBe(kind),
  )

  it.each([
    ['taken over by somebody else', { ...HELD, appointmentId: 'ap-chen', personId: 'p-chen' }],
    ['swept clean', { until: 0, appointmentId: null, personId: null }],
  ])('is lost when %s', (_, seat) => {
    const day = { ...dayWith({ '0900-0': seat }), holders: { 'ap-lin': '0900-0' } }
    expect(decideBooking(day, claim()).kind).toBe('lost')
  })

  it('is known when it was booked already', () => {
    expect(decideBooking(dayWith({ '0900-0': { ...HELD, until: BOOKED_UNTIL } }), claim()).kind).toBe(
      'booked',
    )
  })

  it('is refused to who is booked that day', () => {
    const other = { ...HELD, until: BOOKED_UNTIL, appointmentId: 'ap-old' }
    expect(decideBooking(dayWith({ '0900-0': HELD, '1000-0': other }), claim()).kind).toBe('limit')
  })

  it.each([
    ['the next one', { '0900-1': '000042' }, '000042', '000043'],
    ['the one after', { '0900-1': '000042', '0900-2': '000043' }, '000042', '000044'],
    ['round the end', { '0900-1': '999999' }, '999999', '000000'],
  ])('takes %s when its code is taken that day', (_, codes, wanted, given) => {
    const others = Object.entries(codes).map(([id, code]) => {
      return [
        id,
        { ...HELD, until: BOOKED_UNTIL, appointmentId: `ap-${id}`, personId: `p-${id}`, code },
      ] as const
    })
    const day = dayWith({ '0900-0': HELD, ...Object.fromEntries(others) })
    expect(booked(decideBooking(day, claim({ code: wanted }))).code).toBe(given)
  })
})

describe('a move', () => {
  const old: Seat = { ...HELD, until: BOOKED_UNTIL, appointmentId: 'ap-old', code: '000042' }
  const move = claim({ appointmentId: 'ap-old' })

  it('within the day occupies the new seat and frees the old in one change, and keeps its code (B5)', () => {
    const day = dayWith({ '0900-0': HELD, '1000-0': old })
    const next = applyChange(day, booked(decideBooking(day, move)).change)
    expect(Object.keys(next.seats)).toEqual(['0900-0'])
    expect(next.seats['0900-0']).toMatchObject({
      appointmentId: 'ap-old',
      until: BOOKED_UNTIL,
      code: '000042',
    })
    expect(next.holders).toEqual({ 'ap-old': '0900-0' })
  })

  it('from another day leaves that day to be freed beside', () => {
    const there = dayWith({ '0900-0': HELD })
    const here = dayWith({ '1000-0': old })
    const next = applyChange(there, booked(decideBooking(there, move)).change)
    expect(next.holders).toEqual({ 'ap-old': '0900-0' })
    expect(applyChange(here, freeing('ap-old', ['1000-0']))).toMatchObject({ seats: {}, holders: {} })
  })
})

describe('queue numbers', () => {
  it('rise by one', () => {
    let day = emptyDay('adviser', DAY)
    const given = Array.from({ length: 3 }, () => {
      const { number, change } = nextNumber(day)
      day = applyChange(day, change)
      return number
    })
    expect(given).toEqual([1, 2, 3])
    expect(day.lastNumber).toBe(3)
  })
})

describe('the limit of a person', () => {
  const live = (...ends: number[]) => Object.fromEntries(ends.map((end, i) => [`ap${i}`, { end }]))

  it.each([
    ['nothing ahead', [], true],
    ['one ahead', [NOW + 1], true],
    ['two ahead', [NOW + 1, NOW + 2], false],
    ['two of which one has just ended', [NOW, NOW + 2], true],
    ['many that ended', [NOW - 3, NOW - 2, NOW - 1], true],
  ])('%s', (_, ends, may) => expect(mayBook(live(...ends), NOW)).toBe(may))

  it('forgets what ended', () => expect(liveAt(live(NOW, NOW + 1), NOW)).toEqual({ ap1: { end: NOW + 1 } }))
  it('is two', () => expect(LIVE_LIMIT).toBe(2))
})

describe('the states', () => {
  const acts: AppointmentAct[] = [
    'confirm',
    'lapse',
    'reschedule',
    'cancel',
    'checkIn',
    'call',
    'park',
    'start',
    'complete',
    'miss',
    'noShow',
  ]

  it('lead from a hold through the counter to done', () => {
    const way: AppointmentAct[] = [
      'confirm',
      'reschedule',
      'checkIn',
      'call',
      'park',
      'call',
      'start',
      'complete',
    ]
    expect(way.reduce((state, act) => after(state, act) ?? 'HELD', 'HELD' as (typeof STATES)[number])).toBe(
      'DONE',
    )
  })

  it.each(['DONE', 'CANCELLED', 'MISSED', 'NO_SHOW'] as const)('%s is final (B7)', (state) => {
    expect(isTerminal(state)).toBe(true)
    expect(acts.map((act) => after(state, act))).toEqual(acts.map(() => null))
  })

  it('are all reachable, and every living one can end', () => {
    const reach = (from: (typeof STATES)[number][]): Set<string> => {
      const seen = new Set<string>(from)
      for (const state of seen)
        for (const act of acts) {
          const next = after(state as (typeof STATES)[number], act)
          if (next) seen.add(next)
        }
      return seen
    }
    expect([...reach(['HELD'])].sort()).toEqual([...STATES].sort())
    for (const state of STATES)
      expect([...reach([state])].some((s) => isTerminal(s as typeof state))).toBe(true)
  })

  it('keep the seat unless cancelled, and count against the person while they live', () => {
    expect(STATES.filter((s) => !keepsSeat(s))).toEqual(['HELD', 'CANCELLED'])
    expect(STATES.filter(isLive)).toEqual(['BOOKED', 'CHECKED_IN', 'CALLED', 'IN_SERVICE', 'PARKED'])
  })

  it.each([
    ['CHECKED_IN', 'reschedule'],
    ['IN_SERVICE', 'cancel'],
    ['BOOKED', 'call'],
    ['PARKED', 'complete'],
  ] as const)('%s cannot be left by %s', (state, act) => expect(after(state, act)).toBeNull())
})
