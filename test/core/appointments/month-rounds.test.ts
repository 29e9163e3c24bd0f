import fc from 'fast-check'
import { checkRota } from '@/core/appointments/check-rota'
import type { NthOfMonth, Rota, Round } from '@/core/appointments/rota'
import { isRoundDay, sessionsOn } from '@/core/appointments/sessions'
import { addDays, daysFrom, weekdayOf, type Weekday } from '@/core/time'
import { SEED, rota, round, session } from './samples'

const morning = [session('09:00', '11:30')]
const monthly = (weekday: Weekday, ...ofMonth: NthOfMonth[]): Round => ({
  weekday,
  ofMonth,
  sessions: morning,
})
const plain = [2024, 2025, 2026, 2027, 2028].map((year) => ({ year, holidays: [], makeUpDays: [] }))
const heldOn = (r: Rota, from: string, count: number, years: Parameters<typeof sessionsOn>[2] = plain) =>
  daysFrom(from, count).filter((day) => sessionsOn(r, day, years).sessions.length > 0)
const of = (...rounds: Round[]) => rota({ from: '2024-01-01', rounds })

describe('a round by its place in the month (第二个周三)', () => {
  it.each<[string, Round, string, number, string[]]>([
    ['the second Wednesday', monthly(3, 2), '2026-11-01', 61, ['2026-11-11', '2026-12-09']],
    ['the first, when the month begins with it', monthly(5, 1), '2026-05-01', 31, ['2026-05-01']],
    ['the seventh is a first, the eighth a second', monthly(6, 1), '2026-11-01', 30, ['2026-11-07']],
    ['the first and the third', monthly(1, 1, 3), '2026-11-01', 30, ['2026-11-02', '2026-11-16']],
    ['a fifth, in the months that have one', monthly(3, 5), '2026-11-01', 92, ['2026-12-30']],
    ['the last, be it the fourth', monthly(3, -1), '2026-11-01', 30, ['2026-11-25']],
    ['or the fifth', monthly(3, -1), '2026-12-01', 31, ['2026-12-30']],
    ['the last of a February of 28 days', monthly(6, -1), '2026-02-01', 28, ['2026-02-28']],
    ['the last of a leap February', monthly(2, -1), '2028-02-01', 29, ['2028-02-29']],
    ['a fifth on a leap day', monthly(4, 5), '2024-02-01', 29, ['2024-02-29']],
    ['the fourth and the last, once where they are one', monthly(3, 4, -1), '2026-11-01', 30, ['2026-11-25']],
    ['across the year’s end', monthly(4, 1), '2026-12-01', 62, ['2026-12-03', '2027-01-07']],
  ])('%s', (_, one, from, count, days) => expect(heldOn(of(one), from, count)).toEqual(days))

  it('comes once a month, on its weekday, whatever the month', () => {
    const nth = fc.constantFrom<NthOfMonth>(1, 2, 3, 4, -1)
    const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
    const month = fc.tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(nth, weekday, month, (one, day, [year, m]) => {
        const first = `${year}-${String(m).padStart(2, '0')}-01`
        const days = daysFrom(first, 31).filter((d) => d.slice(0, 7) === first.slice(0, 7))
        const found = days.filter((d) => weekdayOf(d) === day && isRoundDay(monthly(day, one), d))
        expect(found).toHaveLength(1)
      }),
      { seed: SEED },
    )
  })

  it('that falls on a holiday is not held', () => {
    const holiday = [
      { year: 2026, holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }], makeUpDays: [] },
    ]
    expect(heldOn(of(monthly(4, 1, 2)), '2026-10-01', 31, holiday)).toEqual(['2026-10-08'])
  })

  it('is not held on a make-up day that stands for its weekday: its place in the month is another day', () => {
    const said = [{ year: 2026, holidays: [], makeUpDays: [{ day: '2026-10-10', standsFor: 3 as const }] }]
    const works = { ...of(monthly(3, 2), round(3, [session('14:00', '15:00')])), worksMakeUpDays: true }
    expect(sessionsOn(works, '2026-10-10', said).sessions.map(({ start }) => start)).toEqual(['14:00'])
    expect(heldOn({ ...of(monthly(6, 2)), worksMakeUpDays: false }, '2026-10-10', 1, said)).toEqual([
      '2026-10-10',
    ])
  })
})

