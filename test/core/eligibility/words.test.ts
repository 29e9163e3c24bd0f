import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { questionOf, questions } from '@/core/eligibility/interview'
import { makeReceipt } from '@/core/eligibility/receipt'
import { answerText } from '@/core/eligibility/render/answer-text'
import { moneyText, plainText } from '@/core/eligibility/render/amount'
import { readQuestion } from '@/core/eligibility/render/read-aloud'
import { family, homes, month } from './support/household'
import { elder, result } from './support/results'

import { TODAY, withSample } from './support/data'

describe('words for numbers and answers', () => {
  it.each([
    [{ n: 160_000, d: 1 }, '1,600.00 元'],
    [{ n: 404_960, d: 3 }, '约 1,349.87 元'],
    [{ n: 5, d: 1 }, '0.05 元'],
    [{ n: 123_456_789_00, d: 1 }, '123,456,789.00 元'],
  ])('%j fen is %s', (ratio, text) => expect(moneyText(ratio)).toBe(text))

  it.each([
    [{ n: 14399, d: 100 }, '143.99'],
    [{ n: 3500, d: 100 }, '35'],
    [{ n: 1450, d: 100 }, '14.5'],
    [{ n: 10, d: 3 }, '约 3.33'],
    [{ n: 100, d: 1 }, '100'],
  ])('%j is %s', (ratio, text) => expect(plainText(ratio)).toBe(text))

  const standard = runCheck(withSample(), elder, { date: TODAY })!.standard
  it.each([
    ['matter', 'traffic', '交通事故'],
    ['matter', undefined, '未填写'],
    ['aid', [], '都没有'],
    ['aid', ['dibao', 'honoured'], '领低保、优抚对象'],
    ['aid', 'unknown', '不清楚'],
    ['household', family(1160, 640, 0), '3 口人，每月一共 1,800.00 元'],
    ['household', family(1160, 'unknown'), '2 口人，每月至少 1,160.00 元，还有没填的'],
    ['household', 'unknown', '不清楚'],
    ['homes', homes(143.99, 1), '2 套'],
    ['homes', [], '没有'],
    ['spending', month(1160, 640), '每月一共 1,800.00 元'],
    ['spending', [{ fen: 600_000, per: 'window' }], '每月一共 1,000.00 元'],
    ['spending', [...month(1160), 'unknown'], '每月至少 1,160.00 元，还有 1 份不清楚'],
    ['spending', ['unknown'], '不清楚'],
    ['spending', [], '没有'],
    ['place', '440882', '雷州市'],
  ] as const)('%s %j is shown as %s', (id, answer, text) => {
    expect(answerText(questionOf(standard, id)!, answer, id === 'place' ? '雷州市' : null)).toBe(text)
  })

  it('a question is read with why and every option', () => {
    for (const question of questions(standard)) {
      const text = readQuestion(question)
      expect(text).toContain(question.heading)
      for (const { label } of question.options) expect(text).toContain(label)
      expect(text).toContain('不清楚')
    }
  })
})

describe('a receipt', () => {
  const hash = (text: string) =>
    `h${text.length}:${[...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1e9, 7)}`

  it('says by which law and figures, and nothing of the answers', () => {
    const { decision } = result({ ...elder, household: family(5049.6, 0, 0) })
    const receipt = makeReceipt(decision, { ...elder, household: family(5049.6, 0, 0) }, hash)
    expect(receipt).toMatchObject({
      outcome: 'over',
      area: '440882',
      date: TODAY,
      standards: ['standard:law-2022@2', 'standard:gd-regulation-2024@1', 'standard:gd-2020@3'],
      parameters: [
        { id: 'parameter:sample-440800-urban-disposable-income', value: 3_840_000, status: 'provisional' },
        {},
      ],
    })
    expect(JSON.stringify(receipt)).not.toContain('504960')
  })

  it('the same answers in another order give the same hash, other answers another', () => {
    const { decision } = result(elder)
    const of = (facts: Facts) => makeReceipt(decision, facts, hash).inputs
    expect(of({ household: family(1, 2), aid: ['dibao', 'honoured'] })).toBe(
      of({ aid: ['honoured', 'dibao'], household: family(1, 2).slice().reverse() }),
    )
    expect(of({ household: family(1, 2) })).not.toBe(of({ household: family(1, 3) }))
  })
})
