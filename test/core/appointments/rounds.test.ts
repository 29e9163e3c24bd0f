import fc from 'fast-check'
import cn2025 from '@data/calendar/cn-2025.json'
import cn2026 from '@data/calendar/cn-2026.json'
import { dayKindOf, type HolidayYear } from '@/core/appointments/calendar'
import { noteWords } from '@/core/appointments/notes'
import { isRoundDay, sessionsOn } from '@/core/appointments/sessions'
import { addDays, daysFrom, weekdayOf, type Weekday } from '@/core/time'
import { SEED, rota, round, session } from './samples'

const years = [...cn2025.documents, ...cn2026.documents] as unknown as HolidayYear[]
const plain: HolidayYear[] = [2024, 2025, 2026, 2027, 2028, 2029].map((year) => ({
  year,
  holidays: [],
  makeUpDays: [],
}))

const heldOn = (r: ReturnType<typeof rota>, from: string, count: number, calendar = plain) =>
  daysFrom(from, count).filter((day) => sessionsOn(r, day, calendar).sessions.length > 0)

describe('a round every N weeks', () => {
  const every = (everyWeeks: number, anchor: string, weekday: Weekday = 3) =>
    rota({
      from: '2020-01-01',
      rounds: [round(weekday, [session('09:00', '11:30')], { everyWeeks, anchor })],
    })

  it.each([
    ['weekly', 1, '2026-11-25', '2026-11-23', 15, ['2026-11-25', '2026-12-02']],
    ['every two weeks, from its anchor', 2, '2026-11-25', '2026-11-23', 22, ['2026-11-25', '2026-12-09']],
    ['every two weeks, the other ones', 2, '2026-12-02', '2026-11-23', 22, ['2026-12-02']],
    ['anchored on another day of the week that counts', 2, '2026-11-29', '2026-11-23', 15, ['2026-11-25']],
    ['anchored in the future', 2, '2027-12-01', '2026-11-23', 22, ['2026-12-02']],
    ['across the year’s end', 2, '2026-12-23', '2026-12-21', 22, ['2026-12-23', '2027-01-06']],
    [
      'through a week 53 (2026-12-28 to 2027-01-03)',
      2,
      '2026-12-30',
      '2026-12-21',
      31,
      ['2026-12-30', '2027-01-13'],
    ],
    [
      'every three weeks over the year’s end',
      3,
      '2026-12-16',
      '2026-12-14',
      30,
      ['2026-12-16', '2027-01-06'],
    ],
    ['over the leap day', 1, '2028-02-23', '2028-02-28', 8, ['2028-03-01']],
    ['every four weeks', 4, '2026-11-25', '2026-11-23', 60, ['2026-11-25', '2026-12-23', '2027-01-20']],
    ['every 52 weeks', 52, '2025-11-26', '2026-11-20', 12, ['2026-11-25']],
  ] as const)('%s', (_, weeks, anchor, from, count, held) => {
    expect(heldOn(every(weeks, anchor), from, count)).toEqual(held)
  })

  it('falls on the leap day itself when that is its weekday', () => {
    expect(weekdayOf('2028-02-29')).toBe(2)
    expect(heldOn(every(1, '2028-02-29', 2), '2028-02-26', 8)).toEqual(['2028-02-29'])
  })

  it('comes exactly once in any N weeks, wherever the anchor lies', () => {
    const days = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2020-01-01', n))
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 12 }), (anchor, day, everyWeeks) => {
        const weeks = Array.from({ length: everyWeeks }, (_, i) => addDays(day, 7 * i))
        const counted = weeks.filter((d) => isRoundDay(round(3, [], { everyWeeks, anchor }), d))
        expect(counted).toHaveLength(1)
        expect(isRoundDay(round(3, [], { everyWeeks, anchor }), anchor)).toBe(true)
      }),
      { seed: SEED },
    )
  })
})

describe('the first and the last day of a rota', () => {
  it.each([
    ['2026-11-24', null, []],
    ['2026-11-26', null, ['2026-12-02']],
    ['2026-11-25', '2026-11-25', ['2026-11-25']],
    ['2026-11-25', '2026-12-02', ['2026-11-25', '2026-12-02']],
  ])('from %s to %s', (from, to, held) => {
    const first = held.length === 0 ? ['2026-11-25', '2026-12-02'] : held
    expect(heldOn(rota({ from, to }), '2026-11-23', 10)).toEqual(first)
  })
})

