import fc from 'fast-check'
import type { HolidayYear } from '@/core/appointments/calendar'
import {
  DEFAULT_HOURS,
  hoursInWords,
  readServiceHours,
  serviceAt,
  serviceInWords,
  type ServiceHours,
} from '@/core/consultations/service-hours'
import { DAY_MS, MINUTE_MS, clockFromMinutes, dayOf, minutesOf, clockOf, msAt, weekdayOf } from '@/core/time'

const SEED = 20261123

/** Invented for these tests. */
const YEARS: readonly HolidayYear[] = [
  {
    year: 2026,
    holidays: [{ name: '示例节', from: '2026-11-25', to: '2026-11-27' }],
    makeUpDays: [
      { day: '2026-11-28', standsFor: null },
      { day: '2026-12-06', standsFor: 5 },
    ],
  },
]

const at = (day: string, clock: string) => msAt(day, clock)
const answer = (day: string, clock: string, hours: ServiceHours = DEFAULT_HOURS) =>
  serviceAt(hours, at(day, clock), YEARS)

describe('an answer is promised in answering hours', () => {
  it('two hours from now in the morning', () => {
    expect(answer('2026-11-23', '09:00')).toEqual({ opensAt: null, answerBy: at('2026-11-23', '11:00') })
  })

  it('over noon, the break not counted', () => {
    expect(answer('2026-11-23', '11:00').answerBy).toBe(at('2026-11-23', '15:30'))
  })

  it('at noon they open in the afternoon', () => {
    expect(answer('2026-11-23', '12:00')).toEqual({
      opensAt: at('2026-11-23', '14:30'),
      answerBy: at('2026-11-23', '16:30'),
    })
  })

  it('late in the day, the rest comes the next morning', () => {
    expect(answer('2026-11-23', '17:00')).toEqual({ opensAt: null, answerBy: at('2026-11-24', '10:00') })
  })

  it('exactly to the end of a session', () => {
    expect(answer('2026-11-23', '10:00').answerBy).toBe(at('2026-11-23', '12:00'))
  })

  it('over a holiday, on the make-up workday after it', () => {
    const evening = answer('2026-11-24', '20:00')
    expect(evening).toEqual({ opensAt: at('2026-11-28', '08:30'), answerBy: at('2026-11-28', '10:30') })
  })

  it('not on a Sunday, but on one that is worked as a Friday', () => {
    expect(answer('2026-11-29', '09:00').opensAt).toBe(at('2026-11-30', '08:30'))
    expect(answer('2026-12-06', '09:00').opensAt).toBeNull()
  })

  it('on weekends by those who answer then, holidays excepted', () => {
    const weekends: ServiceHours = { ...DEFAULT_HOURS, weekdays: [6, 7] }
    expect(answer('2026-11-28', '07:00', weekends).opensAt).toBe(at('2026-11-29', '08:30'))
  })

  it('within two months even by hours that never come', () => {
    const never = serviceAt({ ...DEFAULT_HOURS, weekdays: [] }, at('2026-11-23', '09:00'), YEARS)
    expect(never.opensAt).toBe(never.answerBy)
    expect(never.answerBy).toBeLessThanOrEqual(at('2026-11-23', '09:00') + 62 * DAY_MS)
  })
})

/** Minute by minute, as somebody with a watch would count. */
function countedByMinutes({ weekdays, sessions, promiseMinutes }: ServiceHours, now: number): number {
  const isOpen = (ms: number) => {
    const minute = minutesOf(clockOf(ms))
    if (!weekdays.includes(weekdayOf(dayOf(ms)))) return false
    return sessions.some(([start, end]) => minutesOf(start) <= minute && minute < minutesOf(end))
  }
  let left = promiseMinutes
  let ms = now
  for (; left > 0; ms += MINUTE_MS) if (isOpen(ms)) left -= 1
  return ms
}

const clocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 2, maxLength: 6 })
  .map((halves) => [...halves].sort((a, b) => a - b).map((half) => clockFromMinutes(half * 30)))

const someHours: fc.Arbitrary<ServiceHours> = fc.record({
  weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
  sessions: clocks.map((all) =>
    Array.from({ length: Math.floor(all.length / 2) }, (_, i) => [all[2 * i]!, all[2 * i + 1]!] as const),
  ),
  promiseMinutes: fc.integer({ min: 1, max: 600 }),
})

