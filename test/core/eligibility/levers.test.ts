import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument, StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { leversOf } from '@/core/eligibility/levers'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { listed } from './support/listed'
import { fen, monthly, town, written } from './support/shown'

/** A law of one matter, everybody's: only its means test decides. */
const everybody: Partial<StandardDocument> = {
  tests: [{ id: 'everybody', title: '都可以', article: '第一条', rule: { all: [] } }],
  lists: { scope: { complete: true, tests: ['everybody'] } },
}
const month = (amount: number) => ({ fen: amount, per: 'month' as const })

function levers(law: StandardDocument, facts: Facts) {
  const compiled = compile(law)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return leversOf(bind(compiled.value, [], { area: '440882', date: '2026-11-23' }), facts)
}
const poor: TruthRule = { below: [monthly, fen(100)] }
const by = (hardship: TruthRule, facts: Facts) => levers(written({ ...everybody, hardship }), facts)

describe('what would change an outcome', () => {
  it('is the money that would do, to the fen', () =>
    expect(by(poor, { pay: [month(150)] })).toEqual([
      { kind: 'amount', fact: 'pay', fen: 99, towards: 'likely' },
    ]))

  it('is the one amount nobody knows, where the others are known', () => {
    const row = { kind: 'row', fact: 'pay', towards: 'likely' }
    expect(by(poor, { pay: [month(60), 'unknown'] })).toEqual([{ ...row, fen: 39 }])
    expect(by(poor, { pay: ['unknown', month(60)] })).toEqual([{ ...row, fen: 39 }])
    const all = { kind: 'amount', fact: 'pay', fen: 99, towards: 'likely' }
    expect(by(poor, { pay: ['unknown'] })).toEqual([all])
    expect(by(poor, { pay: [month(60), 'unknown', 'unknown'] })).toEqual([all])
    expect(by(poor, { pay: 'unknown' })).toEqual([all])
  })

  it('is nothing where no money would do, or any would', () => {
    expect(by({ all: [poor, town] }, { where: 'village', pay: [month(150)] })).toEqual([])
    expect(by({ all: [{ atLeast: [monthly, fen(0)] }, town] }, { pay: [month(1)] })).toEqual([])
  })

  it('is the answers that would do, money before them; nothing not asked yet is one', () => {
    const rule: TruthRule = { any: [town, poor] }
    const options = { kind: 'options', fact: 'where', options: ['town'], towards: 'likely' }
    expect(by(rule, { where: 'village', pay: [month(150)] })).toEqual([
      { kind: 'amount', fact: 'pay', fen: 99, towards: 'likely' },
      options,
    ])
    expect(by(rule, { pay: [month(150)] }).map(({ fact }) => fact)).toEqual(['pay'])
    expect(by(town, { where: 'village', pay: [month(1)] })).toEqual([options])
  })

  it('is at least what leaves it open, where one answer alone is not enough', () => {
    const rule: TruthRule = { all: [poor, { is: 'where', in: ['village'] }] }
    expect(by(rule, { pay: [month(150)] })).toEqual([
      { kind: 'amount', fact: 'pay', fen: 99, towards: 'open' },
    ])
  })

  it('is not looked for where the outcome is good already', () =>
    expect(by(poor, { pay: [month(99)] })).toEqual([]))
})

describe('of a list', () => {
  const sum: TruthRule = { below: [{ perMonth: { each: 'family', total: { sum: 'family.pay' } } }, fen(100)] }
  const family = (...pays: unknown[]) =>
    ({
      family: pays.map((pay, at) => ({
        relation: at === 0 ? 'self' : 'child',
        age: 1,
        born: '2000-01-01',
        pay,
      })),
    }) as Facts
  const of = (hardship: TruthRule, facts: Facts) => levers({ ...listed(hardship), ...everybody }, facts)

  it('all its money together, whoever earns it', () =>
    expect(of(sum, family([month(90)], [month(60)]))).toEqual([
      { kind: 'amount', fact: 'family', unit: 'person', fen: 99, towards: 'likely' },
    ]))

  it('the one amount nobody knows, with its item', () => {
    const row = { kind: 'row', fact: 'family', field: 'pay', unit: 'person', towards: 'likely' }
    expect(of(sum, family([month(60)], [month(9), 'unknown']))).toEqual([{ ...row, item: 2, fen: 30 }])
    expect(of(sum, family('unknown', [month(9)]))).toEqual([{ ...row, item: 1, fen: 90 }])
  })

  it('nothing where it matters who earns it', () => {
    const own: TruthRule = {
      below: [
        {
          perMonth: {
            each: 'family',
            where: { is: 'family.relation', in: ['self'] },
            total: { sum: 'family.pay' },
          },
        },
        fen(100),
      ],
    }
    expect(of(own, family([month(150)], []))).toEqual([])
  })

  it('nothing of a list of nobody, or of no answer', () => {
    expect(of(sum, { family: [] })).toEqual([])
    expect(of(sum, { family: 'unknown' })).toEqual([])
  })
})

