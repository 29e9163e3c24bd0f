import { compile } from '@/core/eligibility/compile/compile'
import type { IssueCode } from '@/core/eligibility/compile/issue'
import type { StandardDocument } from '@/core/eligibility/document'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import { document, income, issuesOf, perHead, withRule } from './support/a-standard'

describe('a wrong standard is refused with its place and a sentence', () => {
  const wrong: readonly [string, StandardDocument, IssueCode, string][] = [
    ['an unknown fact', withRule({ is: 'shape', in: ['round'] }), 'unknown-fact', 'hardship'],
    ['an unknown option', withRule({ is: 'colour', in: ['green'] }), 'unknown-option', 'hardship'],
    [
      'a choice used as a number',
      withRule({ below: [{ fact: 'colour' }, { value: 1, unit: '1' }] }),
      'wrong-fact-kind',
      'hardship.below.0.fact',
    ],
    ['a choice asked as a multi', withRule({ has: 'colour', any: ['red'] }), 'wrong-fact-kind', 'hardship'],
    ['an unknown test', withRule({ all: [{ test: 'gone' }] }), 'unknown-test', 'hardship.all.0'],
    [
      'an unknown figure',
      withRule({ below: [{ figure: 'gone' }, income] }),
      'unknown-figure',
      'hardship.below.0.figure',
    ],
    [
      'an unknown parameter',
      withRule({ below: [income, { parameter: 'gone', of: 'county' }] }),
      'unknown-parameter',
      'hardship.below.1.parameter',
    ],
    [
      'an unknown unit',
      withRule({ below: [income, { value: 1, unit: 'jiao' }] }),
      'unknown-unit',
      'hardship.below.1.unit',
    ],
    [
      'a year compared with a month',
      withRule({ below: [income, { perMonth: income }] }),
      'unit-mismatch',
      'hardship.below',
    ],
    [
      'a household compared with a person',
      withRule({ below: [income, { parameter: 'line', of: 'county' }] }),
      'unit-mismatch',
      'hardship.below',
    ],
    [
      'apples added to homes',
      withRule({ below: [{ add: [income, { fact: 'homes' }] }, income] }),
      'unit-mismatch',
      'hardship.below.0.add.1',
    ],
    [
      'a month of what is not a year',
      withRule({ below: [{ perMonth: { fact: 'homes' } }, income] }),
      'unit-mismatch',
      'hardship.below.0.perMonth',
    ],
    [
      'a divisor that may be 0',
      withRule({ below: [{ divide: [income, { fact: 'homes' }] }, income] }),
      'wrong-divisor',
      'hardship.below.0.divide.1',
    ],
    [
      'a divisor that is computed',
      withRule({
        below: [{ divide: [income, { add: [{ fact: 'members' }, { fact: 'members' }] }] }, perHead],
      }),
      'wrong-divisor',
      'hardship.below.0.divide.1',
    ],
    [
      'a product of what may be negative',
      withRule({ below: [{ multiply: [{ subtract: [income, income] }, { ratio: [1, 2] }] }, income] }),
      'negative-product',
      'hardship.below.0.multiply',
    ],
    [
      'a product that may pass 2^53',
      withRule({ below: [{ multiply: [income, { value: 100_000, unit: '1' }] }, income] }),
      'too-large',
      'hardship.below.0',
    ],
    [
      'a comparison that may pass 2^53',
      withRule({
        below: [{ multiply: [income, { ratio: [1, 9973] }] }, { multiply: [income, { ratio: [1, 9967] }] }],
      }),
      'too-large',
      'hardship.below',
    ],
    [
      'more than 30 options',
      document({
        facts: [{ id: 'x', kind: 'multi', options: Array.from({ length: 31 }, (_, at) => `o${at}`) }],
      }),
      'too-many-options',
      'facts.x.options',
    ],
  ]

  it.each(wrong)('%s', (_name, bad, code, path) => {
    const issues = issuesOf(bad)
    expect(issues).toEqual([expect.objectContaining({ code, path })])
    for (const { sentence } of issues) expect(sentence).toMatch(/[\u4e00-\u9fff]/)
  })

  it('a test that uses itself, by any way round', () => {
    const tests = [
      { id: 'a', title: 'a', article: 'a', rule: { not: { test: 'b' } } },
      { id: 'b', title: 'b', article: 'b', rule: { all: [{ test: 'a' }] } },
    ]
    expect(issuesOf(document({ tests }))).toContainEqual(expect.objectContaining({ code: 'cycle' }))
  })

  it('a figure that uses itself', () => {
    const figures = [{ id: 'f', title: 'f', rule: { add: [{ figure: 'f' }, income] } }]
    const bad = document({ figures, hardship: { below: [{ figure: 'f' }, income] } })
    expect(issuesOf(bad)).toContainEqual(
      expect.objectContaining({ code: 'cycle', path: 'figures.f.rule.add.0.figure' }),
    )
  })

  it('the same test in two documents, told differently', () => {
    const test = { id: 't', title: 't', article: 't', rule: { all: [] } }
    const compiled = compile([
      document({ tests: [test] }),
      document({ tests: [{ ...test, title: 'other' }] }),
    ])
    expect(compiled).toMatchObject({ ok: false, error: [{ code: 'defined-twice', path: 'tests.t' }] })
    expect(compile([document({ tests: [test] }), document({ tests: [test] })]).ok).toBe(true)
  })

  it.each([
    ['facts', { id: 'x', kind: 'choice', options: ['a', 'b'] }, { id: 'x', kind: 'choice', options: ['a'] }],
    [
      'parameters',
      { id: 'x', title: '示例', unit: 'fen', most: 1 },
      { id: 'x', title: '示例', unit: 'fen', most: 2 },
    ],
    [
      'figures',
      { id: 'x', title: '示例', rule: { value: 1, unit: 'fen' } },
      { id: 'x', title: '示例', rule: { value: 2, unit: 'fen' } },
    ],
  ])('%s told differently by another document: it is named', (group, mine, theirs) => {
    const other = document({ _id: 'standard:other', title: '示例法', [group]: [theirs] })
    const compiled = compile([other, document({ [group]: [mine] })])
    expect(compiled).toMatchObject({
      ok: false,
      error: [
        {
          document: 'standard:test',
          path: `${group}.x`,
          sentence: '写了两次，而且不一样：“x”，另一份是 示例法（standard:other）',
        },
      ],
    })
  })

  it('a question told twice in one document: no other is blamed', () => {
    const facts = [
      { id: 'x', kind: 'choice' as const, options: ['a'] },
      { id: 'x', kind: 'choice' as const, options: ['b'] },
    ]
    expect(issuesOf(document({ facts }))).toEqual([
      { code: 'defined-twice', path: 'facts.x', sentence: '写了两次，而且不一样：“x”' },
    ])
  })

  it('a test nobody uses is checked too', () => {
    const tests = [{ id: 't', title: 't', article: 't', rule: { is: 'gone', in: [] } }]
    expect(issuesOf(document({ tests })).length).toBe(1)
  })
})

