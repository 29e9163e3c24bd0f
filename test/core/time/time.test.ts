import fc from 'fast-check'
import {
  DAY_MS,
  addDays,
  clockOf,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysFrom,
  formatClock,
  formatDay,
  formatMoment,
  formatNearDay,
  fromIso,
  isDay,
  minutesOf,
  mondayOf,
  msAt,
  toIso,
  weekdayOf,
} from '@/core/time'

const SEED = 20261123
const days = fc.integer({ min: -20000, max: 60000 }).map(dayFromNumber)
const moments = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe('a calendar day in UTC+8', () => {
  it.each(['2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => expect(isDay(day)).toBe(true))

  it.each(['2027-02-29', '2100-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '', '2026-11-23T00:00'])(
    '%s does not',
    (day) => {
      expect(isDay(day)).toBe(false)
      expect(() => dayNumber(day)).toThrow(RangeError)
    },
  )

  it('passes the leap day and the year end', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysFrom('2026-12-30', 4)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
  })

  it('knows its weekday, and the Monday its week began on, across a week 53', () => {
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2027-01-03')).toBe(7)
    expect(mondayOf('2027-01-03')).toBe('2026-12-28')
    expect(weekdayOf('1969-12-31')).toBe(3)
  })

  it('adds and subtracts to where it was', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect((weekdayOf(addDays(day, 7)) as number) - weekdayOf(day)).toBe(0)
        expect(daysBetween(mondayOf(day), day)).toBe(weekdayOf(day) - 1)
      }),
      { seed: SEED },
    )
  })
})

describe('a moment', () => {
  it('belongs to the Chinese day, not to the UTC day', () => {
    expect(dayOf(Date.UTC(2026, 10, 22, 15, 59, 59, 999))).toBe('2026-11-22')
    expect(dayOf(Date.UTC(2026, 10, 22, 16))).toBe('2026-11-23')
  })

  it('is written with the offset and read back', () => {
    const ms = msAt('2026-11-23', '09:30')
    expect(toIso(ms)).toBe('2026-11-23T09:30:00.000+08:00')
    expect(fromIso(toIso(ms))).toBe(ms)
    expect(() => fromIso('soon')).toThrow(RangeError)
  })

  it('ends the day where the next begins', () => {
    expect(msAt('2026-11-23', '24:00')).toBe(msAt('2026-11-24', '00:00'))
    expect(msAt('2026-11-24', '00:00') - msAt('2026-11-23', '00:00')).toBe(DAY_MS)
  })

  it.each(['9:30', '24:01', '23:60', '', '-1:00'])('refuses %s as a clock time', (clock) => {
    expect(() => minutesOf(clock)).toThrow(RangeError)
  })

  it('is the same moment after day and clock are taken apart and put together', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const whole = ms - (ms % 60_000)
        expect(msAt(dayOf(whole), clockOf(whole))).toBe(whole)
        expect(fromIso(toIso(ms))).toBe(ms)
      }),
      { seed: SEED },
    )
  })
})

describe('the words people read', () => {
  it('names the day with its weekday', () => {
    expect(formatDay('2026-11-23')).toBe('11月23日(周一)')
    expect(formatDay('2026-03-01')).toBe('3月1日(周日)')
    expect(() => formatDay('tomorrow')).toThrow(RangeError)
  })

  it.each([
    ['2026-11-23', '今天(周一)'],
    ['2026-11-24', '明天(周二)'],
    ['2026-11-25', '后天(周三)'],
    ['2026-11-26', '11月26日(周四)'],
    ['2026-11-22', '11月22日(周日)'],
  ])('calls %s %s', (day, words) => expect(formatNearDay(day, '2026-11-23')).toBe(words))

  it.each([
    ['00:05', '凌晨0:05'],
    ['09:30', '上午9:30'],
    ['12:00', '中午12:00'],
    ['13:00', '下午1:00'],
    ['17:59', '下午5:59'],
    ['19:00', '晚上7:00'],
  ])('says %s as %s', (clock, words) => expect(formatClock(msAt('2026-11-23', clock))).toBe(words))

  it('says a whole moment', () =>
    expect(formatMoment(msAt('2026-11-23', '09:30'))).toBe('11月23日(周一) 上午9:30'))
})
