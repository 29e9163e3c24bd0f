import { readStandard } from '@/core/eligibility/read/standard'
import { document } from '../support/a-standard'

const one = { value: 1, unit: 'person' }
const met = { all: [] }

const read = (parts: object) => readStandard({ ...document({}), ...parts })
const issuesOf = (parts: object) => {
  const found = read(parts)
  return found.ok ? [] : found.error.map(({ path, code }) => `${path} ${code}`)
}
const number = (rule: unknown) => issuesOf({ figures: [{ id: 'f', title: 'f', rule }] })
const truth = (hardship: unknown) => issuesOf({ hardship })
const fact = (parts: object) => issuesOf({ facts: [{ id: 'f', ...parts }] })

describe('every operator of a number is read, and refused where it is incomplete', () => {
  it.each([
    [{ fact: 'people' }, { fact: 1 }, 'fact'],
    [{ sum: 'people.wages' }, { sum: '' }, 'sum'],
    [{ parameter: 'line', of: 'county', at: 'home' }, { parameter: 'line', of: 'village' }, 'of'],
    [one, { value: 1 }, 'unit'],
    [one, { value: -1, unit: 'person' }, 'value'],
    [{ ratio: [1, 2] }, { ratio: [1, 0] }, 'ratio.1'],
    [{ figure: 'g' }, { figure: ' ' }, 'figure'],
    [{ add: [one] }, { add: [] }, 'add'],
    [{ subtract: [one, one] }, { subtract: [one] }, 'subtract'],
    [{ multiply: [one, one] }, { multiply: one }, 'multiply'],
    [{ divide: [one, one] }, { divide: [one, one, one] }, 'divide'],
    [{ perMonth: one }, { perMonth: 1 }, 'perMonth'],
    [{ perYear: one }, { perYear: [one] }, 'perYear'],
    [{ greater: [one, one] }, { greater: [] }, 'greater'],
    [{ lesser: [one] }, { lesser: [1] }, 'lesser.0'],
    [{ round: one, to: 100, way: 'half-up' }, { round: one, to: 0, way: 'up' }, 'to'],
    [{ round: one, to: 1, way: 'down' }, { round: one, to: 1, way: 'nearest' }, 'way'],
    [{ choose: [{ if: met, then: one }], else: one }, { choose: [{ if: met, then: one }] }, 'else'],
    [{ choose: [{ if: met, then: one }], else: one }, { choose: [{ then: one }], else: one }, 'choose.0.if'],
    [{ table: one, rows: [one], further: one }, { table: one, rows: [], further: one }, 'rows'],
    [{ table: one, rows: [one], further: one }, { table: one, rows: [one] }, 'further'],
    [
      { bands: one, rows: [{ upTo: one, then: one }], above: one },
      { bands: one, rows: [{ upTo: one }], above: one },
      'rows.0.then',
    ],
    [
      { bands: one, rows: [{ under: one, then: one }], above: one },
      { bands: one, rows: [{ from: one, then: one }], above: one },
      'rows.0',
    ],
    [{ each: 'people', where: met, total: one }, { each: 'people', where: met }, 'total'],
    [{ count: 'people' }, { count: 'people', where: 1 }, 'where'],
    [{ since: 'born', in: 'year', dayAfter: true }, { since: 'born', in: 'week' }, 'in'],
    [{ since: 'born', in: 'day' }, { since: 'born', in: 'day', dayAfter: false }, 'dayAfter'],
    [
      { dated: [{ from: '2024-01-01', to: null, value: 1 }], unit: 'fen' },
      { dated: [{ from: '2024-01-01', to: '2024-13-01', value: 1 }], unit: 'fen' },
      'dated.0.to',
    ],
  ])('%j is read; %j is not', (right, wrong, place) => {
    expect(number(right)).toEqual([])
    expect(number(wrong).map((line) => line.split(' ')[0])).toContain(`figures.0.rule.${place}`)
  })
})

