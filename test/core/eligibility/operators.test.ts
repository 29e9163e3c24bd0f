import { compile } from '@/core/eligibility/compile/compile'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { evaluate } from '@/core/eligibility/evaluate'
import { income, perHead, withRule } from './support/a-standard'

describe('operators', () => {
  const place = { area: '100000', date: '2024-01-01' }
  const month = (fen: number) => [{ fen, per: 'month' as const }]

  function hardship(rule: TruthRule, facts: object) {
    const compiled = compile(withRule(rule))
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    return evaluate(compiled.value, [], { ...facts }, place).hardship?.value
  }

  it.each([
    ['below', 99, 'met'],
    ['below', 100, 'not-met'],
    ['notOver', 100, 'met'],
    ['notOver', 101, 'not-met'],
    ['above', 101, 'met'],
    ['above', 100, 'not-met'],
    ['atLeast', 100, 'met'],
    ['atLeast', 99, 'not-met'],
  ])('%s at %d against 100 is %s', (op, fen, value) => {
    const pair = [{ perMonth: income }, { value: 100, unit: 'fen/month' }] as const
    const rules: Record<string, TruthRule> = {
      below: { below: pair },
      notOver: { notOver: pair },
      above: { above: pair },
      atLeast: { atLeast: pair },
    }
    expect(hardship(rules[op]!, { income: month(fen) })).toBe(value)
  })

  it('adds and subtracts over unlike divisors, exactly', () => {
    const third: NumberRule = { divide: [income, { value: 3, unit: '1' }] }
    const seventh: NumberRule = { divide: [{ sum: 'spending' }, { value: 7, unit: '1' }] }
    const rule: TruthRule = { notOver: [{ add: [third, seventh] }, { value: 1000, unit: 'fen/year' }] }
    const year = (fen: number) => [{ fen, per: 'year' as const }]
    expect(hardship(rule, { income: year(1500), spending: year(3500) })).toBe('met')
    expect(hardship(rule, { income: year(1500), spending: year(3501) })).toBe('not-met')
    const less: TruthRule = { above: [{ subtract: [third, seventh] }, { value: 0, unit: 'fen/year' }] }
    expect(hardship(less, { income: year(3), spending: year(7) })).toBe('not-met')
    expect(hardship(less, { income: year(4), spending: year(7) })).toBe('met')
    expect(hardship(less, { income: year(0), spending: year(7) })).toBe('not-met')
  })

  it('subtracts a person’s share from a household’s where divisors are facts', () => {
    const rule: TruthRule = {
      below: [
        { subtract: [perHead, { divide: [{ sum: 'spending' }, { fact: 'members' }] }] },
        { value: 100, unit: 'fen/year/person' },
      ],
    }
    const year = (fen: number) => [{ fen, per: 'year' as const }]
    expect(hardship(rule, { members: 3, income: year(900), spending: year(601) })).toBe('met')
    expect(hardship(rule, { members: 3, income: year(900), spending: year(600) })).toBe('not-met')
    expect(hardship(rule, { members: 3, income: year(900), spending: 'unknown' })).toBe('unknown')
    expect(hardship(rule, { members: 'unknown', income: year(900), spending: year(901) })).toBe('met')
  })

  it.each([
    [
      {
        all: [
          { is: 'colour', in: ['red'] },
          { has: 'tools', any: ['saw'] },
        ],
      },
      { colour: 'blue' },
      'not-met',
    ],
    [
      {
        all: [
          { is: 'colour', in: ['red'] },
          { has: 'tools', any: ['saw'] },
        ],
      },
      { colour: 'red' },
      'unknown',
    ],
    [
      {
        any: [
          { is: 'colour', in: ['red'] },
          { has: 'tools', any: ['saw'] },
        ],
      },
      { colour: 'red' },
      'met',
    ],
    [
      {
        any: [
          { is: 'colour', in: ['red'] },
          { has: 'tools', any: ['saw'] },
        ],
      },
      { tools: [] },
      'unknown',
    ],
    [{ not: { is: 'colour', in: ['red'] } }, { colour: 'unknown' }, 'unknown'],
    [{ not: { is: 'colour', in: ['red'] } }, { colour: 'blue' }, 'met'],
    [{ has: 'tools', any: ['axe'] }, { tools: ['saw', 'axe'] }, 'met'],
    [{ all: [{ unwritten: 'x' }, { is: 'colour', in: ['red'] }] }, { colour: 'blue' }, 'not-met'],
    [{ all: [] }, {}, 'met'],
    [{ any: [] }, {}, 'not-met'],
  ] as [TruthRule, object, string][])('three values: %j with %j is %s', (rule, facts, value) => {
    expect(hardship(rule, facts)).toBe(value)
  })

  it.each([
    ['a code that is no option', { colour: 'green' }],
    ['a number where a code belongs', { colour: 3 }],
    ['a list where a code belongs', { colour: ['red'] }],
  ])('an answer that does not fit counts as not given: %s', (_name, facts) => {
    expect(hardship({ is: 'colour', in: ['red'] }, facts)).toBe('unknown')
  })

  it.each([[-1], [1.5], [NaN], [Infinity], [2 ** 53]])('an amount of %d fen counts as not given', (fen) => {
    const rule: TruthRule = { atLeast: [income, { value: 0, unit: 'fen/year' }] }
    expect(
      hardship({ below: [income, { value: 5, unit: 'fen/year' }] }, { income: [{ fen, per: 'year' }] }),
    ).toBe('unknown')
    expect(hardship(rule, { income: 'unknown' })).toBe('met')
  })
})
