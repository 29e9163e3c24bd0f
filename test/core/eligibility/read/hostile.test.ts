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
})