describe('every operator of a condition is read, and refused where it is incomplete', () => {
  it.each([
    [{ all: [met] }, { all: met }, 'all'],
    [{ any: [] }, { any: ['red'] }, 'any.0'],
    [{ not: met }, { not: [] }, 'not'],
    [{ if: met, then: met, else: met }, { if: met, then: met }, 'else'],
    [{ test: 't' }, { test: null }, 'test'],
    [{ is: 'f', in: ['a'] }, { is: 'f' }, 'in'],
    [{ has: 'f', any: ['a'] }, { has: 'f', any: [met] }, 'any.0'],
    [{ within: 'f', areas: ['440800'] }, { within: 'f', areas: ['4408'] }, 'areas.0'],
    [{ some: 'people', where: met }, { some: 'people' }, 'where'],
    [{ every: 'people', where: met }, { every: 'people', where: null }, 'where'],
    [{ below: [one, one] }, { below: [one] }, 'below'],
    [{ notOver: [one, one] }, { notOver: one }, 'notOver'],
    [{ above: [one, one] }, { above: [one, met] }, 'above.1'],
    [{ atLeast: [one, one] }, { atLeast: [] }, 'atLeast'],
    [{ unwritten: '第三条' }, { unwritten: true }, 'unwritten'],
  ])('%j is read; %j is not', (right, wrong, place) => {
    expect(truth(right)).toEqual([])
    expect(truth(wrong).map((line) => line.split(' ')[0])).toContain(`hardship.${place}`)
  })

  it.each([
    [{ all: [], any: [] }, 'hardship.any unknown-key'],
    [{ below: [one, one], note: 'x' }, 'hardship.note unknown-key'],
    [{ sometimes: [] }, 'hardship unknown-operator'],
    [{}, 'hardship unknown-operator'],
    [[], 'hardship not-an-object'],
  ])('%j: one operator, nothing beside it', (rule, found) => expect(truth(rule)).toEqual([found]))
})

describe('every kind of question is read', () => {
  it.each([
    [{ kind: 'choice', options: ['a'] }, { kind: 'choice', options: [] }, 'options'],
    [{ kind: 'multi', options: ['a'] }, { kind: 'multi' }, 'options'],
    [
      { kind: 'count', unit: 'person', least: 0, most: 9, scale: 100 },
      { kind: 'count', unit: 'person', least: 0, most: 9, scale: 10 },
      'scale',
    ],
    [
      { kind: 'money', most: 1, window: 6, weeks: [52, 1] },
      { kind: 'money', most: 1, weeks: [52, 0] },
      'weeks.1',
    ],
    [{ kind: 'money', most: 1, window: 60 }, { kind: 'money', most: 1, window: 61 }, 'window'],
    [{ kind: 'date', earliest: '1900-01-01' }, { kind: 'date', earliest: '1899-12-31' }, 'earliest'],
    [{ kind: 'place' }, { kind: 'places' }, 'kind'],
    [
      {
        kind: 'list',
        unit: 'person',
        least: 1,
        most: 30,
        fields: [{ id: 'w', kind: 'money', most: 1 }],
        first: { w: 'x' },
      },
      { kind: 'list', unit: 'person', least: 1, most: 30, fields: [] },
      'fields',
    ],
    [
      { kind: 'list', unit: 'person', least: 0, most: 100, fields: [{ id: 'w', kind: 'place' }] },
      { kind: 'list', unit: 'person', least: 0, most: 101, fields: [{ id: 'w', kind: 'place' }] },
      'most',
    ],
    [
      { kind: 'list', unit: 'person', least: 1, most: 30, fields: [{ id: 'w', kind: 'place' }] },
      { kind: 'list', unit: 'person', least: 1, most: 3, fields: [{ id: 'l', kind: 'list' }] },
      'fields.0.kind',
    ],
  ])('%j is read; %j is not', (right, wrong, place) => {
    expect(fact(right)).toEqual([])
    expect(fact(wrong).map((line) => line.split(' ')[0])).toContain(`facts.0.${place}`)
  })

  it.each([
    [{ kind: 'count', unit: 'person', least: 5, most: 4 }, 'facts.0.most range-order'],
    [
      { kind: 'list', unit: 'person', least: 5, most: 4, fields: [{ id: 'w', kind: 'place' }] },
      'facts.0.most range-order',
    ],
    [{ kind: 'date', earliest: '2024-01-02', latest: '2024-01-01' }, 'facts.0.latest date-order'],
    [
      {
        kind: 'list',
        unit: 'person',
        least: 1,
        most: 4,
        fields: [{ id: 'w', kind: 'count', unit: 'home', least: 2, most: 1 }],
      },
      'facts.0.fields.0.most range-order',
    ],
  ])('no answer fits %j', (parts, found) => expect(fact(parts)).toEqual([found]))

  it('its words, and those of its fields, are read', () => {
    const words = {
      heading: 'h',
      why: 'w',
      short: 's',
      item: 'i',
      fields: { w: { heading: 'h', why: 'w', short: 's' } },
    }
    expect(fact({ kind: 'place', words })).toEqual([])
    expect(fact({ kind: 'place', words: { ...words, fields: { w: { heading: 'h', why: 'w' } } } })).toEqual([
      'facts.0.words.fields.w.short wrong-kind',
    ])
    expect(fact({ kind: 'place', words: { ...words, options: { a: { label: '' } } } })).toEqual([
      'facts.0.words.options.a.label wrong-kind',
    ])
  })
})

