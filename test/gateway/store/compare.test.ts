import fc from 'fast-check'

import { compare, compareStrings } from '../../../gateway/store/compare'
import { type Value } from '../../../gateway/store/types'

const SEED = 20261125

/** MongoDB's order of types, and within them. */
const ASCENDING: readonly (Value | undefined)[] = [
  null,
  -1e300,
  -1,
  0,
  0.5,
  1,
  '',
  'A',
  'a',
  'aa',
  '镇',
  {},
  { a: 1 },
  { a: 2 },
  { a: 'x' },
  [],
  [1],
  [1, 0],
  [2],
  false,
  true,
  new Date(-1),
  new Date(0),
  /a/,
]

describe('the order of values', () => {
  it('is the one of MongoDB', () => {
    for (const [i, a] of ASCENDING.entries())
      for (const [j, b] of ASCENDING.entries())
        expect([i, j, compare(a, b)]).toEqual([i, j, Math.sign(i - j)])
  })

  it('has missing equal to null, and -0 equal to 0', () => {
    expect(compare(undefined, null)).toBe(0)
    expect(compare(-0, 0)).toBe(0)
  })

  it('does not look at the order of fields', () => {
    expect(compare({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(0)
  })

  it(`orders text as its UTF-8 bytes (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.fullUnicodeString(), fc.fullUnicodeString(), (a, b) => {
        expect(compareStrings(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })
})
