import { compile } from '@/core/eligibility/compile/compile'
import { DEEPEST } from '@/core/eligibility/read/form'
import { readStandard } from '@/core/eligibility/read/standard'
import { document } from '../support/a-standard'

const one = { value: 1, unit: 'person' }

const read = (parts: object) => readStandard({ ...document({}), ...parts })

const truth = (hardship: unknown) => {
  const found = read({ hardship })
  return found.ok ? [] : found.error.map(({ path, code }) => `${path} ${code}`)
}

describe('a document of ill will', () => {
  const hostile = (text: string) => readStandard({ ...document({}), ...(JSON.parse(text) as object) })

  it.each([
    ['{"__proto__": {"hardship": {"all": []}}}', '__proto__'],
    ['{"facts": [{"id": "__proto__", "kind": "place"}]}', 'facts.0.id'],
    ['{"facts": [{"id": "constructor", "kind": "place"}]}', 'facts.0.id'],
    ['{"facts": [{"id": "f", "kind": "choice", "options": ["toString"]}]}', 'facts.0.options.0'],
    [
      '{"facts": [{"id": "f", "kind": "place", "words": {"heading": "h", "why": "w", "short": "s", "options": {"__proto__": {"label": "x"}}}}]}',
      'facts.0.words.options.__proto__',
    ],
    ['{"hardship": {"__proto__": {"all": []}}}', 'hardship'],
    ['{"hardship": {"constructor": []}}', 'hardship'],
  ])('%s is refused and changes no object', (text, place) => {
    const found = hostile(text)
    expect(found.ok ? [] : found.error.map(({ path }) => path)).toContain(place)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('what an object inherits is not part of the document', () => {
    const inherited: unknown = Object.create({ ...document({}) })
    expect(readStandard(inherited).ok).toBe(false)
  })

  const deep = (levels: number, open: string, close: string, core: string): unknown =>
    JSON.parse(open.repeat(levels) + core + close.repeat(levels))

  it.each([
    ['conditions', { hardship: deep(10_000, '{"not":', '}', '{"all":[]}') }],
    [
      'numbers',
      {
        figures: [
          { id: 'f', title: 'f', rule: deep(10_000, '{"perMonth":', '}', '{"value":1,"unit":"fen"}') },
        ],
      },
    ],
    ['lists where a rule belongs', { hardship: deep(10_000, '[', ']', '') }],
    [
      'wording within wording',
      {
        facts: [
          {
            id: 'f',
            kind: 'place',
            words: deep(10_000, '{"heading":"h","why":"w","short":"s","fields":{"a":', '}}', '{}'),
          },
        ],
      },
    ],
  ])('%s nested ten thousand deep are refused, not followed', (_name, parts) => {
    expect(read(parts).ok).toBe(false)
  })

  it(`${DEEPEST} levels are read, one more is named with its place`, () => {
    const nested = (levels: number) => deep(levels - 1, '{"not":', '}', '{"all":[]}')
    expect(truth(nested(DEEPEST))).toEqual([])
    expect(truth(nested(DEEPEST + 1))).toEqual([`hardship${'.not'.repeat(DEEPEST)} too-deep`])
  })

  it('the compiler refuses the same, should it come by another way', () => {
    const nots = deep(10_000, '{"not":', '}', '{"all":[]}')
    const months = deep(10_000, '{"round":', ',"to":1,"way":"up"}', '{"value":1,"unit":"fen"}')
    const bad = { ...document({}), hardship: nots, figures: [{ id: 'f', title: 'f', rule: months }] }
    const compiled = compile(bad as never)
    expect(compiled.ok ? [] : compiled.error.map(({ code }) => code)).toContain('too-deep')
  })

  const codesOf = (parts: object) => {
    const compiled = compile({ ...document({}), ...parts } as never)
    return compiled.ok ? [] : compiled.error.map(({ code }) => code)
  }

  /** Each uses the one before it twice. */
  const doubling = (many: number, first: object, twice: (before: string) => object) =>
    Array.from({ length: many }, (_, at) => ({
      id: `x${at}`,
      title: 'x',
      article: 'x',
      rule: at === 0 ? first : twice(`x${at - 1}`),
    }))

  it.each([
    [10, []],
    [40, ['too-big']],
  ])('figures that double each other %d times over', (many, found) => {
    const figures = doubling(many, one, (figure) => ({ lesser: [{ figure }, { figure }] }))
    const hardship = { below: [{ figure: `x${many - 1}` }, one] }
    expect(Array.from(new Set(codesOf({ figures, hardship })))).toEqual(found)
  })

  it.each([
    [10, []],
    [40, ['too-big']],
  ])('tests that double each other %d times over', (many, found) => {
    const tests = doubling(many, { all: [] }, (test) => ({ all: [{ test }, { test }] }))
    expect(codesOf({ tests, hardship: { test: `x${many - 1}` } })).toEqual(found)
  })

  it('a chain of figures longer than rules may be deep is refused, not followed', () => {
    const figures = Array.from({ length: 20_000 }, (_, at) => ({
      id: `f${at}`,
      title: 'f',
      rule: at === 0 ? one : { figure: `f${at - 1}` },
    }))
    expect(codesOf({ figures, hardship: { below: [{ figure: 'f19999' }, one] } })).toContain('too-deep')
  })

  const inLists = (many: number, most: number) => {
    const field = { id: 'pay', kind: 'money', most: 1e8 }
    const facts = [{ id: 'family', kind: 'list', unit: 'person', least: 1, most, fields: [field] }]
    const rule = Array.from({ length: many }).reduce<object>((where) => ({ every: 'family', where }), {
      below: [{ sum: 'family.pay' }, { value: 1, unit: 'fen/year' }],
    })
    return { facts, hardship: rule }
  }

  it.each([
    [1, 100, []],
    [2, 100, []],
    [2, 30, []],
    [3, 100, ['too-big']],
    [9, 30, ['too-big']],
    [40, 2, ['too-big']],
  ])('%d times a list in itself, of %d: refused where no phone comes to an end', (many, most, found) => {
    expect(Array.from(new Set(codesOf(inLists(many, most))))).toEqual(found)
  })

  it('sums of sums of a list, each of two: counted as they are run, not as they are written', () => {
    const { facts } = inLists(0, 2)
    const figures = Array.from({ length: 10 }, (_, at) => {
      const each = { each: 'family', total: at === 0 ? { sum: 'family.pay' } : { figure: `f${at - 1}` } }
      return { id: `f${at}`, title: 'f', rule: { add: [each, each] } }
    })
    const hardship = { below: [{ figure: 'f9' }, { value: 1, unit: 'fen/year' }] }
    expect(new Set(codesOf({ facts, figures, hardship }))).toEqual(new Set(['too-big']))
  })

  it('what Guangdong counts is far from the bound: thirty members, four incomes, ten times over', () => {
    const { facts } = inLists(0, 30)
    const each = { each: 'family', total: { add: Array.from({ length: 4 }, () => ({ sum: 'family.pay' })) } }
    const hardship = {
      below: [{ add: Array.from({ length: 10 }, () => each) }, { value: 1, unit: 'fen/year' }],
    }
    expect(codesOf({ facts, hardship })).toEqual([])
  })
})