describe('public holidays and make-up workdays', () => {
  const daily = (weekday: Weekday, more = {}) =>
    rota({ rounds: [round(weekday, [session('09:00', '10:00')])], ...more })

  it.each([
    ['2026-10-01', { kind: 'holiday', name: '国庆节' }],
    ['2026-10-07', { kind: 'holiday', name: '国庆节' }],
    ['2026-10-08', { kind: 'ordinary' }],
    ['2026-10-10', { kind: 'make-up', standsFor: null }],
    ['2026-02-14', { kind: 'make-up', standsFor: null }],
    ['2026-02-15', { kind: 'holiday', name: '春节' }],
    ['2025-12-31', { kind: 'ordinary' }],
    ['2026-01-01', { kind: 'holiday', name: '元旦' }],
    ['2025-10-06', { kind: 'holiday', name: '国庆节、中秋节' }],
    ['2027-01-01', { kind: 'unknown' }],
    ['2024-12-31', { kind: 'unknown' }],
  ])('%s is %o', (day, kind) => expect(dayKindOf(day, years)).toEqual(kind))

  it('count when the neighbouring year announced them', () => {
    const early: HolidayYear[] = [
      { year: 2026, holidays: [], makeUpDays: [] },
      { year: 2027, holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }], makeUpDays: [] },
    ]
    expect(dayKindOf('2026-12-31', early)).toEqual({ kind: 'holiday', name: '元旦' })
  })

  it('rest on a holiday and say which', () => {
    expect(sessionsOn(daily(4), '2026-10-01', years)).toEqual({
      sessions: [],
      note: { code: 'holiday', name: '国庆节' },
    })
  })

  it('are worked by an adviser whose rota says so', () => {
    expect(sessionsOn(daily(4, { worksHolidays: true }), '2026-10-01', years).sessions).toHaveLength(1)
  })

  it('hold a Saturday’s own round on a make-up Saturday, and no weekday’s', () => {
    expect(sessionsOn(daily(6), '2026-10-10', years).sessions).toHaveLength(1)
    expect(sessionsOn(daily(3, { worksMakeUpDays: true }), '2026-10-10', years).sessions).toHaveLength(0)
  })

  it('hold the weekday’s round once the calendar says whose work it is and the adviser works such days', () => {
    const said: HolidayYear[] = [
      { year: 2026, holidays: [], makeUpDays: [{ day: '2026-10-10', standsFor: 3 }] },
    ]
    const works = daily(3, { worksMakeUpDays: true })
    expect(sessionsOn(works, '2026-10-10', said)).toMatchObject({ sessions: [{}], note: { code: 'make-up' } })
    expect(sessionsOn(daily(3), '2026-10-10', said).sessions).toEqual([])
    expect(sessionsOn(daily(6, { worksMakeUpDays: true }), '2026-10-10', said).sessions).toEqual([])
  })

  it('beyond the last list are not known: the round stands, with a note', () => {
    const day = sessionsOn(rota(), '2027-01-06', years)
    expect(day.sessions).toHaveLength(1)
    expect(day.note && noteWords(day.note)).toBe('这一年的放假安排还没有公布，日期可能会变')
  })

  it('are data that holds together: ranges in order, make-up days on weekends, none of them a holiday', () => {
    for (const year of years) {
      for (const { from, to } of year.holidays) expect(from <= to).toBe(true)
      for (const { day } of year.makeUpDays) {
        expect(weekdayOf(day)).toBeGreaterThan(5)
        expect(year.holidays.some((h) => h.from <= day && day <= h.to)).toBe(false)
      }
    }
  })
})

describe('dates added, removed, and leave', () => {
  const morning = session('09:00', '11:30')
  const afternoon = session('14:00', '16:00')

  it('an override replaces the day, also on a holiday', () => {
    const changed = rota({ overrides: [{ date: '2026-10-01', sessions: [afternoon] }] })
    expect(sessionsOn(changed, '2026-10-01', years)).toEqual({
      sessions: [afternoon],
      note: { code: 'override' },
    })
  })

  it('an override without sessions closes the day', () => {
    expect(
      sessionsOn(rota({ overrides: [{ date: '2026-11-25', sessions: [] }] }), '2026-11-25', years).sessions,
    ).toEqual([])
  })

  it.each([
    ['2026-11-24', '2026-11-26', []],
    ['2026-11-25', '2026-11-25', []],
    ['2026-11-26', '2026-11-30', [morning]],
  ])('leave %s to %s', (from, to, left) => {
    expect(sessionsOn(rota({ leave: [{ from, to }] }), '2026-11-25', years).sessions).toEqual(left)
  })

  it.each([
    ['the start', '00:00', '10:00', [['10:00', '11:30']]],
    ['the end', '10:30', '24:00', [['09:00', '10:30']]],
    [
      'the middle',
      '10:00',
      '10:30',
      [
        ['09:00', '10:00'],
        ['10:30', '11:30'],
      ],
    ],
    ['all of it', '08:00', '12:00', []],
    ['only what touches before', '08:00', '09:00', [['09:00', '11:30']]],
    ['only what touches after', '11:30', '12:00', [['09:00', '11:30']]],
  ])('leave for part of the day takes %s', (_, start, end, left) => {
    const away = rota({ leave: [{ from: '2026-11-25', to: '2026-11-25', start, end }] })
    const day = sessionsOn(away, '2026-11-25', years)
    expect(day.sessions.map((s) => [s.start, s.end])).toEqual(left)
    expect(day.note).toEqual({ code: 'leave' })
  })

  it('leave beats an override', () => {
    const both = rota({
      overrides: [{ date: '2026-11-25', sessions: [afternoon] }],
      leave: [{ from: '2026-11-25', to: '2026-11-25' }],
    })
    expect(sessionsOn(both, '2026-11-25', years).sessions).toEqual([])
  })

  it('a day without a round says nothing of leave', () => {
    expect(
      sessionsOn(rota({ leave: [{ from: '2026-11-24', to: '2026-11-24' }] }), '2026-11-24', years).note,
    ).toBeNull()
  })
})
