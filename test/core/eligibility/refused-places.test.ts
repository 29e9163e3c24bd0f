import { compile } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { town, fen, monthly, written } from './support/shown'
import { listed } from './support/listed'
import { issuesOf } from './support/a-standard'

const gone: NumberRule = { sum: 'gone' }
const lost: TruthRule = { is: 'gone', in: ['a'] }
const one = fen(1)

/** Place and code of everything a document is refused for. */
const refusals = (bad: StandardDocument) => issuesOf(bad).map(({ path, code }) => `${path}: ${code}`)

describe('a mistake is found where it stands, and told once', () => {
  const numbers: [string, NumberRule, string][] = [
    ['a sum', gone, 'sum'],
    ['what is rounded', { round: gone, to: 1, way: 'up' }, 'round.sum'],
    ['a part added', { add: [one, gone] }, 'add.1.sum'],
    ['a part taken away', { subtract: [one, gone] }, 'subtract.1.sum'],
    ['a part multiplied', { multiply: [gone, one] }, 'multiply.0.sum'],
    ['a part divided', { divide: [gone, one] }, 'divide.0.sum'],
    ['one of the greater', { greater: [one, gone] }, 'greater.1.sum'],
    ['one of the lesser', { lesser: [gone, one] }, 'lesser.0.sum'],
    ['a month', { perMonth: gone }, 'perMonth.sum'],
    ['a year', { perYear: gone }, 'perYear.sum'],
    [
      'a number looked for by a condition',
      { choose: [{ if: town, then: gone }], else: one },
      'choose.0.then.sum',
    ],
    ['what else', { choose: [{ if: town, then: one }], else: gone }, 'else.sum'],
    ['what a table is read by', { table: gone, rows: [one], further: one }, 'table.sum'],
    ['a row of a table', { table: { fact: 'size' }, rows: [one, gone], further: one }, 'rows.1.sum'],
    ['what each further one adds', { table: { fact: 'size' }, rows: [one], further: gone }, 'further.sum'],
    ['what bands are read by', { bands: gone, rows: [{ upTo: one, then: one }], above: one }, 'bands.sum'],
    [
      'the end of a band',
      { bands: monthly, rows: [{ upTo: gone, then: one }], above: one },
      'rows.0.upTo.sum',
    ],
    [
      'the open end of a band',
      { bands: monthly, rows: [{ under: gone, then: one }], above: one },
      'rows.0.under.sum',
    ],
    [
      'what a band is worth',
      { bands: monthly, rows: [{ under: one, then: gone }], above: one },
      'rows.0.then.sum',
    ],
    [
      'what is above all bands',
      { bands: monthly, rows: [{ under: one, then: one }], above: gone },
      'above.sum',
    ],
  ]
  it.each(numbers)('%s', (_name, rule, path) => {
    expect(refusals(written({ hardship: { below: [rule, one] } }))).toEqual([
      `hardship.below.0.${path}: unknown-fact`,
    ])
    expect(refusals(written({ hardship: { below: [one, rule] } }))).toEqual([
      `hardship.below.1.${path}: unknown-fact`,
    ])
  })

  const conditions: [string, TruthRule, string][] = [
    ['one of all', { all: [town, lost] }, 'all.1'],
    ['one of any', { any: [lost, town] }, 'any.0'],
    ['what must not be', { not: lost }, 'not'],
    ['a switch', { if: lost, then: town, else: town }, 'if'],
    ['what follows', { if: town, then: lost, else: town }, 'then'],
    ['what else', { if: town, then: town, else: lost }, 'else'],
    [
      'what picks a number',
      { below: [{ choose: [{ if: lost, then: one }], else: one }, one] },
      'below.0.choose.0.if',
    ],
  ]
  it.each(conditions)('in a condition: %s', (_name, rule, path) =>
    expect(refusals(written({ hardship: rule }))).toEqual([`hardship.${path}: unknown-fact`]),
  )

  it.each([
    ['some', { some: 'family', where: lost }, 'where'],
    ['every', { every: 'family', where: lost }, 'where'],
    ['each', { below: [{ each: 'family', total: { sum: 'family.gone' } }, one] }, 'below.0.total.sum'],
    ['each that counts', { below: [{ each: 'family', where: lost, total: one }, one] }, 'below.0.where'],
    [
      'count',
      {
        below: [
          { count: 'family', where: lost },
          { value: 1, unit: 'person' },
        ],
      },
      'below.0.where',
    ],
  ] as [string, TruthRule, string][])('in a list: %s', (_name, rule, path) =>
    expect(refusals(listed(rule))).toEqual([`hardship.${path}: unknown-fact`]),
  )

  it.each([
    ['a test', { tests: [{ id: 't', title: 't', article: 't', rule: lost }] }, 'tests.t.rule'],
    ['a figure', { figures: [{ id: 'f', title: 'f', rule: gone }] }, 'figures.f.rule.sum'],
    ['a grade', { grades: [{ id: 'g', title: 'g', article: 'g', rule: lost }] }, 'grades.g.rule'],
    ['an amount', { amounts: [{ id: 'a', title: 'a', article: 'a', rule: gone }] }, 'amounts.a.rule.sum'],
    [
      'when an amount is shown',
      { amounts: [{ id: 'a', title: 'a', article: 'a', when: lost, rule: one }] },
      'amounts.a.when',
    ],
    [
      'a floor',
      { floors: [{ id: 'f', title: 'f', article: 'f', op: 'above', least: gone, binds: ['county'] }] },
      'floors.f.least.sum',
    ],
  ] as [string, Partial<StandardDocument>, string][])('in %s', (_name, parts, path) =>
    expect(refusals(written(parts))).toEqual([`${path}: unknown-fact`]),
  )

  it('in a test a list names, in a list that names none', () => {
    const lists = { scope: { complete: true, tests: ['one', 'two'] } }
    const tests = [{ id: 'one', title: 't', article: 't', rule: { all: [] } }]
    expect(refusals(written({ lists, tests }))).toEqual(['lists.scope.tests.1: unknown-test'])
  })

  it('though a test or a figure is used twice', () => {
    const tests = [{ id: 't', title: 't', article: 't', rule: lost }]
    expect(refusals(written({ tests, hardship: { all: [{ test: 't' }, { not: { test: 't' } }] } }))).toEqual([
      'tests.t.rule: unknown-fact',
    ])
    const figures = [{ id: 'f', title: 'f', rule: gone }]
    const twice: TruthRule = { below: [{ figure: 'f' }, { add: [{ figure: 'f' }, one] }] }
    expect(refusals(written({ figures, hardship: twice }))).toEqual(['figures.f.rule.sum: unknown-fact'])
  })

  it('in the document it stands in, where several make the law', () => {
    const parts: Partial<StandardDocument>[] = [
      { hardship: lost },
      { figures: [{ id: 'f', title: 'f', rule: gone }], hardship: { below: [{ figure: 'f' }, one] } },
      { tests: [{ id: 't', title: 't', article: 't', rule: lost }] },
      { grades: [{ id: 'g', title: 'g', article: 'g', rule: lost }], hardship: town },
      { floors: [{ id: 'f', title: 'f', article: 'f', op: 'above', least: gone, binds: ['county'] }] },
      { lists: { exempt: { complete: true, tests: ['gone'] } } },
    ]
    for (const part of parts) {
      const found = compile([written({}), { ...written(part), _id: 'standard:second' }])
      expect(found.ok ? [] : found.error.map(({ document }) => document)).toEqual(['standard:second'])
    }
  })
})

