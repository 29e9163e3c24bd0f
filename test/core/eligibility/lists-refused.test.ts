import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Item } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document, issuesOf } from './support/a-standard'
import { fenAYear as fen, listed, listFacts as facts } from './support/listed'

const place = { area: '440882', date: '2026-11-23' }

describe('a list used wrongly is refused, with place and sentence', () => {
  const sum: NumberRule = { sum: 'family.pay' }
  it.each([
    ['a field outside its list', { below: [sum, fen(1)] }, 'outside-list', 'hardship.below.0.sum'],
    [
      'a field in another list',
      { some: 'cars', where: { below: [sum, fen(1)] } },
      'outside-list',
      'hardship.where.below.0.sum',
    ],
    [
      'a field nobody has',
      { some: 'family', where: { is: 'family.gone', in: [] } },
      'unknown-fact',
      'hardship.where',
    ],
    ['a list nobody has', { some: 'gone', where: { all: [] } }, 'unknown-fact', 'hardship.some'],
    ['what is no list', { every: 'rooms', where: { all: [] } }, 'wrong-fact-kind', 'hardship.every'],
    [
      'shares of each item’s own divisor, added up',
      {
        below: [
          { each: 'family', total: { divide: [sum, { fact: 'rooms' }] } },
          { each: 'cars', total: fen(1) },
        ],
      },
      'unit-mismatch',
      'hardship.below',
    ],
    [
      'a divisor that may be empty',
      { below: [{ divide: [fen(1), { count: 'cars' }] }, fen(1)] },
      'wrong-divisor',
      'hardship.below.0.divide.1',
    ],
    [
      'too many of too much',
      { below: [{ each: 'family', total: { multiply: [sum, { value: 9_000_000, unit: '1' }] } }, fen(1)] },
      'too-large',
      'hardship.below.0.total',
    ],
  ] as [string, TruthRule, string, string][])('%s', (_name, rule, code, path) => {
    const issues = issuesOf(listed(rule))
    expect(issues).toEqual([expect.objectContaining({ code, path })])
    for (const { sentence } of issues) expect(sentence).toMatch(/[\u4e00-\u9fff]/)
  })

  it('a divisor of its own, not rounded', () => {
    const fields = [{ id: 'owners', kind: 'count', unit: 'person', least: 1, most: 9 }] as const
    const owned: FactDocument = { id: 'flats', kind: 'list', unit: 'home', least: 0, most: 3, fields }
    const share: NumberRule = { divide: [{ value: 100, unit: 'fen' }, { fact: 'flats.owners' }] }
    const rule = (one: NumberRule): TruthRule => ({
      notOver: [
        { each: 'flats', total: one },
        { value: 83, unit: 'fen/person' },
      ],
    })
    const issues = issuesOf(document({ facts: [owned], hardship: rule(share) }))
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'item-divisor', path: 'hardship.notOver.0.total' }),
    )
    const rounded = document({ facts: [owned], hardship: rule({ round: share, to: 1, way: 'down' }) })
    const compiled = compile(rounded)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const judge = (flats: Item[]) => decide(bind(compiled.value, [], place), { flats }).hardship?.value
    expect([judge([{ owners: 2 }, { owners: 3 }]), judge([{ owners: 2 }, { owners: 2 }])]).toEqual([
      'met',
      'not-met',
    ])
    expect(judge([{ owners: 3 }, { owners: 'unknown' }])).toBe('unknown')
  })

  it('a list in a list', () => {
    const fields = [facts[1]] as never
    const nested: FactDocument = { id: 'a', kind: 'list', unit: 'item', least: 0, most: 1, fields }
    expect(issuesOf(document({ facts: [nested] }))).toContainEqual(
      expect.objectContaining({ code: 'nested-list', path: 'facts.a.fields.cars' }),
    )
  })
})
