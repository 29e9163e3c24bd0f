import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument, StandardDocument } from '@/core/eligibility/document'
import { handlingArea, type Facts } from '@/core/eligibility/facts'
import { nextFact } from '@/core/eligibility/interview'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'

const people: FactDocument = {
  id: 'people',
  kind: 'list',
  unit: 'person',
  least: 1,
  most: 9,
  fields: [
    { id: 'kin', kind: 'choice', options: ['self', 'child'] },
    { id: 'needs', kind: 'multi', options: ['blind', 'deaf'] },
    { id: 'town', kind: 'place' },
    { id: 'age', kind: 'count', unit: 'year', least: 0, most: 120 },
    { id: 'born', kind: 'date', earliest: '1900-01-01' },
    { id: 'pay', kind: 'money', most: 1200 },
  ],
}
const group = (id: string, least: number): FactDocument => ({
  id,
  kind: 'list',
  unit: 'person',
  least,
  most: 9,
  fields: [{ id: 'kin', kind: 'choice', options: ['self', 'child'] }],
})
const all: Record<string, FactDocument> = {
  choice: { id: 'choice', kind: 'choice', options: ['a', 'b'] },
  four: { id: 'four', kind: 'choice', options: ['a', 'b', 'c', 'd'] },
  multi: { id: 'multi', kind: 'multi', options: ['a', 'b'] },
  count: { id: 'count', kind: 'count', unit: 'person', least: 2, most: 9 },
  room: { id: 'room', kind: 'count', unit: 'squareMetre', least: 1, most: 9, scale: 100 },
  date: { id: 'date', kind: 'date', earliest: '2000-01-01' },
  ended: { id: 'ended', kind: 'date', earliest: '2000-01-01', latest: '2010-01-01' },
  money: { id: 'money', kind: 'money', most: 1200 },
  home: { id: 'home', kind: 'place' },
  other: { id: 'other', kind: 'choice', options: ['a', 'b'] },
  people,
  others: { ...people, id: 'others' },
  guests: group('guests', 0),
  pair: group('pair', 2),
}

/** Everybody's matter, so that only the means test is asked about; the facts in this order. */
function first(hardship: TruthRule, order: readonly string[], given: Facts = {}): string | null {
  const law: StandardDocument = document({
    facts: order.map((id) => all[id]!),
    tests: [{ id: 'everybody', title: '都可以', article: '第一条', rule: { all: [] } }],
    lists: { scope: { complete: true, tests: ['everybody'] } },
    hardship,
  })
  const compiled = compile(law)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const facts = { place: '440882', ...given }
  return nextFact(bind(compiled.value, [], { area: handlingArea(facts), date: '2026-11-23' }), facts)
}

const a: TruthRule = { is: 'choice', in: ['a'] }
const persons = (value: number): NumberRule => ({ value, unit: 'person' })
const fenAYear = (value: number): NumberRule => ({ value, unit: 'fen/year' })
const poor: TruthRule = { below: [{ sum: 'money' }, fenAYear(100)] }
const few: TruthRule = { below: [{ fact: 'count' }, persons(5)] }
const near: TruthRule = { within: 'home', areas: ['440800'] }
const since = (fact: string, years: number): TruthRule => ({
  below: [
    { since: fact, in: 'year' },
    { value: years, unit: 'year' },
  ],
})

/** Both are needed to be met, each alone fails half the time: the first answer costs its own, then half of the other. */
describe('of two questions that help alike, the easier is asked first', () => {
  it.each<[string, TruthRule, string, TruthRule, string]>([
    ['choosing before money', a, 'choice', poor, 'money'],
    ['several before money', { has: 'multi', any: ['a'] }, 'multi', poor, 'money'],
    ['a number before money', few, 'count', poor, 'money'],
    ['a day before money', since('date', 10), 'date', poor, 'money'],
    ['choosing before a number', a, 'choice', few, 'count'],
    ['choosing before a day', a, 'choice', since('date', 10), 'date'],
    [
      'money before a list with money, a day and a number of each',
      poor,
      'money',
      { some: 'people', where: { is: 'people.kin', in: ['self'] } },
      'people',
    ],
  ])('%s', (_name, easy, easyId, hard, hardId) => {
    expect(first({ all: [easy, hard] }, [hardId, easyId])).toBe(easyId)
    expect(first({ all: [hard, easy] }, [easyId, hardId])).toBe(easyId)
  })

  it('and of two alike in everything, the one that the standard names first', () => {
    const other: TruthRule = { is: 'other', in: ['a'] }
    expect(first({ all: [a, other] }, ['choice', 'other'])).toBe('choice')
    expect(first({ all: [a, other] }, ['other', 'choice'])).toBe('other')
  })
})

const more = (least: NumberRule, fact: NumberRule): TruthRule => ({ atLeast: [fact, least] })
const less = (most: NumberRule, fact: NumberRule): TruthRule => ({ below: [fact, most] })
const between = (fact: NumberRule, least: NumberRule, most: NumberRule): TruthRule => ({
  all: [more(least, fact), less(most, fact)],
})
const years = (value: number): NumberRule => ({ value, unit: 'year' })
const metres = (value: number): NumberRule => ({ value, unit: 'squareMetre' })

/**
 * Its rule, a choice and money, all of them needed: the choice costs 1, and in half its answers the rest. A question that fails at
 * both ends leaves nothing and is asked first; where one end leaves all the rest open, the choice is.
 */
