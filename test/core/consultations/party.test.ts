import fc from 'fast-check'
import { isAdviserThemselves, isConflict, normaliseParty } from '@/core/consultations/party'

const SEED = 20261123

describe("the other party's name", () => {
  it.each([
    ['张示例', '张 示例'],
    ['张示例', '　张示例 '],
    ['阿卜杜拉·示例', '阿卜杜拉・示例'],
    ['阿卜杜拉·示例', '阿卜杜拉•示例'],
    ['阿卜杜拉·示例', '阿卜杜拉.示例'],
    ['示例建材（湛江）有限公司', '示例建材(湛江)有限公司'],
    ['ABC示例公司', 'ａｂｃ示例公司'],
    ['Li Shili', 'LI-SHILI'],
    ['示例\u200b公司', '示例公司'],
    ['张\ufe00示例', '张示例'],
    ['张示例\u{e0100}', '张示例'],
    ['张\u034f示例', '张示例'],
    ['张\u180b示例', '张示例'],
    ['张\u0301示例', '张示例'],
    ['张\u20dd示例', '张示例'],
    ['张\u200b\u3099示例', '张示例'],
  ])('%s is the same as %s', (one, other) => {
    expect(normaliseParty(one)).toBe(normaliseParty(other))
  })

  it.each([
    ['张示例', '张示'],
    ['示例一公司', '示例二公司'],
    ['示例1公司', '示例2公司'],
    ['བསམ', 'བསོམ'],
    ['Émile', 'Emile'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseParty(one)).not.toBe(normaliseParty(other))
  })

  it('names nobody where no letter is left', () => {
    expect(['·', ' （） ', '——', ''].map(normaliseParty)).toEqual(['', '', '', ''])
  })

  it(`made comparable once is comparable for good (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.fullUnicodeString({ maxLength: 30 }), (name) => {
        const once = normaliseParty(name)
        expect(normaliseParty(once)).toBe(once)
        expect(once).not.toMatch(/[\s·・.]/)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('an adviser', () => {
  const tally = (clients: number, others: number) => ({ clients, others })

  it('is free where nobody is known', () => {
    expect(isConflict(null, null)).toBe(false)
  })

  it('is not asked against their own client', () => {
    expect(isConflict(null, tally(1, 0))).toBe(true)
  })

  it('is not asked by whom a client of theirs stands against', () => {
    expect(isConflict(tally(0, 1), null)).toBe(true)
  })

  it('may serve the same person again, and others against the same party', () => {
    expect(isConflict(tally(3, 0), tally(0, 2))).toBe(false)
  })
})

describe("an adviser's own name", () => {
  it.each([
    ['陈示例律师', '陈示例'],
    ['陈示例律师', '陈示例律师'],
    ['陈示例', '陈 示例法律顾问'],
  ])('%s is known as %s', (adviser, said) => {
    expect(isAdviserThemselves(adviser, normaliseParty(said))).toBe(true)
  })

  it("is nobody else's", () => {
    expect(isAdviserThemselves('陈示例律师', normaliseParty('陈示'))).toBe(false)
    expect(isAdviserThemselves('律师', normaliseParty('陈示例律师'))).toBe(false)
  })
})
