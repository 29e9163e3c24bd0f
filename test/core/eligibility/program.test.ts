import { bind } from '@/core/eligibility/bind'
import { runSteps } from '@/core/eligibility/compile/frame'
import type { Quantity } from '@/core/eligibility/compile/quantity'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { compiledOf, law, numberOf, people, size } from './support/program'
import { monthly, town } from './support/shown'

const place = { area: '440882', date: '2026-11-23' }
const rooms: NumberRule = { fact: 'rooms' }
const line: NumberRule = { parameter: 'line', of: 'county' }
const wage: NumberRule = { parameter: 'wage', of: 'county' }
const underWage: TruthRule = { below: [monthly, wage] }
const child: TruthRule = { is: 'family.relation', in: ['child'] }
const oldEnough: TruthRule = {
  below: [
    { fact: 'family.age' },
    {
      choose: [{ if: underWage, then: { value: 60, unit: 'year' } }],
      else: { value: 65, unit: 'year' },
    },
  ],
}

describe('a number names all that it may come to depend on', () => {
  it.each<[string, NumberRule, string[], string[]]>([
    ['a value: nothing', people(3), [], []],
    ['a question', size, ['size'], []],
    ['amounts', { sum: 'pay' }, ['pay'], []],
    ['a figure', line, [], ['line']],
    ['a figure where somebody lives', { parameter: 'line', of: 'county', at: 'home' }, ['home'], ['line']],
    ['an age', { since: 'born', in: 'year' }, ['born'], []],
    ['a value of the law', { dated: [{ from: '2020-01-01', to: null, value: 3 }], unit: 'fen' }, [], []],
    ['a share', { divide: [{ sum: 'pay' }, size] }, ['pay', 'size'], []],
    [
      'a choice: what picks, too',
      { choose: [{ if: { all: [town, underWage] }, then: size }], else: people(1) },
      ['pay', 'size', 'where'],
      ['wage'],
    ],
    [
      'a table: what it is read by, too',
      { table: rooms, rows: [wage], further: monthly },
      ['pay', 'rooms'],
      ['wage'],
    ],
    [
      'bands: what they are read by and their ends, too',
      { bands: monthly, rows: [{ upTo: wage, then: size }], above: people(1) },
      ['pay', 'size'],
      ['wage'],
    ],
    ['how many', { count: 'family' }, ['family'], []],
    ['how many are so', { count: 'family', where: child }, ['family', 'family.relation'], []],
    [
      'how many are so, by what stands outside the list',
      { count: 'family', where: oldEnough },
      ['family', 'family.age', 'pay'],
      ['wage'],
    ],
    ['a sum over a list', { each: 'family', total: { sum: 'family.pay' } }, ['family', 'family.pay'], []],
    [
      'a sum over those who are so',
      { each: 'family', where: oldEnough, total: wage },
      ['family', 'family.age', 'pay'],
      ['wage'],
    ],
  ])('%s', (_name, rule, facts, parameters) => {
    const made = numberOf(rule)
    expect([made.facts, made.parameters]).toEqual([facts, parameters])
  })

  it('a condition over a list does, too', () => {
    for (const kind of ['some', 'every'] as const) {
      const rule = { [kind]: 'family', where: oldEnough } as unknown as TruthRule
      const { nodes, slots, hardship } = compiledOf(law({ hardship: rule }))
      const { facts, parameters, children } = nodes[hardship]!
      const names = (of: readonly number[]) => of.map((slot) => slots[slot]!.name).sort()
      expect([names(facts), names(parameters), children]).toEqual([
        ['family', 'family.age', 'pay'],
        ['wage'],
        [],
      ])
    }
  })
})