it('who is over is not told that another matter, which the list does not have, would be better', () => {
  const own = { id: 'town', title: '城里的事', article: '第一条', rule: town }
  const law = (complete: boolean) =>
    written({ tests: [own], lists: { scope: { complete, tests: ['town'] } }, hardship: poor })
  const given: Facts = { where: 'town', pay: [month(150)] }
  const money = { kind: 'amount', fact: 'pay', fen: 99, towards: 'likely' }
  expect(levers(law(true), given)).toEqual([money])
  expect(levers(law(false), given)).toEqual([money])
})

describe('of a list with money of two kinds', () => {
  const money = (id: string) => ({ id, kind: 'money', most: 1e9 }) as const
  const kin = { id: 'kin', kind: 'choice', options: ['self', 'child'] } as const
  const people: FactDocument = {
    id: 'people',
    kind: 'list',
    unit: 'person',
    least: 0,
    most: 9,
    fields: [kin, money('wages'), money('gifts')],
  }
  const guests: FactDocument = {
    id: 'guests',
    kind: 'list',
    unit: 'person',
    least: 0,
    most: 9,
    fields: [kin],
  }
  const together = (field: string, where?: TruthRule): NumberRule => ({
    perMonth: {
      each: 'people',
      total: { sum: `people.${field}` },
      ...(where === undefined ? {} : { where }),
    },
  })
  const below = (field: string, line: number, where?: TruthRule): TruthRule => ({
    below: [together(field, where), fen(line)],
  })
  const self: TruthRule = { is: 'people.kin', in: ['self'] }
  const of = (hardship: TruthRule, facts: Facts) =>
    levers({ ...written({ hardship, facts: [people, guests] }), ...everybody }, facts)
  const person = (wages: unknown, gifts: unknown, kinship = 'self') => ({ kin: kinship, wages, gifts })
  const facts = (...all: unknown[]) => ({ people: all }) as Facts
  const lever = { kind: 'amount', fact: 'people', unit: 'person', towards: 'likely' }

  it('all of it together, where its kind does not matter', () => {
    const all: NumberRule = {
      perMonth: { each: 'people', total: { add: [{ sum: 'people.wages' }, { sum: 'people.gifts' }] } },
    }
    const two = facts(person([month(80)], [month(10)]), person([month(20)], [], 'child'))
    expect(of({ below: [all, fen(100)] }, two)).toEqual([{ ...lever, fen: 99 }])
  })

  it('each kind by itself, the other as it is, where they have lines of their own', () => {
    const rule: TruthRule = { all: [below('wages', 100), below('gifts', 50)] }
    const two = (wages: number, gifts: number) =>
      facts(person([month(wages)], [month(gifts)]), person([month(30)], [], 'child'))
    expect(of(rule, two(120, 20))).toEqual([{ ...lever, field: 'wages', fen: 99 }])
    expect(of(rule, two(20, 60))).toEqual([{ ...lever, field: 'gifts', fen: 49 }])
    expect(of(rule, two(120, 60))).toEqual([])
  })

  it('not where it matters whose it is', () => {
    const rule: TruthRule = { all: [below('wages', 100, self), below('gifts', 50)] }
    expect(of(rule, facts(person([month(120)], []), person([], [], 'child')))).toEqual([])
    expect(of(rule, facts(person([month(120)], [])))).toEqual([{ ...lever, field: 'wages', fen: 99 }])
  })

  it('the one amount not known, of its own kind', () => {
    const rule: TruthRule = { all: [below('wages', 100), below('gifts', 50)] }
    const row = { ...lever, kind: 'row' }
    expect(of(rule, facts(person([month(60)], []), person('unknown', [], 'child')))).toEqual([
      { ...row, field: 'wages', item: 2, fen: 39 },
    ])
    expect(of(rule, facts(person([month(60)], ['unknown', month(9)])))).toEqual([
      { ...row, field: 'gifts', item: 1, fen: 40 },
    ])
    expect(of(rule, facts(person('unknown', 'unknown')))).toEqual([])
  })

  it('nothing of a list without money, or of nobody', () => {
    const none: TruthRule = { below: [{ count: 'guests' }, { value: 1, unit: 'person' }] }
    expect(of(none, { guests: [{ kin: 'self' }] })).toEqual([])
    expect(of({ all: [none, below('wages', 100)] }, { people: [], guests: [{ kin: 'self' }] })).toEqual([])
  })
})

describe('of codes', () => {
  it('several may be ticked: each that alone would do', () => {
    const facts: FactDocument[] = [{ id: 'aid', kind: 'multi', options: ['a', 'b', 'c'] }]
    const law = written({ ...everybody, facts, hardship: { has: 'aid', any: ['a', 'c'] } })
    expect(levers(law, { aid: ['b'] })).toEqual([
      { kind: 'options', fact: 'aid', options: ['a', 'c'], towards: 'likely' },
    ])
    expect(levers(law, { aid: ['c'] })).toEqual([])
    expect(levers(law, { aid: 'unknown' })).toEqual([
      { kind: 'options', fact: 'aid', options: ['a', 'c'], towards: 'likely' },
    ])
  })

  it('nothing where the matter needs no means test at all', () => {
    const lists = { ...everybody.lists, noTest: { complete: true, tests: ['everybody'] } }
    expect(
      levers(written({ ...everybody, lists, hardship: poor }), { pay: [month(150)], where: 'town' }),
    ).toEqual([])
  })
})
