import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { decide } from '@/core/eligibility/evaluate'
import type { FactDocument, ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { decided, fen, monthly, written } from './support/shown'

/** A law that knows one matter, everybody's: only its means test decides. */
const law = (hardship: TruthRule, parts: Partial<StandardDocument> = {}): Partial<StandardDocument> => ({
  ...parts,
  tests: [{ id: 'everybody', title: '都可以', article: '第一条', rule: { all: [] } }, ...(parts.tests ?? [])],
  lists: { scope: { complete: true, tests: ['everybody'] } },
  hardship,
})
const paid = (a: number): Facts => ({ pay: [{ fen: a, per: 'month' }] })

const poor: TruthRule = { below: [monthly, fen(100)] }
const test = (id: string, rule: TruthRule) => ({ id, title: id, article: '第二条', rule })

describe('by how much a limit is passed', () => {
  it('is said of the first limit that is, with the test it stands in', () => {
    const parts = { tests: [test('loose', { below: [monthly, fen(500)] }), test('strict', poor)] }
    const both = law({ all: [{ test: 'loose' }, { test: 'strict' }] }, parts)
    expect(decided(both, paid(130)).overBy).toEqual({
      test: 'strict',
      by: { n: 30, d: 1 },
      unit: 'fen/month',
    })
    expect(decided(both, paid(510)).overBy).toMatchObject({ test: 'loose', by: { n: 10, d: 1 } })
  })

  it('is said of a limit that stands in no test, with no test', () =>
    expect(decided(law(poor), paid(101)).overBy).toEqual({ test: '', by: { n: 1, d: 1 }, unit: 'fen/month' }))

  it('is not said of a least amount: to have too little is no "over"', () => {
    const least: TruthRule = { above: [monthly, fen(500)] }
    expect(decided(law({ all: [least, poor] }), paid(130)).overBy).toMatchObject({ by: { n: 30, d: 1 } })
    expect(Object.keys(decided(law(least), paid(130)))).not.toContain('overBy')
  })

  it('is not said while the amount may still grow, though it is over already', () => {
    const decision = decided(law(poor), { pay: [{ fen: 130, per: 'month' }, 'unknown'] })
    expect(decision.outcome).toBe('over')
    expect(Object.keys(decision)).not.toContain('overBy')
  })

  it('is not said where nothing is over', () =>
    expect(Object.keys(decided(law(poor), paid(99)))).not.toContain('overBy'))
})

describe('the tests one fails by', () => {
  it('are all named, each once', () => {
    const parts = { tests: [test('income', poor), test('rich', { below: [monthly, fen(50)] })] }
    const rule: TruthRule = { all: [{ test: 'income' }, { test: 'rich' }, { test: 'income' }] }
    expect(decided(law(rule, parts), paid(130)).failing).toEqual(['income', 'rich'])
  })

  it('do not name a test that is met, though the law forbids to meet it', () => {
    const rule: TruthRule = { not: { test: 'rich' } }
    const parts = { tests: [test('rich', { atLeast: [monthly, fen(100)] })] }
    expect(decided(law(rule, parts), paid(130))).toMatchObject({ outcome: 'over', failing: [] })
  })

  it('are none where no means test is known', () => {
    const { lists, tests } = law(poor)
    expect(decided({ lists, tests }, paid(1))).toMatchObject({ hardship: null, failing: [], parameters: [] })
  })
})

describe('what is missing', () => {
  const facts: FactDocument[] = [
    {
      id: 'pay',
      kind: 'money',
      most: 1e9,
      words: { heading: '您每月领多少工资？', why: '看收入', short: '工资' },
    },
    { id: 'where', kind: 'choice', options: ['town', 'village'] },
  ]
  const parts = { facts }

  it('is called by the short words its standard brings', () =>
    expect(decided(law(poor, parts), {}).missing).toEqual([{ kind: 'fact', id: 'pay', title: '工资' }]))

  it('is called by its id where the standard brings none: the page has the words', () => {
    const rule: TruthRule = { is: 'where', in: ['town'] }
    expect(decided(law(rule, parts), {}).missing).toEqual([{ kind: 'fact', id: 'where', title: 'where' }])
  })

  it('is nothing once the outcome is certain, though a question is open', () => {
    const rule: TruthRule = { all: [poor, { is: 'where', in: ['town'] }] }
    expect(decided(law(rule, parts), paid(130))).toMatchObject({ outcome: 'over', missing: [] })
  })
})

describe('the figures a decision rests on', () => {
  const figure = (area: string, indicator = 'line'): ParameterDocument => ({
    _id: `parameter:${indicator}-${area}`,
    schema: 1,
    revision: 1,
    indicator,
    area,
    title: indicator,
    period: '2025',
    inUse: { from: '2026-01-01', to: null },
    status: 'verified',
    value: 100,
    unit: 'fen/month',
    source: '测试',
  })
  const all = [figure('440300'), figure('440800'), figure('440300', 'rent'), figure('440800', 'rent')]
  const parameters = ['line', 'rent'].map((id) => ({ id, title: id, unit: 'fen/month', most: 1e6 }))
  const named = (given: Facts, ...limits: NumberRule[]) =>
    decided(
      law({ all: limits.map((limit) => ({ below: [monthly, limit] })) }, { parameters }),
      { ...paid(1), ...given },
      all,
    ).parameters.map(({ id }) => id)
  const here = (parameter: string): NumberRule => ({ parameter, of: 'prefecture' })
  const there = (parameter: string): NumberRule => ({ parameter, of: 'prefecture', at: 'home' })

  it('are those of the place', () =>
    expect(named({}, here('line'), here('rent'))).toEqual(['parameter:line-440800', 'parameter:rent-440800']))

  it('and those of the places a person named, each once', () => {
    const home = { home: '440305' }
    expect(named(home, here('line'), there('line'), there('rent'), there('line'))).toEqual([
      'parameter:line-440800',
      'parameter:line-440300',
      'parameter:rent-440300',
    ])
    expect(named({ home: '440882' }, here('line'), there('line'))).toEqual(['parameter:line-440800'])
  })
})

describe('what is said besides the outcome', () => {
  const grade = (id: string) => ({ id, title: id, article: '第三条', rule: { all: [] } })
  const amount = (id: string) => ({ id, title: id, article: '第四条', rule: fen(1) })
  const wide = written({ grades: [grade('wide')], amounts: [amount('wide')] })
  const local = {
    ...written({ ...law(poor), grades: [grade('local')], amounts: [amount('local')] }),
    _id: 'standard:local',
  }
  const told = (...documents: StandardDocument[]) => {
    const compiled = compile(documents)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    return decide(bind(compiled.value, [], { area: '440882', date: '2026-11-23' }), paid(1))
  }

  it('is said by the law that has the means test, wherever it stands among the others', () => {
    for (const order of [
      [wide, local],
      [local, wide],
    ]) {
      const { grade: met, amounts } = told(...order)
      expect([met?.id, amounts.map(({ id }) => id)]).toEqual(['local', ['local']])
    }
  })

  it('where none has one, by the most local: its amounts, and no grade, since no means test is met', () => {
    const other = { ...written({ amounts: [amount('other')] }), _id: 'standard:other' }
    const { grade: none, amounts } = told(wide, other)
    expect([none, amounts.map(({ id }) => id)]).toEqual([null, ['other']])
  })
})