describe('a number says how it is made', () => {
  const op = ({ op: own }: Quantity) => own
  it.each<[NumberRule, string, string[]]>([
    [{ divide: [size, people(2)] }, 'divide', ['fact', 'value']],
    [{ divide: [monthly, size] }, 'divide', ['perMonth', 'fact']],
    [{ multiply: [size, { ratio: [1, 2] }] }, 'multiply', ['fact', 'ratio']],
    [monthly, 'perMonth', ['sum']],
    [{ round: size, to: 5, way: 'up' }, 'round', ['fact']],
    [{ choose: [{ if: town, then: size }], else: people(1) }, 'choose', ['fact', 'value']],
    [{ table: rooms, rows: [wage], further: monthly }, 'table', ['parameter', 'perMonth']],
    [{ bands: monthly, rows: [{ upTo: wage, then: size }], above: people(1) }, 'bands', ['fact', 'value']],
    [{ count: 'family' }, 'count', []],
    [{ count: 'family', where: child }, 'count', []],
    [{ each: 'family', total: wage }, 'each', ['parameter']],
    [{ since: 'born', in: 'day' }, 'since', []],
  ])('%j', (rule, own, parts) => {
    const { quantity } = numberOf(rule)
    expect([quantity.op, quantity.operands.map(op)]).toEqual([own, parts])
  })

  it('what a choice is read by stands with bands and tables only', () => {
    const by = (rule: NumberRule) => numberOf(rule).quantity.by?.op
    expect(by({ bands: monthly, rows: [{ upTo: wage, then: size }], above: people(1) })).toBe('perMonth')
    expect(by({ table: rooms, rows: [wage], further: monthly })).toBe('fact')
    const { quantity } = numberOf({ choose: [{ if: town, then: size }], else: people(1) })
    expect('by' in quantity).toBe(false)
  })

  it('names its list and its question; a value of the law its days', () => {
    const dated = [{ from: '2020-01-01', to: null, value: 3 }]
    expect(numberOf({ dated, unit: 'fen' }).quantity).toMatchObject({ op: 'dated', dated, least: 3, most: 3 })
    expect(numberOf({ count: 'family', where: child }).quantity).toMatchObject({
      name: 'family',
      loop: { list: 'family', least: 1, most: 30 },
    })
    expect(numberOf({ each: 'family', total: wage }).quantity.name).toBe('family')
    expect(numberOf({ since: 'born', in: 'year' }).quantity.name).toBe('born')
  })
})

describe('every question has its place, with what it can be answered', () => {
  const { slots } = compiledOf(law({}))
  const of = (name: string) => slots.filter((slot) => slot.name === name)
  it.each<[string, object]>([
    ['size', { unit: { person: 1 }, least: 20, most: 90 }],
    ['pay', { unit: { fen: 1, year: -1 }, least: 0, most: 1e9 }],
    ['weekly', { unit: { fen: 1, year: -1 }, least: 0 }],
    ['where', { unit: {}, least: -1, most: 4 }],
    ['tools', { unit: {}, least: -1, most: 8 }],
    ['home', { unit: {}, least: -1, most: 999_999 }],
    ['born', { unit: {}, least: 19_000_101, most: 99_991_231 }],
    ['done', { unit: {}, least: 20_000_203, most: 20_300_405 }],
    ['family', { unit: { person: 1 }, least: 1, most: 30 }],
  ])('%s', (name, range) => {
    expect(of(name)).toHaveLength(1)
    const slot = slots.findIndex((one) => one.name === name)
    expect(slots[slot]).toMatchObject({ ...range, question: slot })
    expect(slots[slot]!.item).toBeUndefined()
  })

  it('amounts of five months are counted in fifths of a fen, so that a year of them is whole', () => {
    const { quantity } = numberOf({ sum: 'weekly' })
    expect(quantity.most / quantity.divisor).toBe(1e6)
    expect(quantity.divisor).toBe(5)
  })

  it('a question of a list has one for all, one for each and one for nobody known, answered with the list', () => {
    const ages = of('family.age')
    expect(ages).toHaveLength(1 + 30 + 1)
    expect(ages.map(({ item }) => item === true).indexOf(true)).toBe(1)
    const family = slots.findIndex(({ name }) => name === 'family')
    expect(new Set(ages.map(({ question }) => question))).toEqual(new Set([family]))
  })

  it('what stands in no question has no name; a number on its way in a list is each one’s own', () => {
    const own = (rule: NumberRule) =>
      numberOf(rule)
        .standard.slots.slice(slots.length)
        .map(({ name, item }) => [name, item === true])
    expect(own({ round: size, to: 5, way: 'up' })).toEqual([['', false]])
    expect(own({ dated: [{ from: '2020-01-01', to: null, value: 3 }], unit: 'fen' })).toEqual([['', false]])
    expect(own({ each: 'family', total: { round: { fact: 'family.age' }, to: 5, way: 'up' } })).toEqual([
      ['', true],
      ['', false],
    ])
    expect(slots[0]).toEqual({ name: '', question: 0, unit: {}, least: 1, most: 1 })
  })
})

