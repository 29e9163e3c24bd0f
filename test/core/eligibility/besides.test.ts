import { runCheck } from '@/core/eligibility/check'
import type { StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import type { TruthRule } from '@/core/eligibility/rule'
import { dayOne, TODAY } from './support/data'
import { town, fen, monthly, decided, worth } from './support/shown'

describe('a switch, grades, amounts and the line', () => {
  const rule: TruthRule = {
    if: town,
    then: { below: [monthly, fen(100)] },
    else: { below: [monthly, fen(200)] },
  }
  it.each([
    [{ where: 'town' }, 150, 'not-met'],
    [{ where: 'village' }, 150, 'met'],
    [{}, 150, 'unknown'],
    [{}, 99, 'met'],
    [{}, 200, 'not-met'],
  ] as [Facts, number, string][])('%j with %d: %s', (given, a, value) =>
    expect(decided({ hardship: rule }, { ...given, pay: [{ fen: a, per: 'month' }] }).hardship?.value).toBe(
      value,
    ),
  )

  const graded: Partial<StandardDocument> = {
    figures: [{ id: 'line', title: '标准线', rule: { multiply: [fen(2000), { ratio: [1, 2] }] } }],
    limit: 'line',
    hardship: { below: [monthly, { figure: 'line' }] },
    grades: [
      { id: 'whole', title: '全部免费', article: '第一条', rule: { below: [monthly, fen(500)] } },
      { id: 'part', title: '自己出一部分', article: '第二条', rule: { all: [] } },
    ],
    amounts: [
      {
        id: 'share',
        title: '自己出的',
        article: '第三条',
        when: { atLeast: [monthly, fen(500)] },
        rule: { subtract: [monthly, fen(500)] },
      },
    ],
    terms: { decision: { days: 7, kind: 'calendar' } },
  }
  const at = (a: number) => decided(graded, { pay: [{ fen: a, per: 'month' }] })

  it('how far aid goes, and what a person pays', () => {
    expect([at(499).grade?.id, at(500).grade?.id, at(1000).grade]).toEqual(['whole', 'part', null])
    expect(at(499).amounts).toEqual([])
    expect(worth(at(700).amounts[0]!.amount!)).toEqual([200, 200])
    expect(decided(graded, {}).amounts[0]).toMatchObject({ id: 'share', amount: null })
    expect(decided(graded, { pay: 'unknown' }).grade).toBeNull()
  })

  it('the standard’s line with its derivation, and its days', () => {
    const { limit, terms } = at(1)
    expect([worth(limit!), limit?.title, limit?.op]).toEqual([[1000, 1000], '标准线', 'multiply'])
    expect(terms?.decision?.days).toBe(7)
  })

  it('what Guangdong says of the way, article by article, with its days', () => {
    const provisions = runCheck(dayOne(), { place: '440800' }, { date: TODAY })?.decision.provisions ?? []
    expect(provisions.map(({ article, title }) => [article, title])).toEqual([
      ['粤府令第268号第七条', '先办、后补材料'],
      ['粤府令第268号第八条', '材料不齐怎么办'],
      ['粤府令第268号第九条', '上网核对家里情况'],
      ['粤府令第268号第十条', '别人提出异议'],
      ['粤府令第268号第十一条', '要终止的时候'],
      ['粤府令第268号第十二条', '交了假材料'],
    ])
    const days = (id: string) => provisions.find((one) => one.id === id)?.text.match(/\d+ (个工作)?日/g)
    expect([days('one-notice'), days('hearing-first')]).toEqual([['3 个工作日', '15 日'], ['2 日']])
    expect(decided(graded, {}).provisions).toEqual([])
  })

  it('are shown and read aloud', () => {
    const view = renderDecision(at(70_000 / 100))
    expect(view.besides.map(({ title, text }) => [title, text])).toEqual([
      ['自己出一部分', '符合'],
      ['自己出的', '2.00 元'],
    ])
    expect(readAloud(view)).toContain('自己出的。2.00 元。依据是第三条。')
  })
})
