import { newFrame } from '@/core/eligibility/compile/frame'
import type { StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { compile } from '@/core/eligibility/compile/compile'
import { issuesOf } from './support/a-standard'
import { compiledOf, law, people, size } from './support/program'

const rounded: NumberRule = { round: size, to: 5, way: 'up' }
const figures = [{ id: 'f', title: 'f', rule: rounded }]
const amounts = [{ id: 'a', title: 'a', article: 'a', rule: { figure: 'f' } }]
const told = (parts: Partial<StandardDocument>) => issuesOf(law(parts)).map(({ code, path }) => [code, path])

describe('a figure', () => {
  const own = (parts: Partial<StandardDocument>) =>
    compiledOf(law({ figures, ...parts })).slots.filter(({ name }) => name === '').length - 1

  it('is computed once where it is shown, and not again to be looked over', () => {
    expect(own({})).toBe(1)
    expect(own({ amounts })).toBe(1)
    expect(own({ amounts: [...amounts, { ...amounts[0]!, id: 'b' }] })).toBe(1)
  })

  it('that decides may be shown as well', () => {
    const hardship: TruthRule = { below: [{ figure: 'f' }, people(3)] }
    const { besides } = compiledOf(law({ figures, hardship, amounts, limit: 'f' }))
    expect([besides.amounts.length, besides.limit?.op, besides.amounts[0]?.when]).toEqual([1, 'round', -1])
  })

  it('named as the line and not written is told there', () =>
    expect(told({ limit: 'gone' })).toEqual([['unknown-figure', 'limit.figure']]))
})

describe('told differently in several documents', () => {
  it('only the one that tells it differently is blamed', () => {
    const one = (_id: string, id?: string, value = 1) => ({
      ...law(id === undefined ? {} : { figures: [{ id, title: 'f', rule: people(value) }] }),
      _id: `standard:${_id}`,
      title: _id,
    })
    const both = { ...one('both', 'f'), figures: [{ id: 'g', title: 'g', rule: people(1) }, ...figures] }
    const found = compile([one('bare'), one('other', 'h'), both, one('mine', 'f', 2)])
    expect(found.ok ? [] : found.error.map(({ document, sentence }) => [document, sentence])).toEqual([
      ['standard:mine', '写了两次，而且不一样：“f”，另一份是 both（standard:both）'],
    ])
  })
})

describe('what is not there', () => {
  it('a date nobody asks for, a table by a share', () => {
    const below = (rule: NumberRule): TruthRule => ({ below: [rule, rule] })
    expect(told({ hardship: below({ since: 'gone', in: 'year' }) })[0]).toEqual([
      'unknown-fact',
      'hardship.below.0.since',
    ])
    const share: NumberRule = { divide: [{ fact: 'rooms' }, { count: 'family' }] }
    expect(told({ hardship: below({ table: share, rows: [people(1)], further: people(1) }) })[0]).toEqual([
      'not-whole',
      'hardship.below.0.table',
    ])
  })

  it('a means test that is not written depends on nothing and stays open', () => {
    const { nodes, slots } = compiledOf(law({}))
    const absent = nodes.find(({ kind }) => kind === 'unwritten')!
    expect(absent).toMatchObject({ children: [], facts: [], parameters: [], unwritten: 'hardship' })
    expect(absent.run(newFrame(slots.length))).toBe(1)
  })

  it('a list that lacks something and does not say what has no note', () => {
    const lists = { scope: { complete: false, tests: [] } }
    expect(compiledOf(law({ lists })).lists.scope.notes).toEqual([])
  })
})