describe('a cycle is told by the name it leads back to', () => {
  it('of a test, of a figure', () => {
    const tests = [{ id: 'round-about', title: 't', article: 't', rule: { not: { test: 'round-about' } } }]
    expect(issuesOf(written({ tests })).map(({ sentence }) => sentence)).toEqual([
      '“round-about”绕了一圈又用到自己',
    ])
    const figures = [{ id: 'f', title: 'f', rule: { add: [{ figure: 'f' }, one] } }]
    expect(issuesOf(written({ figures })).map(({ sentence }) => sentence)).toEqual(['“f”绕了一圈又用到自己'])
  })
})

describe('rules in rules', () => {
  const nested = (deep: number): TruthRule =>
    Array.from({ length: deep }).reduce<TruthRule>((rule) => ({ not: rule }), town)

  it('may be as deep as any law, and end before a phone does', () => {
    expect(refusals(written({ hardship: nested(149) }))).toEqual([])
    const found = issuesOf(written({ hardship: nested(150) }))
    expect(found.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['too-deep', '规则套得太深：最多 150 层'],
    ])
  })

  it('beside each other do not count as deep', () => {
    const many = Array.from({ length: 200 }, () => nested(2))
    expect(refusals(written({ hardship: { all: many } }))).toEqual([])
  })

  it('a number of more parts than anybody could read is refused', () => {
    const doubled = (times: number) =>
      Array.from({ length: times }, (_one, at) => ({
        id: `f${at}`,
        title: 'f',
        rule: {
          greater: at === 0 ? [monthly, monthly] : [{ figure: `f${at - 1}` }, { figure: `f${at - 1}` }],
        } as NumberRule,
      }))
    expect(refusals(written({ figures: doubled(8) }))).toEqual([])
    expect(refusals(written({ figures: doubled(14) }))[0]).toMatch(/too-big$/)
  })
})