describe('every field of a standard is read', () => {
  const named = { id: 'x', title: 'x', article: 'x' }
  it.each([
    [{ limit: 'f' }, { limit: '' }, 'limit'],
    [
      { floors: [{ ...named, op: 'above', least: one, binds: ['county'] }] },
      { floors: [{ ...named, op: 'above', least: one, binds: [] }] },
      'floors.0.binds',
    ],
    [
      { floors: [{ ...named, op: 'atLeast', least: one, binds: ['province'] }] },
      { floors: [{ ...named, op: 'below', least: one, binds: ['county'] }] },
      'floors.0.op',
    ],
    [
      { grades: [{ ...named, rule: met, note: 'n' }] },
      { grades: [{ ...named, rule: one }] },
      'grades.0.rule',
    ],
    [
      { amounts: [{ ...named, rule: one, when: met }] },
      { amounts: [{ ...named, rule: met }] },
      'amounts.0.rule',
    ],
    [
      { terms: { decision: { days: 5, kind: 'working' }, objectionDays: 15 } },
      { terms: { decision: { days: 0, kind: 'working' } } },
      'terms.decision.days',
    ],
    [{ terms: {} }, { terms: { objectionDays: 367 } }, 'terms.objectionDays'],
    [{ provisions: [{ ...named, text: '十五日内补上。' }] }, { provisions: [named] }, 'provisions.0.text'],
    [{ supersedes: 'standard:a-2020' }, { supersedes: 'a b' }, 'supersedes'],
    [{ example: true }, { example: false }, 'example'],
    [{ basis: 'individual' }, { basis: 'village' }, 'basis'],
    [{ to: '2024-02-29' }, { to: '2023-02-29' }, 'to'],
    [{ _openid: 'the database’s own' }, { hardhsip: met }, 'hardhsip'],
    [{ places: [{ code: '440800', name: '湛江市' }] }, { places: [{ code: '440800' }] }, 'places.0.name'],
  ])('%j is read; %j is not', (right, wrong, place) => {
    expect(issuesOf(right)).toEqual([])
    expect(issuesOf(wrong).map((line) => line.split(' ')[0])).toContain(place)
  })
})

describe('a figure in square metres is kept in hundredths', () => {
  const entry = (unit: string, scale?: number) =>
    issuesOf({
      parameters: [{ id: 'space', title: '示例', unit, most: 100000, ...(scale ? { scale } : {}) }],
    })

  it.each(['squareMetre', 'squareMetre/person'])(
    '%s without its scale is refused, with it is read',
    (unit) => {
      expect(entry(unit)).toEqual(['parameters.0.scale scale-wanted'])
      expect(entry(unit, 1)).toEqual(['parameters.0.scale scale-wanted'])
      expect(entry(unit, 100)).toEqual([])
    },
  )

  it.each(['fen/squareMetre', 'fen/year/person', 'home'])('control: %s needs none', (unit) =>
    expect(entry(unit)).toEqual([]),
  )
})
