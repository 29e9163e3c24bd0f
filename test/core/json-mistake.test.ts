import fc from 'fast-check'
import { jsonMistake, type TextPlace } from '@/core/json-mistake'

const SEED = 20261124
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const indexOf = (text: string, { line, column }: TextPlace): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, column - 1)
const endOf = (text: string): number | null => {
  const found = jsonMistake(text)
  return found === null ? null : indexOf(text, found)
}

describe('where a text stops being JSON', () => {
  it.each([
    ['a comma left out', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a comma too many', '{\n  "a": [1, 2,]\n}', 2, 14],
    ['a comma before the end', '{"a": 1,\n}', 2, 1],
    ['a quotation mark left out', '{"a": 测试"}', 1, 7],
    ['a quotation mark that never ends', '{\n"a": "b\n}', 2, 6],
    ['Chinese quotation marks', '{“a”: 1}', 1, 2],
    ['a colon left out', '{"a" 1}', 1, 6],
    ['a Chinese comma', '{"a": 1，"b": 2}', 1, 8],
    ['a bracket of the other kind', '{"a": [1}', 1, 9],
    ['a bracket never closed', '{"a": [\n1', 2, 2],
    ['a number that is none', '[1, 01]', 1, 5],
    ['an escape that is none', '["\\x"]', 1, 2],
    ['something behind the end', '{}\n\n{}', 3, 1],
    ['nothing at all', '', 1, 1],
  ])('%s', (_what, text, line, column) => {
    expect(isJson(text)).toBe(false)
    expect(jsonMistake(text)).toEqual({ line, column })
  })

  it(`what is JSON has none, however it is set (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 4, '\t'), (json, space) => {
        expect(jsonMistake(json)).toBeNull()
        expect(jsonMistake(JSON.stringify(JSON.parse(json), null, space))).toBeNull()
      }),
      { seed: SEED },
    )
  })

  it(`a text damaged anywhere has one just when a parser refuses it, and none before the damage (seed ${SEED})`, () => {
    let refused = 0
    const letters = [...'{}[],:"\\/ \n\t0123.-+eEtrufalsn，“a']
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ...letters), (json, where, letter) => {
        const at = where % (json.length + 1)
        const text = json.slice(0, at) + letter + json.slice(at + 1)
        const found = jsonMistake(text)
        expect(found === null).toBe(isJson(text))
        if (found === null) return
        refused += 1
        // What stands before it is not at fault: cut off there, only the end is missing, if anything.
        const start = text.slice(0, indexOf(text, found))
        expect([null, start.length]).toContain(endOf(start))
      }),
      { seed: SEED, numRuns: 3000 },
    )
    expect(refused).toBeGreaterThan(500)
  })

  it('is found in a text as deep as anybody could send, without going deep itself', () => {
    const deep = '['.repeat(50_000)
    expect(jsonMistake(deep)).toEqual({ line: 1, column: 50_001 })
    expect(jsonMistake(deep + ']'.repeat(50_000))).toBeNull()
  })
})
