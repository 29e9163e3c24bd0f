import { createRateLimiter } from '@kit/rate-limit'

describe('the rate limit', () => {
  test('lets a minute of calls through at once, then one as each refills', () => {
    const limiter = createRateLimiter()
    const taken = Array.from({ length: 31 }, () => limiter.take('o-one hold', 30, 0))
    expect(taken.filter(Boolean)).toHaveLength(30)
    expect(taken[30]).toBe(false)
    expect(limiter.take('o-one hold', 30, 1_999)).toBe(false)
    expect(limiter.take('o-one hold', 30, 4_000)).toBe(true)
  })

  test('asking in vain does not push the next call further away', () => {
    const limiter = createRateLimiter()
    limiter.take('k', 1, 0)
    for (let t = 1_000; t < 60_000; t += 1_000) expect(limiter.take('k', 1, t)).toBe(false)
    expect(limiter.take('k', 1, 60_001)).toBe(true)
  })

  test('one caller never spends what is another’s', () => {
    const limiter = createRateLimiter()
    limiter.take('o-one hold', 1, 0)
    expect(limiter.take('o-two hold', 1, 0)).toBe(true)
    expect(limiter.take('o-one me', 1, 0)).toBe(true)
  })

  test('remembers no more callers than it may', () => {
    const limiter = createRateLimiter(2)
    for (const key of ['a', 'b', 'c']) limiter.take(key, 1, 0)
    expect(limiter.take('c', 1, 0)).toBe(false)
    expect(limiter.take('a', 1, 0)).toBe(true)
  })
})
