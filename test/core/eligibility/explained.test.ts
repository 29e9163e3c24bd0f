import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'
import { listed } from './support/listed'
import { decided, fen, monthly } from './support/shown'

const year = (amount: number) => [{ fen: amount, per: 'year' as const }]

/** The explanation of a rule for these answers, over the small standard. */
function explained(hardship: TruthRule, facts: Facts, law = document) {
  const compiled = compile(law({ hardship }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return decide(bind(compiled.value, [], { area: '440882', date: '2026-11-23' }), facts).hardship!
}

describe('an explanation says what was asked for and what was answered', () => {
  const colour: TruthRule = { is: 'colour', in: ['red'] }
  const tools: TruthRule = { has: 'tools', any: ['saw'] }

  it.each<[TruthRule, Facts, string, readonly string[] | null]>([
    [colour, { colour: 'blue' }, 'not-met', ['blue']],
    [colour, { colour: 'red' }, 'met', ['red']],
    [colour, { colour: 'unknown' }, 'unknown', null],
    [colour, {}, 'unknown', null],
    [tools, { tools: ['axe'] }, 'not-met', ['axe']],
    [tools, { tools: ['axe', 'saw'] }, 'met', ['saw', 'axe']],
    [tools, { tools: [] }, 'not-met', []],
    [tools, {}, 'unknown', null],
  ])('%j of %j is %s', (rule, facts, value, given) => {
    const [id, wanted] = 'is' in rule ? ['colour', ['red']] : ['tools', ['saw']]
    expect(explained(rule, facts)).toMatchObject({ value, children: [], fact: { id, wanted, given } })
  })

  it('of a place its code', () => {
    const rule: TruthRule = { within: 'home', areas: ['440800'] }
    const fact = (home?: string) => decided({ hardship: rule }, { home }).hardship?.fact
    expect(fact('440882')).toEqual({ id: 'home', wanted: ['440800'], given: ['440882'] })
    expect(fact()).toEqual({ id: 'home', wanted: ['440800'], given: null })
  })

  it('of a list item by item, by their places', () => {
    const rule: TruthRule = { every: 'family', where: { is: 'family.relation', in: ['child'] } }
    const law = ({ hardship }: { hardship?: TruthRule }) => listed(hardship!)
    const { value, items, children } = explained(
      rule,
      { family: [{ relation: 'child' }, { relation: 'self' }, {}] },
      law,
    )
    expect([value, items]).toEqual(['not-met', { list: 'family', known: true }])
    expect(
      children.map(({ kind, item, value: own, children: [one] }) => [kind, item, own, one?.fact?.given]),
    ).toEqual([
      ['item', 1, 'met', ['child']],
      ['item', 2, 'not-met', ['self']],
      ['item', 3, 'unknown', null],
    ])
    expect(explained(rule, {}, law)).toMatchObject({
      value: 'unknown',
      items: { list: 'family', known: false },
      children: [],
    })
  })
})

describe('by how much a limit is passed is exact', () => {
  const third: NumberRule = { divide: [{ sum: 'income' }, { value: 3, unit: '1' }] }
  const seventh: NumberRule = { divide: [{ sum: 'spending' }, { value: 7, unit: '1' }] }
  const over = (rule: TruthRule, income: number, spending: number) =>
    explained(rule, { income: year(income), spending: year(spending) }).comparison?.over

  it.each<[string, TruthRule, number, number, object | null]>([
    ['not over, passed', { notOver: [third, seventh] }, 10, 8, { n: 46, d: 21 }],
    ['not over, reached', { notOver: [third, seventh] }, 9, 21, null],
    ['not over, kept', { notOver: [third, seventh] }, 9, 22, null],
    ['below, passed', { below: [third, seventh] }, 12, 21, { n: 1, d: 1 }],
    ['below, reached', { below: [third, seventh] }, 9, 21, { n: 0, d: 1 }],
    ['below, kept', { below: [third, seventh] }, 8, 21, null],
    ['at least, missed', { atLeast: [third, seventh] }, 8, 21, { n: 1, d: 3 }],
    ['at least, reached', { atLeast: [third, seventh] }, 9, 21, null],
    ['above, missed', { above: [third, seventh] }, 8, 21, { n: 1, d: 3 }],
    ['above, reached', { above: [third, seventh] }, 9, 21, { n: 0, d: 1 }],
    ['above, kept', { above: [third, seventh] }, 10, 21, null],
    [
      'of one divisor',
      { notOver: [third, { divide: [{ sum: 'spending' }, { value: 6, unit: '1' }] }] },
      5,
      4,
      { n: 1, d: 1 },
    ],
  ])('%s', (_name, rule, income, spending, by) => expect(over(rule, income, spending)).toEqual(by))

  it('and not said while one side is open', () => {
    const rule: TruthRule = { below: [monthly, fen(100)] }
    const { hardship } = decided({ hardship: rule }, { pay: [{ fen: 200, per: 'month' }, 'unknown'] })
    expect([hardship?.value, hardship?.comparison?.over]).toEqual(['not-met', null])
  })
})

describe('a list of tests is explained by its name', () => {
  it('and whether it is complete, with what it lacks', () => {
    const lists = {
      noTest: { complete: true, tests: [] },
      scope: { complete: false, tests: [], note: '还有的没有收进来' },
      exempt: { complete: true, tests: [] },
    }
    const { lists: told } = decided({ lists }, {})
    expect([told.noTest.list, told.scope.list, told.exempt.list]).toEqual([
      { name: 'noTest', complete: true, notes: [] },
      { name: 'scope', complete: false, notes: ['还有的没有收进来'] },
      { name: 'exempt', complete: true, notes: [] },
    ])
  })

  it('a test with its article, its standing and its note', () => {
    const tests = [
      { id: 'a', title: '甲', article: '第一条', rule: { all: [] } },
      {
        id: 'b',
        title: '乙',
        article: '第二条',
        rule: { all: [] },
        status: 'provisional' as const,
        note: '还没核对',
      },
    ]
    const node = decided({ tests, hardship: { all: [{ test: 'a' }, { test: 'b' }] } }, {}).hardship
    expect(node?.children.map(({ test }) => test)).toEqual([
      { id: 'a', title: '甲', article: '第一条', status: 'verified', note: null, standard: 'standard:test' },
      {
        id: 'b',
        title: '乙',
        article: '第二条',
        status: 'provisional',
        note: '还没核对',
        standard: 'standard:test',
      },
    ])
  })
})
