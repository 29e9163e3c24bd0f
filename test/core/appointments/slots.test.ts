import { cellsOn, shapeOf } from '@/core/appointments/cells'
import type { HolidayYear } from '@/core/appointments/calendar'
import { canChange, cutOffWords } from '@/core/appointments/cut-off'
import { BOOKED_UNTIL, applyChange, emptyDay, type DayLedger } from '@/core/appointments/ledger'
import { lastDay, nextRound } from '@/core/appointments/next-round'
import { isOpen, nearest, slotsOf } from '@/core/appointments/slots'
import { HOUR_MS, MINUTE_MS, addDays, daysFrom, msAt } from '@/core/time'
import { cell, rota, round, session } from './samples'

const years: HolidayYear[] = [2026, 2027].map((year) => ({ year, holidays: [], makeUpDays: [] }))
const WEDNESDAY = '2026-11-25'
const MONDAY = msAt('2026-11-23', '09:30')

const ask = (now: number, ledgers = new Map<string, DayLedger>(), days = daysFrom(WEDNESDAY, 1), more = {}) =>
  slotsOf({ adviserId: 'adviser', rota: rota(more), years, ledgers, days, now })

describe('a slot is open', () => {
  const start = msAt(WEDNESDAY, '09:00')

  it.each([
    ['exactly at the notice', start - HOUR_MS, true],
    ['a millisecond later no more', start - HOUR_MS + 1, false],
    ['never once it has begun', start, false],
  ])('%s', (_, now, open) => expect(isOpen(rota(), start, now)).toBe(open))

  it('not at its own start even without notice', () => {
    expect(isOpen(rota({ noticeMinutes: 0 }), start, start)).toBe(false)
    expect(isOpen(rota({ noticeMinutes: 0 }), start, start - 1)).toBe(true)
  })

  it('with a notice that crosses midnight', () => {
    const day = rota({ noticeMinutes: 12 * 60 })
    expect(isOpen(day, start, msAt('2026-11-24', '21:00'))).toBe(true)
    expect(isOpen(day, start, msAt('2026-11-24', '21:00') + 1)).toBe(false)
  })

  it('with a notice of two days and more', () => {
    expect(isOpen(rota({ noticeMinutes: 3 * 24 * 60 }), start, MONDAY)).toBe(false)
  })

  it.each([
    ['the last second before the horizon moves', msAt('2026-11-22', '24:00') - 1, false],
    ['the first of the day it moves', msAt('2026-11-23', '00:00'), true],
  ])('%s', (_, now, open) => {
    expect(isOpen(rota({ horizonDays: 2 }), start, now)).toBe(open)
  })

  it('until the end of the last day of the horizon', () => {
    const late = msAt('2026-12-21', '23:30')
    expect(isOpen(rota(), late, MONDAY)).toBe(true)
    expect(isOpen(rota(), msAt('2026-12-22', '00:00'), MONDAY)).toBe(false)
    expect(lastDay(rota(), MONDAY)).toBe('2026-12-21')
  })

  it('only today with a horizon of none', () => {
    expect(isOpen(rota({ horizonDays: 0 }), msAt('2026-11-23', '15:00'), MONDAY)).toBe(true)
    expect(isOpen(rota({ horizonDays: 0 }), msAt('2026-11-24', '15:00'), MONDAY)).toBe(false)
  })
})

describe('the slots of a day', () => {
  it('come in order, with what is needed to book one', () => {
    const [day] = ask(MONDAY)
    expect(day!.slots.map((s) => s.cell)).toEqual(['0900', '0930', '1000', '1030', '1100'])
    expect(day!.slots[0]).toEqual({
      adviserId: 'adviser',
      date: WEDNESDAY,
      cell: '0900',
      start: msAt(WEDNESDAY, '09:00'),
      end: msAt(WEDNESDAY, '09:30'),
      mode: 'in-person',
      venueId: 'v-village',
      areaCode: '440883107206',
      free: 1,
    })
  })

  it('lose those within the notice as the morning passes', () => {
    expect(ask(msAt(WEDNESDAY, '09:10'))[0]!.slots.map((s) => s.cell)).toEqual(['1030', '1100'])
  })

  it('are the same however often they are asked for', () => {
    expect(ask(MONDAY, new Map(), daysFrom('2026-11-23', 31))).toEqual(
      ask(MONDAY, new Map(), daysFrom('2026-11-23', 31)),
    )
  })

  const taken = (until: number, seat = '0930-0') =>
    applyChange(emptyDay('adviser', WEDNESDAY), {
      seats: { [seat]: { until, appointmentId: 'ap', personId: 'p' } },
      holders: { ap: seat },
      cells: { '0930': cell(WEDNESDAY, '09:30') },
    })

  it.each([
    ['booked', BOOKED_UNTIL, 0],
    ['held', MONDAY + 1, 0],
    ['lapsed at this very moment', MONDAY, 1],
  ])('show a seat that is %s', (_, until, free) => {
    const [day] = ask(MONDAY, new Map([[WEDNESDAY, taken(until)]]))
    expect(day!.slots.find((s) => s.cell === '0930')!.free).toBe(free)
  })

  it('count what is left of many seats', () => {
    const talk = { rounds: [round(3, [session('09:00', '11:00', { capacity: 40 })])] }
    const [day] = ask(MONDAY, new Map([[WEDNESDAY, taken(BOOKED_UNTIL)]]), daysFrom(WEDNESDAY, 1), talk)
    expect(day!.slots.map((s) => s.free)).toEqual([40, 39, 40, 40])
  })

  it('under a changed rota leave out what overlaps a booking made under the old one', () => {
    const shifted = { rounds: [round(3, [session('09:15', '11:15')])] }
    const [day] = ask(MONDAY, new Map([[WEDNESDAY, taken(BOOKED_UNTIL)]]), daysFrom(WEDNESDAY, 1), shifted)
    expect(day!.slots.map((s) => [s.cell, s.free])).toEqual([
      ['0915', 0],
      ['0945', 0],
      ['1015', 1],
      ['1045', 1],
    ])
  })
})

