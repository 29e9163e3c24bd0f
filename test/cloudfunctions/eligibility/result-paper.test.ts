import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { resultPaper } from '@kit/eligibility/result-paper'
import { TODAY, withSample, withStandards } from '../../core/eligibility/support/data'

const FACTS: Facts = { place: '440883', matter: 'unpaid-wages', migrant: 'yes' }

describe('a result on paper says what the phone says', () => {
  const check = runCheck(withSample(), FACTS, { date: TODAY })
  if (check === null) throw new Error('no law on this day')
  const paper = resultPaper(check, FACTS, Date.UTC(2026, 10, 23))
  const words = JSON.stringify(paper.blocks)
  const view = renderDecision(check.decision, check.levers)

  it('the headline, and what decides', () => {
    expect(words).toContain(view.headline)
    for (const { title } of view.cards) expect(words).toContain(title)
  })

  it('what the standard says of the way, each with its article', () => {
    expect(view.way.provisions.length).toBe(6)
    for (const { text, article } of view.way.provisions) {
      expect(words).toContain(text)
      expect(words).toContain(article)
    }
  })

  it('a grade, a sum and how it came about, and the days', () => {
    const law = withStandards({
      _id: 'standard:county',
      schema: 1,
      revision: 1,
      title: '县里的标准（示例）',
      number: '示例〔2026〕1号',
      area: '440883',
      from: '2026-01-01',
      to: null,
      status: 'provisional',
      source: '示例',
      hardship: { all: [] },
      grades: [{ id: 'part', title: '自己出一部分', article: '第二条', note: '按月算。', rule: { all: [] } }],
      amounts: [
        {
          id: 'share',
          title: '自己出的',
          article: '第三条',
          rule: { multiply: [{ value: 40_000, unit: 'fen' }, { ratio: [1, 2] }] },
        },
      ],
      terms: { decision: { days: 5, kind: 'working' } },
    })
    const local = runCheck(law, FACTS, { date: TODAY })
    const said = JSON.stringify(local && resultPaper(local, FACTS, 0).blocks)
    for (const part of [
      '自己出一部分',
      '第二条',
      '按月算。',
      '自己出的',
      '200.00 元',
      '第三条',
      '怎么算的',
      '5 个工作日内答复',
    ])
      expect(said).toContain(part)
  })
})