describe('what would decide at once is asked before a choice: its least and its most are tried', () => {
  const asked = (rule: TruthRule, id: string, given: Facts = {}) =>
    first({ all: [rule, a, poor] }, ['choice', id, 'money'], given)
  const count: NumberRule = { fact: 'count' }
  const room: NumberRule = { fact: 'room' }
  const age = (fact: string): NumberRule => ({ since: fact, in: 'year' })

  it.each<[string, string, TruthRule, string]>([
    ['a number, neither 2 nor 9', 'count', between(count, persons(3), persons(9)), 'count'],
    ['a number, 2 may be', 'count', between(count, persons(2), persons(9)), 'choice'],
    ['a number, 9 may be', 'count', between(count, persons(3), persons(10)), 'choice'],
    ['an area, neither 1 nor 9', 'room', between(room, metres(2), metres(9)), 'room'],
    ['an area, 1 may be', 'room', between(room, metres(1), metres(9)), 'choice'],
    ['an area, 9 may be', 'room', between(room, metres(2), metres(10)), 'choice'],
    ['a day, neither the first nor today', 'date', between(age('date'), years(1), years(26)), 'date'],
    ['a day, today may be', 'date', between(age('date'), years(0), years(26)), 'choice'],
    ['a day, the first may be', 'date', between(age('date'), years(1), years(27)), 'choice'],
    ['a day, not its own latest', 'ended', between(age('ended'), years(17), years(26)), 'ended'],
    ['a day, its own latest may be', 'ended', between(age('ended'), years(16), years(26)), 'choice'],
    ['one of four', 'four', { is: 'four', in: ['d'] }, 'four'],
    ['three of four', 'four', { is: 'four', in: ['a', 'b', 'd'] }, 'choice'],
    ['one of several', 'multi', { has: 'multi', any: ['b'] }, 'multi'],
    ['none of several or the other', 'multi', { not: { has: 'multi', any: ['a'] } }, 'choice'],
    ['a place, not the agency’s', 'home', { within: 'home', areas: ['110000'] }, 'home'],
    ['a place, the agency’s may be', 'home', near, 'choice'],
  ])('%s', (_name, id, rule, expected) => expect(asked(rule, id)).toBe(expected))

  it('of no place at all, where it is not known who judges: the capital’s', () => {
    expect(asked({ within: 'home', areas: ['110000'] }, 'home', { place: 'unknown' })).toBe('choice')
    expect(asked(near, 'home', { place: 'unknown' })).toBe('home')
  })
})

/** The same with a list in place of money, which outweighs it: 13 for all that is asked of its items. */
describe('money and lists are tried at both ends too', () => {
  const kin = (id: string, code: string): TruthRule => ({ some: id, where: { is: `${id}.kin`, in: [code] } })
  const asked = (rule: TruthRule, id: string) =>
    first({ all: [rule, a, kin('others', 'self')] }, ['choice', id, 'others'])
  const some = (where: TruthRule): TruthRule => ({ some: 'people', where })
  const money: NumberRule = { sum: 'money' }
  const age: NumberRule = { fact: 'people.age' }
  const born: NumberRule = { since: 'people.born', in: 'year' }
  const pay: NumberRule = { sum: 'people.pay' }
  const items = (id: string): NumberRule => ({ count: id })

  it.each<[string, string, TruthRule, string]>([
    ['money, neither none nor the most', 'money', between(money, fenAYear(1), fenAYear(1200)), 'money'],
    ['money, none may be', 'money', between(money, fenAYear(0), fenAYear(1200)), 'choice'],
    ['money, the most may be', 'money', between(money, fenAYear(1), fenAYear(1201)), 'choice'],
    ['an item is tried as its first option', 'people', kin('people', 'child'), 'people'],
    ['which may be', 'people', kin('people', 'self'), 'choice'],
    ['with none of several', 'people', some({ has: 'people.needs', any: ['blind', 'deaf'] }), 'people'],
    ['which may be', 'people', some({ not: { has: 'people.needs', any: ['blind', 'deaf'] } }), 'choice'],
    ['in the capital', 'people', some({ within: 'people.town', areas: ['440000'] }), 'people'],
    ['which may be', 'people', some({ within: 'people.town', areas: ['110000'] }), 'choice'],
    ['aged 0 and 120', 'people', some(between(age, years(1), years(120))), 'people'],
    ['0 may be', 'people', some(between(age, years(0), years(120))), 'choice'],
    ['120 may be', 'people', some(between(age, years(1), years(121))), 'choice'],
    ['born on the first day and today', 'people', some(between(born, years(1), years(126))), 'people'],
    ['today may be', 'people', some(between(born, years(0), years(126))), 'choice'],
    ['the first day may be', 'people', some(between(born, years(1), years(127))), 'choice'],
    [
      '0 and no money may be, at one end',
      'people',
      some({ all: [less(years(1), age), less(fenAYear(1), pay)] }),
      'choice',
    ],
    [
      '0 and the first day, at one end',
      'people',
      some({ all: [less(years(1), age), more(years(126), born)] }),
      'choice',
    ],
    ['with no money and the most', 'people', some(between(pay, fenAYear(1), fenAYear(1200))), 'people'],
    ['none may be', 'people', some(between(pay, fenAYear(0), fenAYear(1200))), 'choice'],
    ['the most may be', 'people', some(between(pay, fenAYear(1), fenAYear(1201))), 'choice'],
    ['a list that may be empty: none and one', 'guests', more(persons(2), items('guests')), 'guests'],
    ['one may be', 'guests', more(persons(1), items('guests')), 'choice'],
    ['none may be', 'guests', less(persons(1), items('guests')), 'choice'],
    ['a list of two and more: two', 'pair', more(persons(3), items('pair')), 'pair'],
    ['two may be', 'pair', more(persons(2), items('pair')), 'choice'],
  ])('%s (%s)', (_name, id, rule, expected) => expect(asked(rule, id)).toBe(expected))
})