describe(`for any hours (seed ${SEED})`, () => {
  const minute = fc.integer({ min: 0, max: 14 * 24 * 60 })

  it('the promise is what counting minutes gives', () => {
    fc.assert(
      fc.property(someHours, minute, (hours, later) => {
        const now = at('2026-11-23', '00:00') + later * MINUTE_MS
        const { opensAt, answerBy } = serviceAt(hours, now, [])
        expect(answerBy).toBe(countedByMinutes(hours, now))
        if (opensAt !== null) expect(opensAt).toBeGreaterThan(now)
      }),
      { seed: SEED, numRuns: 40 },
    )
  })

  it('asking later never gives an earlier answer', () => {
    fc.assert(
      fc.property(someHours, minute, fc.nat(5000), (hours, first, more) => {
        const now = at('2026-11-23', '00:00') + first * MINUTE_MS
        const sooner = serviceAt(hours, now, YEARS).answerBy
        expect(serviceAt(hours, now + more * MINUTE_MS, YEARS).answerBy).toBeGreaterThanOrEqual(sooner)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('what is kept is read back the same', () => {
    fc.assert(
      fc.property(someHours, (hours) => {
        const weekdays = [...hours.weekdays].sort((a, b) => a - b)
        expect(readServiceHours(JSON.parse(JSON.stringify(hours)))).toEqual({ ...hours, weekdays })
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})

describe('in words', () => {
  it('hours are short', () => {
    expect(hoursInWords(DEFAULT_HOURS)).toBe('工作日 8:30-12:00、14:30-17:30')
    expect(hoursInWords({ ...DEFAULT_HOURS, weekdays: [7, 1, 2, 3, 4, 5, 6] })).toMatch(/^每天 /)
    expect(hoursInWords({ ...DEFAULT_HOURS, weekdays: [3, 1] })).toMatch(/^周一、周三 /)
  })

  const words = (day: string, clock: string) => serviceInWords(answer(day, clock), at(day, clock))

  it.each([
    ['2026-11-23', '09:00', '律师在线，一般 2 小时内回'],
    ['2026-11-23', '11:00', '律师在线，一般今天下午3:30前回'],
    ['2026-11-23', '12:30', '律师现在不在线，一般今天下午4:30前回'],
    ['2026-11-23', '20:00', '律师现在不在线，一般明天(周二)上午10:30前回'],
    ['2026-11-24', '20:00', '律师现在不在线，一般11月28日(周六)上午10:30前回'],
  ])('on %s at %s: %s', (day, clock, said) => {
    expect(words(day, clock)).toBe(said)
  })

  it('a short promise is told in minutes', () => {
    const now = at('2026-11-23', '09:00')
    const quick = serviceAt({ ...DEFAULT_HOURS, promiseMinutes: 30 }, now, YEARS)
    expect(serviceInWords(quick, now)).toBe('律师在线，一般 30 分钟内回')
  })
})

describe('hours as kept', () => {
  it.each([
    ['nothing', null],
    ['words', '工作日'],
    ['no day', { ...DEFAULT_HOURS, weekdays: [] }],
    ['no such day', { ...DEFAULT_HOURS, weekdays: [8] }],
    ['no session', { ...DEFAULT_HOURS, sessions: [] }],
    ['a session that ends before it begins', { ...DEFAULT_HOURS, sessions: [['12:00', '08:30']] }],
    [
      'sessions that overlap',
      {
        ...DEFAULT_HOURS,
        sessions: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    ],
    ['no clock time', { ...DEFAULT_HOURS, sessions: [['08:00', '25:00']] }],
    ['half a session', { ...DEFAULT_HOURS, sessions: [['08:00']] }],
    ['no promise', { ...DEFAULT_HOURS, promiseMinutes: 0 }],
    ['a promise of months', { ...DEFAULT_HOURS, promiseMinutes: 1e6 }],
    ['a promise that is no number', { ...DEFAULT_HOURS, promiseMinutes: NaN }],
  ])('with %s are none', (_, value) => {
    expect(readServiceHours(value)).toBeNull()
  })
})
