import fc from 'fast-check'
import { areaContains, areaPrefix } from '@/core/accounts/area'

describe('which area contains which', () => {
  test.each([
    ['440000', '440882100201', true, 'a province contains its villages'],
    ['440800', '440882', true, 'a city contains its counties'],
    ['440800', '440982', false, 'but not the counties of the next city'],
    ['440882', '440882100', true, 'a county contains its towns'],
    ['440882100', '440882100201', true, 'a town contains its villages'],
    ['440882100', '440882101201', false, 'but not the villages of the next town'],
    ['440882100201', '440882100', false, 'a village does not contain its town'],
    ['440882', '440800', false, 'a county does not contain its city'],
    ['440882000', '440882100', true, 'a filled county code is the county'],
    ['440882100000', '440882100201', true, 'a filled town code is the town'],
    ['440882', '440882', true, 'every area contains itself'],
    ['', '440882', false, 'nothing contains nothing'],
    ['44', '440882', false, 'a malformed code contains nothing'],
  ])('%s ⊇ %s is %s: %s', (outer, inner, expected) => {
    expect(areaContains(outer, inner)).toBe(expected)
  })

  const code = fc
    .tuple(
      fc.constantFrom(6, 9, 12),
      fc.array(fc.constantFrom('0', '1', '4', '8'), { minLength: 12, maxLength: 12 }),
    )
    .map(([length, digits]) => digits.join('').slice(0, length))

  test('containing is transitive, and mutual only between names of the same area', () => {
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        if (areaContains(a, b) && areaContains(b, c)) expect(areaContains(a, c)).toBe(true)
        if (areaContains(a, b) && areaContains(b, a)) expect(areaPrefix(a)).toBe(areaPrefix(b))
      }),
      { seed: 268, numRuns: 2000 },
    )
  })
})