describe('the shape of a day', () => {
  const shape = (more = {}) => shapeOf(cellsOn(rota(more), WEDNESDAY, years).cells)

  it('changes with length, place, mode or capacity, and with nothing else', () => {
    const shapes = [
      shape(),
      shape({ slotMinutes: 25 }),
      shape({ rounds: [round(3, [session('09:00', '11:30', { capacity: 2 })])] }),
      shape({ rounds: [round(3, [session('09:00', '11:30', { mode: 'phone' })])] }),
      shape({ rounds: [round(3, [session('09:00', '11:30', { venueId: 'v-other' })])] }),
      shape({ leave: [{ from: WEDNESDAY, to: WEDNESDAY, start: '09:00', end: '10:00' }] }),
    ]
    expect(new Set(shapes).size).toBe(shapes.length)
    expect(shape({ noticeMinutes: 5, horizonDays: 3 })).toBe(shape())
  })
})

describe('the nearest free times', () => {
  it('are three, by distance, the earlier on a tie, full ones left out', () => {
    const ledger = applyChange(emptyDay('adviser', WEDNESDAY), {
      seats: { '1000-0': { until: BOOKED_UNTIL, appointmentId: 'a', personId: 'p' } },
      holders: { a: '1000-0' },
      cells: { '1000': cell(WEDNESDAY, '10:00') },
    })
    const days = ask(MONDAY, new Map([[WEDNESDAY, ledger]]), daysFrom(WEDNESDAY, 8))
    expect(nearest(days, msAt(WEDNESDAY, '10:00')).map((s) => s.cell)).toEqual(['0930', '1030', '0900'])
    const evening = nearest(days, msAt('2026-11-30', '20:00'))
    expect(evening.map((s) => `${s.date} ${s.cell}`)).toEqual([
      '2026-12-02 0900',
      '2026-12-02 0930',
      '2026-12-02 1000',
    ])
  })

  it('are fewer when there are no more', () => {
    expect(nearest(ask(msAt(WEDNESDAY, '09:40')), msAt(WEDNESDAY, '09:00')).map((s) => s.cell)).toEqual([
      '1100',
    ])
    expect(nearest([], MONDAY)).toEqual([])
  })
})

describe('the next round', () => {
  const rounds = [
    round(3, [session('09:00', '10:00', { areaCode: '440883107201', venueId: 'v-other' })]),
    round(5, [session('14:00', '16:00')]),
    round(1, [session('15:00', '17:00', { mode: 'phone', areaCode: '440883107', venueId: 'v-town' })]),
  ]

  it('is in the village itself when one comes, though another village is sooner', () => {
    expect(nextRound(rota({ rounds }), '440883107206', years, MONDAY)).toEqual({
      date: '2026-11-27',
      start: msAt('2026-11-27', '14:00'),
      end: msAt('2026-11-27', '16:00'),
      venueId: 'v-village',
      areaCode: '440883107206',
    })
  })

  it('is the soonest anywhere when none comes to the village; a telephone hour is not a round', () => {
    expect(nextRound(rota({ rounds }), '440883107222', years, MONDAY)).toMatchObject({
      date: WEDNESDAY,
      venueId: 'v-other',
    })
  })

  it('is nothing when the adviser is away as far as can be seen', () => {
    const away = [{ from: '2026-11-01', to: addDays('2026-11-23', 60) }]
    expect(nextRound(rota({ leave: away }), '440883107206', years, MONDAY)).toBeNull()
  })
})

describe('the cut-off', () => {
  const until = cell(WEDNESDAY, '09:00').changeUntil

  it('lets change until its last millisecond', () => {
    expect(canChange(until, until - 1)).toBe(true)
    expect(canChange(until, until)).toBe(false)
  })

  it('is said in words', () => {
    expect(cutOffWords(until, until - MINUTE_MS)).toBe('11月25日(周三) 上午7:00之前，可以改期或取消')
    expect(cutOffWords(until, until)).toContain('打电话')
  })
})
