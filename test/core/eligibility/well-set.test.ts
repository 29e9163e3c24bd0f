import { figureText } from '@/core/eligibility/render/figure-text'
import type { Quantified } from '@/core/eligibility/decision'
import { badlySet, sentencesOf } from './support/well-set'
import { elder, result } from './support/results'
import { family } from './support/household'

/** Every case of `cases/` is held against the same check as it is judged (`support/expect-case.ts`). */
describe('how a sentence is set', () => {
  it.each([
    '您家平均每人住房面积 每人 0 平方米，不多于 35 平方米',
    '您家平均每人住房面积 0 平方米，每人每 每人 35 平方米',
    '（1 元 + 2 元） ÷ 12 个月',
    '城镇居民收入 （2025 年）38,400 元',
  ])('the check catches %s', (text) => expect(badlySet([text])).toEqual([text]))

  it('and lets pass what is well set', () => {
    const fine = ['（1 元 + 2 元）÷ 12 个月', '收入（2025 年）38,400 元', '每人 35 平方米 × 每人 2 套']
    expect(badlySet(fine)).toEqual([])
  })

  it('whoever fills in a household reads of it without a slip', () => {
    for (const wages of [0, 3720, 5049.6]) {
      const { view } = result({ ...elder, household: family(wages, 0, 0) })
      expect(sentencesOf(view).length).toBeGreaterThan(20)
      expect(badlySet(sentencesOf(view))).toEqual([])
    }
  })

  const space = { op: 'divide', low: { n: 30, d: 1 }, high: { n: 30, d: 1 }, unit: 'squareMetre/person' }
  it.each([
    ['您家平均每人住房面积', '30 平方米'],
    ['当地人均住房面积', '30 平方米'],
    ['住房面积', '每人 30 平方米'],
  ])('%s: %s', (title, text) => {
    const figure: Quantified = { ...space, op: 'divide', operands: [], title }
    expect(figureText(figure)).toBe(text)
  })
})
