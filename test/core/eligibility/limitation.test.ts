import fc from 'fast-check'
import {
  isLimitCode,
  LIMIT_CODES,
  limitDayProblem,
  limitationOf,
  limitWords,
  timeLeftText,
} from '@/core/eligibility/limitation'
import { LIMIT_WORDS } from '@/core/eligibility/wording/limits'
import { addDays, dayFromNumber, daysBetween, weekdayOf } from '@/core/time'

const TODAY = '2026-11-23'

describe('the earliest last day', () => {
  it.each([
    ['labour', '2026-01-15', '2027-01-15'],
    ['labour', '2025-11-23', '2026-11-23'],
    ['labour', '2024-02-29', '2025-02-28'],
    ['labour', '2023-02-28', '2024-02-28'],
    ['labour', '2026-12-31', '2027-12-31'],
    ['award', '2026-11-01', '2026-11-16'],
    ['award', '2026-12-20', '2027-01-04'],
    ['award', '2024-02-20', '2024-03-06'],
    ['refused', '2026-11-20', '2026-12-05'],
    ['supplement', '2026-11-20', '2026-12-05'],
    ['mediated', '2026-11-01', '2026-12-01'],
    ['written', '2026-11-25', '2026-11-25'],
  ] as const)('%s from %s is %s', (code, from, last) => {
    expect(limitationOf(code, from, TODAY).last).toBe(last)
  })

  it('only the periods the facts give: 1 year, 15 and 30 days', () => {
    const lengths = LIMIT_CODES.map((code) => [code, limitWords(code).length])
    expect(Object.fromEntries(lengths)).toEqual({
      labour: { years: 1 },
      award: { days: 15 },
      written: null,
      refused: { days: 15 },
      supplement: { days: 15 },
      mediated: { days: 30 },
    })
  })

  it('what was not read in a text says that it is provisional, and why', () => {
    for (const words of Object.values(LIMIT_WORDS)) {
      expect('doubt' in words).toBe(words.status === 'provisional')
      expect(words.source).not.toBe('')
    }
    expect(LIMIT_WORDS.refused.status).toBe('provisional')
    expect(LIMIT_WORDS.supplement.status).toBe('provisional')
  })

  it('the first day is not counted; who counts it is a day early, never late', () => {
    const counted = (from: string) => addDays(from, 14)
    expect(limitationOf('award', '2026-11-01', TODAY).last).toBe(addDays(counted('2026-11-01'), 1))
  })

  it('a weekend does not move it, and the Monday is said', () => {
    expect(limitationOf('award', '2026-11-20', TODAY)).toMatchObject({
      last: '2026-12-05',
      movedTo: '2026-12-07',
    })
    expect(limitationOf('award', '2026-11-21', TODAY)).toMatchObject({
      last: '2026-12-06',
      movedTo: '2026-12-07',
    })
    expect(limitationOf('award', '2026-11-19', TODAY)).toMatchObject({ last: '2026-12-04', movedTo: null })
    expect(limitationOf('award', '2026-11-20', TODAY).counting.join('')).toMatch(
      /头一天不算.*民事诉讼法第八十五条.*这里不挪/,
    )
  })
})

describe('how near it is', () => {
  it.each([
    ['2026-11-22', -1, 'past', '按最早的算，已经过了 1 天'],
    ['2026-11-23', 0, 'urgent', '今天就是最后一天'],
    ['2026-11-29', 6, 'urgent', '还剩 6 天'],
    ['2026-11-30', 7, 'soon', '还剩 7 天'],
    ['2026-12-23', 30, 'soon', '还剩 30 天'],
    ['2026-12-24', 31, 'calm', '还剩 31 天'],
  ] as const)('%s: %i days, %s', (last, daysLeft, state, text) => {
    const limit = limitationOf('written', last, TODAY)
    expect(limit).toMatchObject({ daysLeft, state })
    expect(timeLeftText(limit)).toBe(text)
    expect(limit.urgent !== null).toBe(state === 'urgent')
  })

  it('fewer than 7 days before a suit or an arbitration: aid first, by Article 44', () => {
    for (const code of LIMIT_CODES) {
      const { aidFirst, length } = limitWords(code)
      const from =
        length === null ? TODAY : 'years' in length ? '2025-11-25' : addDays(TODAY, 2 - length.days)
      const { urgent, daysLeft } = limitationOf(code, from, TODAY)
      expect([code, daysLeft >= 0 && daysLeft < 7]).toEqual([code, true])
      expect(urgent?.article ?? null).toBe(aidFirst ? '法律援助法第四十四条' : null)
      expect(urgent?.text).toContain('12348')
    }
  })

  it('a day that has passed is no refusal', () => {
    const { mayChange, urgent } = limitationOf('labour', '2020-01-01', TODAY)
    expect(urgent).toBeNull()
    expect(mayChange.join('')).toMatch(/日子可能重新算.*先别放弃/)
    expect(mayChange.join('')).not.toMatch(/作废|丧失|无权|不予/)
  })

  it('days counted from a paper are not promised to grow', () => {
    expect(limitationOf('award', '2026-11-01', TODAY).mayChange.join('')).not.toContain('重新算')
  })
})

describe('a day given as an answer', () => {
  it.each([
    ['award', '2026-02-30', '没有这一天'],
    ['award', '', '没有这一天'],
    ['award', '2026-11-24', '还没到'],
    ['award', '1990-01-01', '太早'],
    ['written', '2026-12-24', null],
    ['written', '2099-12-24', '太晚'],
    ['labour', '2026-11-23', null],
  ] as const)('%s %s: %s', (code, day, problem) => {
    const said = limitDayProblem(code, day, TODAY)
    if (problem === null) expect(said).toBeNull()
    else expect(said).toContain(problem)
  })

  it('a day that does not exist is thrown at whoever does not ask first', () => {
    expect(() => limitationOf('award', '2026-02-30', TODAY)).toThrow(RangeError)
  })

  it.each([undefined, '', 'toString', 'appeal'])('%j is no limit we know', (code) =>
    expect(isLimitCode(code)).toBe(false),
  )
})

describe('for every day', () => {
  const day = fc.integer({ min: 10_957, max: 32_000 }).map(dayFromNumber)
  const code = fc.constantFrom(...LIMIT_CODES)

  it('a later start never gives an earlier end, and the state follows from the days [seed 20261123]', () => {
    fc.assert(
      fc.property(code, day, fc.nat(400), day, (what, from, more, today) => {
        const one = limitationOf(what, from, today)
        expect(
          daysBetween(one.last, limitationOf(what, addDays(from, more), today).last),
        ).toBeGreaterThanOrEqual(0)
        expect(one.daysLeft).toBe(daysBetween(today, one.last))
        expect(one.state === 'urgent').toBe(one.daysLeft >= 0 && one.daysLeft < 7)
        expect(one.movedTo === null).toBe(weekdayOf(one.last) < 6)
        if (one.movedTo !== null) expect(weekdayOf(one.movedTo)).toBe(1)
      }),
      { seed: 20261123, numRuns: 1000 },
    )
  })
})