describe('a figure of a place', () => {
  const places = (...rules: NumberRule[]) =>
    compiledOf(
      law({ hardship: { all: rules.map((rule): TruthRule => ({ below: [rule, rule] })) } }),
    ).slots.filter(({ parameter }) => parameter !== undefined)
  const at = (name: string): NumberRule => ({ parameter: name, of: 'county', at: 'home' })

  it('stands once however often it is used, once for each level', () => {
    expect(places(line)).toHaveLength(1)
    expect(places(line, line, wage)).toHaveLength(2)
    const levels = places(line, { parameter: 'line', of: 'prefecture' }, line)
    expect(levels.map(({ parameter }) => parameter?.level)).toEqual(['county', 'prefecture'])
  })

  it('looked up where somebody lives stands for itself, also beside that of the agency', () => {
    expect(places(at('line')).map(({ lookup }) => lookup)).toEqual([true, true])
    expect(places(at('line'), line).map(({ lookup }) => lookup)).toEqual([true, true, undefined])
    expect(places(line, at('line')).map(({ lookup }) => lookup)).toEqual([undefined, true, true])
  })
})

describe('a number on its way stays where it was said to lie', () => {
  const debt: NumberRule = { subtract: [people(1), size] }
  it.each<[string, NumberRule]>([
    ['rounded', { round: size, to: 3, way: 'up' }],
    ['chosen', { choose: [{ if: town, then: size }], else: debt }],
    ['of a table', { table: { count: 'family' }, rows: [size, people(9)], further: people(2) }],
    ['of bands', { bands: monthly, rows: [{ upTo: wage, then: size }], above: debt }],
    ['over a list', { each: 'family', where: child, total: debt }],
    ['counted', { count: 'family', where: child }],
    ['since', { since: 'done', in: 'month' }],
    [
      'one’s own share',
      { each: 'family', total: { round: { divide: [people(90), size] }, to: 1, way: 'down' } },
    ],
  ])('%s', (_name, rule) => {
    const { standard, quantity } = numberOf(rule)
    for (const facts of [
      {},
      { size: 4, where: 'town', family: [{ relation: 'child' }, {}], done: '2020-01-01' },
    ]) {
      const { frame } = bind(standard, [], place).run(facts)
      runSteps(standard.besides.steps, frame)
      const [low, high] = [quantity.low(frame), quantity.high(frame)]
      expect(low).toBeGreaterThanOrEqual(quantity.least)
      if (!Number.isNaN(high)) expect(high).toBeLessThanOrEqual(quantity.most)
    }
    for (const own of standard.slots.filter(({ name }) => name === '')) {
      expect(own).toMatchObject({
        unit: expect.any(Object),
        least: expect.any(Number),
        most: expect.any(Number),
      })
      expect(own.least).toBeLessThanOrEqual(own.most)
    }
    const own = standard.slots.filter(({ name }) => name === '').pop()!
    expect(own).toMatchObject({ unit: quantity.unit, least: quantity.least, most: quantity.most })
  })
})