describe('documents of unknown origin', () => {
  it.each([
    [null, '', 'not-an-object'],
    [{}, '_id', 'wrong-kind'],
    [{ ...document({}), from: '2020/1/1' }, 'from', 'wrong-kind'],
    [{ ...document({}), schema: 2 }, 'schema', 'wrong-kind'],
    [{ ...document({}), to: '2019-12-31' }, 'to', 'date-order'],
    [{ ...document({}), hardship: { sometimes: [] } }, 'hardship', 'unknown-operator'],
    [{ ...document({}), hardship: { below: [{ sum: 'income' }] } }, 'hardship.below', 'wrong-kind'],
    [
      { ...document({}), tests: [{ id: 't', title: 't', rule: { all: [] } }] },
      'tests.0.article',
      'wrong-kind',
    ],
    [{ ...document({}), facts: [{ id: 'f', kind: 'colour' }] }, 'facts.0.kind', 'wrong-kind'],
  ])('%#: refused at %s', (json, path, code) => {
    const read = readStandard(json)
    expect(read.ok ? [] : read.error).toContainEqual(expect.objectContaining({ path, code }))
  })

  const parameter = {
    _id: 'p',
    schema: 1,
    revision: 1,
    indicator: 'line',
    area: '440800',
    title: 't',
    period: '2025',
    inUse: { from: '2026-01-01', to: null },
    status: 'verified',
    value: 1,
    unit: 'fen/year/person',
    source: 's',
  }

  it.each([
    [{ ...parameter, value: 1.5 }, 'value'],
    [{ ...parameter, value: '1' }, 'value'],
    [{ ...parameter, value: null }, 'value'],
    [{ ...parameter, status: 'missing' }, 'value'],
    [{ ...parameter, inUse: { from: '2026-01-01', to: '2025-01-01' } }, 'inUse.to'],
  ])('a parameter %#: refused at %s', (json, path) => {
    const read = readParameter(json)
    expect(read.ok ? [] : read.error).toContainEqual(expect.objectContaining({ path }))
  })

  it('a right one is taken', () => expect(readParameter(parameter).ok).toBe(true))
})
