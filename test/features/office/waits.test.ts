import { shortMoment, spanWords } from '@/features/office/waits'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const MINUTE = 60_000

describe('the first column', () => {
  it.each([
    ['2026-11-23T10:32:00+08:00', '10:32'],
    ['2026-11-23T00:05:00+08:00', '00:05'],
    ['2026-11-24T00:00:00+08:00', '明天'],
    ['2026-11-25T09:00:00+08:00', '后天'],
    ['2026-11-26T09:00:00+08:00', '11月26日'],
    ['2026-11-22T23:59:00+08:00', '11月22日'],
  ])('%s is %s', (iso, words) => expect(shortMoment(iso, NOW)).toBe(words))
})

describe('how long', () => {
  it.each([
    [0, '1 分钟'],
    [59.9, '59 分钟'],
    [60, '1 小时'],
    [60 * 24 - 1, '23 小时'],
    [60 * 24, '1 天'],
    [60 * 24 * 9.9, '9 天'],
  ])('%d minutes are %s', (minutes, words) => expect(spanWords(minutes * MINUTE)).toBe(words))
})
