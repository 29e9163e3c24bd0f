import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { leversOf } from '@/core/eligibility/levers'
import type { TruthRule } from '@/core/eligibility/rule'
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
