import { bind, type Bound } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { DECLINED, KNOWN } from '@/core/eligibility/compile/frame'
import type { FactDocument, ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { decide, decider, outcomeFor } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { questions } from '@/core/eligibility/interview'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'

const DAY = '2026-11-23'
const facts: FactDocument[] = [
  { id: 'colour', kind: 'choice', options: ['red', 'blue'] },
  { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
  { id: 'income', kind: 'money', most: 1e9 },
  { id: 'home', kind: 'place' },
]
const indicators = [
  { id: 'line', title: '线', unit: 'fen/year', most: 1e8 },
  { id: 'cap', title: '顶', unit: 'fen/year', most: 1e8 },
]
const figure = (
  id: string,
  area: string,
  value: number | null,
  more: Partial<ParameterDocument> = {},
): ParameterDocument => ({
  _id: `parameter:${id}`,
  schema: 1,
  revision: 1,
  indicator: 'line',
  area,
  title: id,
  period: null,
  inUse: { from: '2020-01-01', to: null },
  status: value === null ? 'missing' : 'verified',
  value,
  unit: 'fen/year',
  source: '测试',
  ...more,
})
/** Everybody's matter: the means test decides. */
const everybody: Partial<StandardDocument> = {
  tests: [{ id: 'everybody', title: '都可以', article: '第一条', rule: { all: [] } }],
  lists: { scope: { complete: true, tests: ['everybody'] } },
}
const places = [
  { code: '440882', name: '雷州市' },
  { code: '440883', name: '吴川市' },
]

function bound(
  hardship: TruthRule,
  figures: ParameterDocument[] = [],
  area: string | null = '440882',
  date = DAY,
): Bound {
  const compiled = compile(document({ facts, parameters: indicators, places, ...everybody, hardship }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return bind(compiled.value, figures, { area, date })
}
const means = (to: Bound, given: Facts) => decide(to, given).hardship?.value
const year = (fen: number) => [{ fen, per: 'year' as const }]
const line: NumberRule = { parameter: 'line', of: 'county' }
const atHome: NumberRule = { parameter: 'line', of: 'county', at: 'home' }
const under = (limit: NumberRule): TruthRule => ({ below: [{ sum: 'income' }, limit] })

describe('where the matter is handled', () => {
  const near: TruthRule = { within: 'place', areas: ['440800'] }
  it.each<[string, string | null, Facts, string]>([
    ['is the agency’s place, whatever was answered', '440882', {}, 'met'],
    ['is the agency’s place, though another was answered', '440882', { place: '110101' }, 'met'],
    ['is the agency’s place, elsewhere', '110101', { place: '440882' }, 'not-met'],
    ['is not known where nobody is known to judge', null, {}, 'unknown'],
    ['is not known to the person', null, { place: 'unknown' }, 'unknown'],
    ['is what was answered, where nobody is known to judge', null, { place: '440882' }, 'met'],
  ])('%s', (_name, area, given, value) => expect(means(bound(near, [], area), given)).toBe(value))

  it('is one question, though rules name it', () => {
    const ids = questions(bound({ any: [near, under(line)] }).standard).map(({ id }) => id)
    expect(ids).toEqual(['place', 'colour', 'tools', 'income', 'home'])
  })
})

describe('the figure of the day and the place', () => {
  const old = figure('old', '440882', 100, { inUse: { from: '2020-01-01', to: '2025-12-31' } })
  const current = figure('now', '440882', 200, {
    inUse: { from: '2026-01-01', to: null },
    status: 'provisional',
  })
  const other = figure('other', '440883', 300)

  it('is used, with its standing; before it that of its time; of another place none', () => {
    const used = (area: string, date: string) => {
      const { parameters } = decide(bound(under(line), [old, current, other], area, date), {})
      return parameters.map(({ id, value, status }) => [id, value, status])
    }
    expect(used('440882', DAY)).toEqual([['parameter:now', 200, 'provisional']])
    expect(used('440882', '2025-12-31')).toEqual([['parameter:old', 100, 'verified']])
    expect(used('440883', DAY)).toEqual([['parameter:other', 300, 'verified']])
    expect(used('440881', DAY)).toEqual([[null, null, 'missing']])
  })

  it('decides; where there is none nothing is decided', () => {
    const at = (area: string) => means(bound(under(line), [old, current, other], area), { income: year(250) })
    expect([at('440882'), at('440883'), at('440881')]).toEqual(['not-met', 'met', 'unknown'])
  })

  it('is known or lacking before anybody answers', () => {
    const state = (area: string) => {
      const { standard, run } = bound(under(line), [current], area)
      const at = standard.slots.findIndex(({ parameter }) => parameter !== undefined)
      const { frame } = run({})
      return [frame.state[at], frame.low[at], frame.high[at]]
    }
    expect(state('440882')).toEqual([KNOWN, 200, 200])
    expect(state('440881')).toEqual([DECLINED, NaN, NaN])
  })

  it('that nobody has yet is named by its place, where the place has a name', () => {
    const title = (area: string | null) =>
      bound(under(line), [], area).used.find((one) => one !== null)?.title
    expect([title('440882'), title('440881'), title(null)]).toEqual(['雷州市线', '线', '线'])
    const named = bound(under(line), [current]).used.find((one) => one !== null)
    expect(named?.title).toBe('now')
  })
})

describe('the figure of where a person says', () => {
  const figures = [
    figure('cap', '440883', 900, { indicator: 'cap' }),
    figure('gone', '440881', null),
    figure('old', '440883', 100, { inUse: { from: '2019-01-01', to: null } }),
    figure('now', '440883', 300),
    figure('here', '440882', 200),
  ]
  const home = bound(under(atHome), figures)

  it.each<[string, Facts, string]>([
    ['is the newest of that place', { home: '440883', income: year(299) }, 'met'],
    ['and no other of it', { home: '440883', income: year(300) }, 'not-met'],
    ['is not the agency’s', { home: '440883', income: year(250) }, 'met'],
    ['may be the agency’s', { home: '440882', income: year(250) }, 'not-met'],
    ['is missing where it is said to be', { home: '440881', income: year(1) }, 'unknown'],
    ['is missing where nothing is said of it', { home: '110101', income: year(1) }, 'unknown'],
    ['is not known of a place not known', { home: 'unknown', income: year(1) }, 'unknown'],
  ])('%s', (_name, given, value) => expect(means(home, given)).toBe(value))

  it('is none of those of the agency’s place, and is told once it is used', () => {
    expect(home.used.every((one) => one === null)).toBe(true)
    expect(decide(home, {}).parameters).toEqual([])
    const both = bound({ all: [under(line), under(atHome), under(atHome)] }, figures)
    const ids = (given: Facts) => decide(both, given).parameters.map(({ id }) => id)
    expect(ids({ home: '440883' })).toEqual(['parameter:here', 'parameter:now'])
    expect(ids({ home: '440882' })).toEqual(['parameter:here'])
  })
})

describe('one standard, many people', () => {
  const rule: TruthRule = {
    all: [
      { is: 'colour', in: ['red'] },
      { has: 'tools', any: ['saw'] },
    ],
  }

  it('nothing of one stays with the next', () => {
    const to = bound(rule)
    expect(means(to, { colour: 'red', tools: ['saw'] })).toBe('met')
    expect(means(to, { colour: 'red' })).toBe('unknown')
    expect(means(to, { tools: [] })).toBe('not-met')
    expect(means(to, {})).toBe('unknown')
  })

  it('each is told the outcome, and what it is made of lasts', () => {
    const to = bound(rule)
    const judge = decider(to)
    const [first, second] = [judge({ colour: 'red', tools: ['saw'] }), judge({ colour: 'blue' })]
    expect([first.outcome, second.outcome]).toEqual(['likely', 'over'])
    expect([first, second].map(({ values }) => values[to.standard.hardship])).toEqual([2, 0])
    expect(first.run.values).toBe(first.values)
    expect(first.run.frame.values).toBe(first.values)
    expect(first.run.frame.low).not.toEqual(second.run.frame.low)
    expect([outcomeFor(to, { colour: 'red' }), outcomeFor(to, { tools: [] })]).toEqual(['unknown', 'over'])
  })
})
