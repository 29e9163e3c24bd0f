import fc from 'fast-check'
import { waitBefore } from '@kit/transaction'

describe('the wait before the next try', () => {
  test('is random over a window that doubles from 16 times the last try, within bounds', () => {
    const widest = (retry: number, took: number) => waitBefore(retry, took, () => 0.999_999)
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => widest(n, 0))).toEqual([39, 79, 159, 319, 639, 1279, 1999])
    expect([1, 2, 3].map((n) => widest(n, 20))).toEqual([319, 639, 1279])
    expect([1, 2, 3].map((n) => widest(n, 10_000))).toEqual([999, 1999, 1999])
  })

  test('all tries together stay inside the function’s 20 seconds, whatever a try takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (took) => {
        const worst = [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + waitBefore(n, took, () => 0.999_999), 0)
        expect(worst).toBeLessThan(11_000)
      }),
      { seed: 11 },
    )
  })
})