describe('a round with days of its own', () => {
  const shorter = (more: object) => of({ ...round(3, morning), ...more })

  it.each([
    ['begins with its first day', { from: '2026-12-02' }, ['2026-12-02', '2026-12-09']],
    ['ends with its last', { to: '2026-12-02' }, ['2026-11-25', '2026-12-02']],
    ['is held on a single day', { from: '2026-12-02', to: '2026-12-02' }, ['2026-12-02']],
    ['not on the days beside', { from: '2026-12-03', to: '2026-12-08' }, []],
  ])('%s', (_, more, days) => expect(heldOn(shorter(more), '2026-11-25', 15)).toEqual(days))

  it('hands over to another without a gap and without an overlap', () => {
    const afternoon = [session('14:00', '16:00')]
    const both = of(
      { ...round(3, morning), to: '2026-12-02' },
      { ...round(3, afternoon), from: '2026-12-03' },
    )
    const starts = daysFrom('2026-11-25', 15).flatMap((day) =>
      sessionsOn(both, day, plain).sessions.map((s) => s.start),
    )
    expect(starts).toEqual(['09:00', '09:00', '14:00'])
    expect(checkRota(both)).toEqual([])
  })
})

describe('refused at load', () => {
  it.each<[string, Round[], RegExp]>([
    ['no place in the month', [monthly(3)], /of the month/],
    ['a place twice', [monthly(3, 2, 2)], /of the month 2, 2/],
    ['a sixth', [{ ...monthly(3), ofMonth: [6 as NthOfMonth] }], /of the month 6/],
    ['days the wrong way round', [{ ...monthly(3, 2), from: '2026-12-02', to: '2026-12-01' }], /from or to/],
    ['a day that is none', [{ ...monthly(3, 2), from: '2026-02-30' }], /from or to/],
    ['the same place twice', [monthly(3, 2), monthly(3, 2, 4)], /overlaps another/],
    ['the last beside the fourth', [monthly(3, -1), monthly(3, 4)], /overlaps another/],
    ['the fifth beside the last', [monthly(3, 5), monthly(3, -1)], /overlaps another/],
    ['by the month beside by the week', [monthly(3, 2), round(3, morning)], /overlaps another/],
  ])('%s', (_, rounds, words) => expect(checkRota(of(...rounds)).join('; ')).toMatch(words))

  it.each<[string, Round[]]>([
    ['other places', [monthly(3, 1, 3), monthly(3, 2, 4)]],
    ['the last beside the third', [monthly(3, -1), monthly(3, 3)]],
    ['another weekday', [monthly(3, 2), monthly(4, 2)]],
    [
      'one after the other',
      [
        { ...monthly(3, 2), to: '2026-12-31' },
        { ...round(3, morning), from: '2027-01-01' },
      ],
    ],
  ])('but not %s', (_, rounds) => expect(checkRota(of(...rounds))).toEqual([]))

  it('what is let pass never overlaps on any day of 28 years', () => {
    const nths = fc.uniqueArray(fc.constantFrom<NthOfMonth>(1, 2, 3, 4, 5, -1), {
      minLength: 1,
      maxLength: 2,
    })
    const one = fc.oneof(
      nths.map((ofMonth): Round => ({ weekday: 3, ofMonth, sessions: morning })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(60))
        .map(([everyWeeks, n]) => round(3, morning, { everyWeeks, anchor: addDays('2026-01-07', 7 * n) })),
    )
    const wednesdays = Array.from({ length: 28 * 52 }, (_, n) => addDays('2026-01-07', 7 * n))
    let passed = 0
    fc.assert(
      fc.property(one, one, (a, b) => {
        if (checkRota(of(a, b)).length > 0) return
        passed += 1
        expect(wednesdays.find((day) => isRoundDay(a, day) && isRoundDay(b, day))).toBeUndefined()
      }),
      { seed: SEED, numRuns: 200 },
    )
    expect(passed).toBeGreaterThan(20)
  })
})
