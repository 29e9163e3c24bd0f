import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument, ParameterDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { isNotKnown, liveFacts, questionsUnder, reachOf } from '@/core/eligibility/reach'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document, perHead } from './support/a-standard'

const count = (id: string, least: number): FactDocument => ({
  id,
  kind: 'count',
  unit: 'person',
  least,
  most: 9,
})
const people = (id: string, least: number): FactDocument => ({
  id,
  kind: 'list',
  unit: 'person',
  least,
  most: 9,
  fields: [
    { id: 'kin', kind: 'choice', options: ['self', 'child'] },
    { id: 'town', kind: 'place' },
  ],
})
const facts: FactDocument[] = [
  count('members', 1),
  { id: 'income', kind: 'money', most: 1e9 },
  { id: 'spending', kind: 'money', most: 1e9 },
  { id: 'colour', kind: 'choice', options: ['red', 'blue'] },
  { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
  { id: 'home', kind: 'place' },
  people('family', 1),
  people('guests', 0),
]
const indicators = [
  { id: 'line', title: '线', unit: 'fen/year/person', most: 1e8 },
  { id: 'heads', title: '人数', unit: 'person', most: 9 },
]
/** The one figure there is: not of the county that judges. */
const figure: ParameterDocument = {
  _id: 'parameter:line',
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440883',
  title: '线',
  period: null,
  inUse: { from: '2020-01-01', to: null },
  status: 'verified',
  value: 100,
  unit: 'fen/year/person',
  source: '测试',
}

function boundTo(hardship: TruthRule) {
  const compiled = compile(document({ facts, parameters: indicators, hardship }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return bind(compiled.value, [figure], { area: '440882', date: '2026-11-23' })
}

function asked(hardship: TruthRule, given: Facts, free?: typeof isNotKnown): string[] {
  const bound = boundTo(hardship)
  const { standard } = bound
  return Array.from(
    liveFacts(bound, bound.run(given), standard.hardship, free),
    (slot) => standard.slots[slot]!.name,
  ).sort()
}

const aHead = (value: number): NumberRule => ({ value, unit: 'fen/year/person' })
const missing: NumberRule = { parameter: 'line', of: 'county' }
const atHome: NumberRule = { parameter: 'line', of: 'county', at: 'home' }
const under = (limit: NumberRule): TruthRule => ({ below: [perHead, limit] })
const red: TruthRule = { is: 'colour', in: ['red'] }
const saw: TruthRule = { has: 'tools', any: ['saw'] }
const near: TruthRule = { within: 'home', areas: ['440800'] }
const lost: TruthRule = { unwritten: '没有的规定' }
const money = ['income', 'members']

describe('a comparison asks for what its numbers are made of', () => {
  const spent: NumberRule = { divide: [{ sum: 'spending' }, { fact: 'members' }] }
  it.each<[string, NumberRule, Facts, string[]]>([
    ['a fixed line', aHead(100), {}, money],
    ['a fixed line, one of two answered', aHead(100), { members: 3 }, ['income']],
    ['the other side too', spent, {}, ['income', 'members', 'spending']],
    ['a figure of where somebody lives, not told yet', atHome, {}, ['home', ...money]],
    ['the same, told', atHome, { home: '440883' }, money],
    ['the same, not known to the person', atHome, { home: 'unknown' }, money],
  ])('%s', (_name, limit, given, expected) => expect(asked(under(limit), given)).toEqual(expected))

  it('of 不清楚 too, where it is asked what would help; never of what is known', () => {
    const given = { income: [{ fen: 500, per: 'year' }], members: 'unknown' } as const
    expect(asked(under(aHead(100)), given)).toEqual([])
    expect(asked(under(aHead(100)), given, isNotKnown)).toEqual(['members'])
  })
})

describe('of two branches', () => {
  it.each<[string, Facts, string[]]>([
    ['both count while nothing is chosen, and what chooses', {}, ['colour', 'home', 'tools']],
    ['the one that was chosen', { colour: 'red' }, ['tools']],
    ['the other', { colour: 'blue' }, ['home']],
  ])('%s', (_name, given, expected) =>
    expect(asked({ if: red, then: saw, else: near }, given)).toEqual(expected),
  )
})

describe('nobody is asked for what a missing figure makes useless', () => {
  const choose: NumberRule = { choose: [{ if: red, then: missing }], else: aHead(100) }
  const heads = (...rows: NumberRule[]): NumberRule => ({
    table: { fact: 'members' },
    rows,
    further: rows[0]!,
  })
  const byHeads: NumberRule = {
    table: { parameter: 'heads', of: 'county' },
    rows: [aHead(100)],
    further: aHead(1),
  }
  const banded = (bands: NumberRule): NumberRule => ({
    bands,
    rows: [{ upTo: aHead(50), then: missing }],
    above: aHead(100),
  })
  const spendingAHead: NumberRule = { divide: [{ sum: 'spending' }, { fact: 'members' }] }
  const first: NumberRule = {
    choose: [
      { if: red, then: aHead(1) },
      { if: near, then: aHead(2) },
    ],
    else: aHead(3),
  }
  const spendingOr: NumberRule = { choose: [{ if: red, then: spendingAHead }], else: aHead(100) }
  const spent = (fen: number) => ({ spending: [{ fen, per: 'year' }], members: 1 }) as const

  it.each<[string, NumberRule, Facts, string[]]>([
    ['the line itself', missing, {}, []],
    ['of a place that was told', atHome, { home: '440882' }, []],
    ['a part of the line', { add: [aHead(1), missing] }, {}, []],
    ['one of those the greatest is taken of', { greater: [aHead(1), missing] }, {}, []],
    ['the row that was picked', choose, { colour: 'red' }, []],
    ['not the row that was picked', choose, { colour: 'blue' }, money],
    ['perhaps the row', choose, {}, ['colour', ...money]],
    ['perhaps the row, 不清楚', choose, { colour: 'unknown' }, money],
    ['every row of a table', heads(missing, missing), {}, []],
    ['some rows of a table', heads(aHead(1), missing), {}, money],
    ['some rows of a table, the first', heads(missing, aHead(1)), {}, money],
    ['what a table goes by', byHeads, {}, []],
    ['the band it lies in', banded(spendingAHead), spent(50), []],
    ['a band it does not lie in', banded(spendingAHead), spent(51), ['income']],
    ['nothing more, the first row being picked', first, { colour: 'red' }, money],
    ['what the second row goes by', first, { colour: 'blue' }, ['home', ...money]],
    [
      'inside of a sum, the row that was not picked',
      { add: [aHead(1), spendingOr] },
      { colour: 'blue' },
      money,
    ],
    [
      'inside of a sum, the row that was',
      { add: [spendingOr, aHead(1)] },
      { colour: 'red' },
      [...money, 'spending'],
    ],
    ['perhaps the band', banded(spendingAHead), {}, ['income', 'members', 'spending']],
    ['what goes by bands', banded(missing), {}, []],
    ['nothing: the band has a figure', { ...banded(aHead(51)) }, {}, money],
  ])('%s', (_name, limit, given, expected) => expect(asked(under(limit), given)).toEqual(expected))

  it.each<[string, NumberRule, string[]]>([
    ['for each of a family, which is never empty', { each: 'family', total: missing }, []],
    ['for each guest, of whom there may be none', { each: 'guests', total: missing }, ['guests']],
    [
      'for some of a family',
      { each: 'family', where: { is: 'family.kin', in: ['child'] }, total: missing },
      ['family'],
    ],
    [
      'where each of a family lives',
      { each: 'family', total: { parameter: 'line', of: 'county', at: 'family.town' } },
      ['family'],
    ],
    ['for each of a family, a figure that is there', { each: 'family', total: aHead(50) }, ['family']],
  ])('%s', (_name, sum, expected) => expect(asked({ below: [sum, aHead(100)] }, {})).toEqual(expected))

  it('what a table goes by, where its rows are fixed', () => {
    const rows = [1, 2, 3].map((value): NumberRule => ({ value, unit: 'fen/year' }))
    const table: NumberRule = { table: { fact: 'members' }, rows, further: rows[0]! }
    expect(asked({ below: [{ sum: 'spending' }, table] }, {})).toEqual(['members', 'spending'])
  })

  it('a list that is counted is one question', () => {
    const children: NumberRule = { count: 'guests', where: { is: 'guests.kin', in: ['child'] } }
    expect(asked({ below: [children, { value: 3, unit: 'person' }] }, {})).toEqual(['guests'])
    expect(asked({ some: 'guests', where: { is: 'guests.kin', in: ['child'] } }, {})).toEqual(['guests'])
    expect(
      asked({ below: [{ add: [children, { fact: 'members' }] }, { value: 3, unit: 'person' }] }, {}),
    ).toEqual(['guests', 'members'])
  })
})

describe('of the conditions that pick a number, only what is still open is asked', () => {
  const when = (condition: TruthRule): TruthRule =>
    under({ choose: [{ if: condition, then: aHead(1) }], else: aHead(2) })

  it.each<[string, TruthRule, Facts, string[]]>([
    ['both open', { all: [red, saw] }, {}, ['colour', ...money, 'tools']],
    ['one answered', { all: [red, saw] }, { colour: 'red' }, [...money, 'tools']],
    ['decided', { all: [red, saw] }, { colour: 'blue' }, money],
    ['a part of it decided', { any: [{ all: [red, saw] }, near] }, { colour: 'blue' }, ['home', ...money]],
    ['a number of its own', { above: [{ fact: 'members' }, { value: 3, unit: 'person' }] }, {}, money],
  ])('%s', (_name, condition, given, expected) => expect(asked(when(condition), given)).toEqual(expected))

  it('once it is picked, its row alone', () => {
    const rule = under({
      choose: [{ if: red, then: { divide: [{ sum: 'spending' }, { fact: 'members' }] } }],
      else: atHome,
    })
    expect(asked(rule, { colour: 'red' })).toEqual([...money, 'spending'])
    expect(asked(rule, { colour: 'blue' })).toEqual(['home', ...money])
    expect(asked(rule, {})).toEqual(['colour', 'home', ...money, 'spending'])
  })
})

describe('what cannot decide is not asked', () => {
  it.each<[string, TruthRule, Facts, string[]]>([
    ['either branch may be', { if: red, then: saw, else: near }, {}, ['colour', 'home', 'tools']],
    ['beside a rule nobody has, it may still fail', { all: [saw, lost] }, {}, ['tools']],
    ['beside a rule nobody has, it may still be met', { any: [saw, lost] }, {}, ['tools']],
    ['the same, denied', { not: { all: [saw, lost] } }, {}, ['tools']],
    ['only a rule nobody has', { all: [lost, { any: [lost] }] }, {}, []],
    ['a condition nobody can tell', { if: lost, then: lost, else: lost }, {}, []],
    [
      'a condition of use for either, where only failing helps',
      { if: { any: [red, lost] }, then: { all: [saw, lost] }, else: { all: [near, lost] } },
      {},
      ['colour', 'home', 'tools'],
    ],
    ['met by one wherever the rest stands', { any: [red, saw] }, { colour: 'red' }, []],
    ['made useless by 不清楚', { all: [{ any: [red, lost] }, { not: saw }] }, { tools: 'unknown' }, []],
    [
      'what could only be met, where only failing helps',
      { all: [{ any: [saw, lost] }, red, lost] },
      {},
      ['colour'],
    ],
    [
      'the same behind a condition',
      { all: [{ if: red, then: { any: [saw, lost] }, else: near }, lost] },
      {},
      ['colour', 'home'],
    ],
    ['useful beside 不清楚', { all: [red, saw] }, { tools: 'unknown' }, ['colour']],
    [
      'failing alone, where what would be met cannot be',
      { any: [{ all: [red, lost] }, { all: [saw, lost] }] },
      {},
      ['colour', 'tools'],
    ],
  ])('%s', (_name, rule, given, expected) => expect(asked(rule, given)).toEqual(expected))
})

/** Bit 1: not met, bit 2: open still, bit 4: met. */
it.each<[string, Facts, number]>([
  ['nothing answered', {}, 1 + 4],
  ['one answered', { income: [{ fen: 500, per: 'year' }] }, 1 + 4],
  ['one answered, one 不清楚', { income: [{ fen: 500, per: 'year' }], members: 'unknown' }, 2],
  ['one 不清楚, one open', { members: 'unknown' }, 1 + 2 + 4],
  ['both 不清楚', { members: 'unknown', income: 'unknown' }, 2],
])('a comparison with %s can become', (_name, given, bits) => {
  const bound = boundTo(under(aHead(100)))
  expect(reachOf(bound, bound.run(given))[bound.standard.hardship]).toBe(bits)
})

it('every question under a rule is named, of a field its list', () => {
  const rule: TruthRule = {
    any: [{ not: red }, { some: 'family', where: { is: 'family.kin', in: ['child'] } }, under(aHead(1))],
  }
  const bound = boundTo(rule)
  const names = Array.from(
    questionsUnder(bound, bound.standard.hardship),
    (slot) => bound.standard.slots[slot]!.name,
  )
  expect(names.sort()).toEqual(['colour', 'family', 'income', 'members'])
})
