import { periodsOf, wholePeriods } from '@/core/eligibility/periods'

const plain = { month: [12, 1], season: [4, 1], halfYear: [2, 1], year: [1, 1] }

describe('what an amount may be for', () => {
  it('a month first, then longer: what every law knows', () => {
    const { periods, timesAYear } = periodsOf({})
    expect(periods).toEqual(['month', 'season', 'halfYear', 'year'])
    expect(timesAYear).toEqual(plain)
  })

  it('the whole of the months a standard looks at, where it looks at some', () => {
    const { periods, timesAYear } = periodsOf({ window: 6 })
    expect(periods).toEqual(['month', 'window', 'season', 'halfYear', 'year'])
    expect(timesAYear).toEqual({ ...plain, window: [12, 6] })
  })

  it('weeks, where a standard says how many make its year', () => {
    const { periods, timesAYear } = periodsOf({ weeks: [365, 7], window: 5 })
    expect(periods).toEqual(['month', 'week', 'fortnight', 'window', 'season', 'halfYear', 'year'])
    expect(timesAYear).toEqual({ ...plain, window: [12, 5], week: [365, 7], fortnight: [365, 14] })
  })
})

describe('one divisor makes every period whole', () => {
  it.each<[string, Parameters<typeof periodsOf>[0], number, Record<string, number>]>([
    ['of months and years: none is needed', {}, 1, { month: 12, season: 4, halfYear: 2, year: 1 }],
    ['of 52 weeks', { weeks: [52, 1] }, 1, { week: 52, fortnight: 26, month: 12, year: 1 }],
    ['of five months: 12/5 of a year', { window: 5 }, 5, { window: 12, month: 60, year: 5 }],
    ['of six months: twice a year', { window: 6 }, 1, { window: 2, month: 12 }],
    ['of eight months: 3/2', { window: 8 }, 2, { window: 3, month: 24, year: 2 }],
    ['of 365/7 weeks', { weeks: [365, 7] }, 14, { week: 730, fortnight: 365, month: 168, year: 14 }],
    ['of weeks and five months', { weeks: [365, 7], window: 5 }, 70, { week: 3650, window: 168, year: 70 }],
    ['of weeks and eight months', { weeks: [365, 7], window: 8 }, 14, { fortnight: 365, window: 21 }],
    ['of half weeks and eight months', { weeks: [105, 2], window: 8 }, 4, { week: 210, window: 6, year: 4 }],
  ])('%s', (_name, money, divisor, times) => {
    const whole = wholePeriods(periodsOf(money).timesAYear)
    expect(whole.divisor).toBe(divisor)
    expect(Object.fromEntries(whole.times)).toMatchObject(times)
  })
})
