import type { Decision, Outcome, Quantified } from '@/core/eligibility/decision'
import type { Lever } from '@/core/eligibility/levers'
import { renderDecision } from '@/core/eligibility/render/result-view'
import type { CaseRow } from './case-file'
import { badlySet, sentencesOf } from './well-set'

const OUTCOMES: readonly [string, Outcome][] = [
  ['很可能符合', 'likely'],
  ['不看收入', 'no-test'],
  ['名单里没有', 'not-listed'],
  ['还不知道', 'unknown'],
  ['超过', 'over'],
]

/** Holds a decision against what a row says: 结果, 依据, and where the row has them 标准线, 等级, 算出, 暂定. */
export function expectCase(row: CaseRow, decision: Decision, levers: readonly Lever[] = []): void {
  const wanted = row['结果'] ?? ''
  const [words, outcome] = OUTCOMES.find(([start]) => wanted.startsWith(start)) ?? ['', undefined]
  const view = renderDecision(decision, levers)
  expect(decision.outcome).toBe(outcome)
  expect(badlySet(sentencesOf(view))).toEqual([])
  const articles = view.cards.map((card) => card.article)
  for (const article of (row['依据'] ?? '').split('；').filter(Boolean)) expect(articles).toContain(article)
  expectDetail(wanted.slice(words.length).trim(), decision, view.headline)
  if (row['标准线']) expect(shown(decision.limit)).toBe(row['标准线'])
  if (row['等级']) expect(decision.grade?.title ?? '没有').toBe(row['等级'])
  if (row['算出']) expect(amountsIn(decision)).toBe(row['算出'])
  if (row['暂定']) expect(decision.uncertain.map(({ title }) => title).join('、')).toContain(row['暂定'])
}

function expectDetail(detail: string, { missing }: Decision, headline: string): void {
  if (!detail.startsWith('缺')) return expect(headline).toContain(detail)
  const lacking = missing.map(({ kind, title }) =>
    kind === 'standard' ? '标准' : kind === 'place' ? '地方' : title,
  )
  expect(lacking).toContain(detail.slice(1).trim())
}

const amountsIn = ({ amounts }: Decision) =>
  amounts.map(({ title, amount }) => `${title} ${shown(amount)}`).join('、') || '没有'

/** In yuan with two places; what does not end there is shown with its fraction: a case must not round. */
function shown(quantity: Quantified | null): string {
  if (quantity === null || quantity.high === null) return '还不知道'
  const { n, d } = quantity.low
  return n % d === 0 ? `${(n / d / 100).toFixed(2)} 元` : `${n}/${d} 分`
}
