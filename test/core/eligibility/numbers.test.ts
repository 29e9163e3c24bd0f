import { gcd } from '@/core/gcd'
import fc from 'fast-check'
import { canonical } from '@/core/eligibility/canonical'
import { compileNumber } from '@/core/eligibility/compile/number'
import { KNOWN, newFrame } from '@/core/eligibility/compile/frame'
import { scale, without } from '@/core/eligibility/compile/quantity'
import { COMPILERS } from '@/core/eligibility/compile/compile'
import { gather } from '@/core/eligibility/compile/gather'
import { parseUnit, sameUnit, timesUnit, unitText } from '@/core/eligibility/compile/unit'
import type { NumberRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'
import { SEED } from './support/people'

describe('units', () => {
  it.each([
    ['fen/year/person', 'fen/year/person'],
    ['fen/person/year', 'fen/year/person'],
    ['squareMetre/person', 'squareMetre/person'],
    ['person', 'person'],
    ['1', '1'],
    ['1/year', '1/year'],
    ['fen/year/year', 'fen/year^2'],
  ])('%s is written %s', (text, written) => expect(unitText(parseUnit(text)!)).toBe(written))

  it.each(['jiao', 'fen/', '', 'fen/night', 'fen·person', '/year'])('%s is no unit', (text) => {
    expect(parseUnit(text)).toBeNull()
  })

  it('what is multiplied and divided by the same is the same', () => {
    const money = parseUnit('fen/year')!
    const person = parseUnit('person')!
    expect(sameUnit(timesUnit(timesUnit(money, person, -1), person, 1), money)).toBe(true)
    expect(sameUnit(timesUnit(money, person, -1), money)).toBe(false)
    expect(unitText(timesUnit(money, money, -1))).toBe('1')
  })
})

describe('quotients', () => {
  it.each([
    [12, 18, 6],
    [7, 13, 1],
    [5, 0, 5],
  ])('the greatest common divisor of %d and %d is %d', (a, b, common) => expect(gcd(a, b)).toBe(common))

  it.each([
    [[1, 2, 2], [2], [1, 2]],
    [[1], [1, 1], []],
    [[], [3], []],
    [[3], [], [3]],
  ])('%j without %j is %j', (from, taken, rest) => expect(without(from, taken)).toEqual(rest))

  /** A number of two amounts and a count of members, read from the compiled rule and by BigInt. */
  function value(rule: NumberRule, income: number, spending: number, members: number): [bigint, bigint] {
    const scope = gather([document({})], COMPILERS)
    const compiled = compileNumber(scope, rule, 'here')
    if (compiled === null) throw new Error(JSON.stringify(scope.issues))
    const frame = newFrame(scope.slots.length)
    const put = (name: string, at: number) => {
      const slot = scope.slots.findIndex((one) => one.name === name)
      frame.low[slot] = frame.high[slot] = at
      frame.state[slot] = KNOWN
    }
    put('income', income)
    put('spending', spending)
    put('members', members)
    expect(compiled.low(frame)).toBe(compiled.high(frame))
    expect(Number.isSafeInteger(compiled.low(frame))).toBe(true)
    const divisor = compiled.divisorSlots.reduce((d, slot) => d * (frame.low[slot] ?? 1), compiled.divisor)
    return [BigInt(compiled.low(frame)), BigInt(divisor)]
  }

  const people = [
    fc.integer({ min: 0, max: 1e11 }),
    fc.integer({ min: 0, max: 1e11 }),
    fc.integer({ min: 1, max: 30 }),
  ] as const
  const income: NumberRule = { sum: 'income' }
  const spending: NumberRule = { sum: 'spending' }
  const each = (rule: NumberRule): NumberRule => ({ divide: [rule, { fact: 'members' }] })

  const rules: readonly [string, NumberRule, (i: bigint, s: bigint, m: bigint) => [bigint, bigint]][] = [
    ['a month of it', { perMonth: income }, (i) => [i, 12n]],
    ['a share each', each(income), (i, _s, m) => [i, m]],
    ['a month of a share', { perMonth: each(income) }, (i, _s, m) => [i, 12n * m]],
    ['both together', { add: [income, spending] }, (i, s) => [i + s, 1n]],
    ['one less the other', { subtract: [income, spending] }, (i, s) => [i - s, 1n]],
    [
      'a third and a seventh',
      {
        add: [{ divide: [income, { value: 3, unit: '1' }] }, { divide: [spending, { value: 7, unit: '1' }] }],
      },
      (i, s) => [7n * i + 3n * s, 21n],
    ],
    ['shares over one divisor', { subtract: [each(income), each(spending)] }, (i, s, m) => [i - s, m]],
    ['two thirds', { multiply: [income, { ratio: [2, 3] }] }, (i) => [2n * i, 3n]],
    ['three terms', { add: [income, spending, income] }, (i, s) => [2n * i + s, 1n]],
  ]

  it.each(rules)('%s is exact', (_name, rule, expected) => {
    fc.assert(
      fc.property(...people, (i, s, m) => {
        const [n, d] = value(rule, i, s, m)
        const [wantedN, wantedD] = expected(BigInt(i), BigInt(s), BigInt(m))
        expect(n * wantedD).toBe(wantedN * d)
      }),
      { seed: SEED, numRuns: 100 },
    )
  })

  it('a share and a whole are of different units and do not add', () => {
    const scope = gather([document({})], COMPILERS)
    expect(compileNumber(scope, { add: [income, each(spending)] }, 'here')).toBeNull()
    expect(scope.issues).toEqual([expect.objectContaining({ path: 'here.add.1', code: 'unit-mismatch' })])
  })

  it('what may be negative is scaled by the end of a range that keeps it in bounds', () => {
    const scope = gather([document({})], COMPILERS)
    const compiled = compileNumber(scope, { subtract: [income, spending] }, 'here')!
    const members = scope.slots.findIndex(({ name }) => name === 'members')
    const scaled = scale(compiled, 1, [members], () => ({ least: 1, most: 30 }))
    const frame = newFrame(scope.slots.length)
    frame.high[scope.slots.findIndex(({ name }) => name === 'spending')] = 100
    frame.low[members] = 2
    frame.high[members] = 5
    expect([scaled.low(frame), scaled.high(frame)]).toEqual([-500, 0])
    expect([scaled.least, scaled.most]).toEqual([-30e12, 30e12])
  })
})

describe('one text for one value', () => {
  it('keys in any order, nothing undefined', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
    expect(canonical(undefined)).toBe('null')
  })

  it('tells apart what is different', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(canonical(a) === canonical(b)).toBe(
          canonical(JSON.parse(JSON.stringify(a))) === canonical(JSON.parse(JSON.stringify(b))),
        )
        expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)))
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
