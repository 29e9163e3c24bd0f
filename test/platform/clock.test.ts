import { clockOffset, learnServerTime, now } from '@/platform/clock'

describe('a phone whose clock is wrong', () => {
  it('takes the answer to lie halfway between sending and receiving', () => {
    learnServerTime(
      '2026-11-23T09:00:10.000+08:00',
      Date.parse('2026-11-23T08:00:00+08:00'),
      Date.parse('2026-11-23T08:00:02+08:00'),
    )
    expect(clockOffset()).toBe(3_609_000)
    expect(Math.round((now() - Date.now()) / 1000)).toBe(3609)
  })

  it('learns nothing from an answer that took longer than ten seconds, or that is no time', () => {
    const before = clockOffset()
    learnServerTime('2026-11-23T12:00:00.000+08:00', 0, 10_001)
    learnServerTime('soon', 0, 1)
    expect(clockOffset()).toBe(before)
  })
})
