import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCheck } from '@/core/eligibility/check'
import type { Outcome } from '@/core/eligibility/decision'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { readAnswers } from './support/answers'
import { dayOne, TODAY, withSample } from './support/data'

const OUTCOMES: readonly [string, Outcome][] = [
  ['很可能符合', 'likely'],
  ['不看收入', 'no-test'],
  ['名单里没有', 'not-listed'],
  ['还不知道', 'unknown'],
  ['超过', 'over'],
]

/** guangdong.md: everyone there had a traffic accident with injuries, in 雷州市, and is in no group of Article 42. */
const COMMON: Record<string, string> = {
  'guangdong.md':
    '什么事=交通事故；有没有人受伤=有；在哪里办=雷州市；低保、救助、优抚=都没有；老人、小孩、残疾=都没有；',
}

/** Rows of every table of a file, by the heads of their columns. */
function tablesOf(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  let heads: string[] | null = null
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) heads = null
    else if (heads === null) heads = cells(line)
    else if (!/^\|[-| ]+\|$/.test(line)) {
      const values = cells(line)
      rows.push(Object.fromEntries(heads.map((head, at) => [head, values[at] ?? ''])))
    }
  }
  return rows
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const folder = join(__dirname, 'cases')
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))

describe.each(files)('%s', (file) => {
  const rows = tablesOf(readFileSync(join(folder, file), 'utf8'))

  it('has cases', () => expect(rows.length).toBeGreaterThan(9))

  it.each(rows.map((row) => [row['情形'] ?? '', row] as const))('%s', (_name, row) => {
    const library = row['基数'] === '没有' ? dayOne() : withSample()
    const facts = readAnswers(library, `${COMMON[file] ?? ''}${row['回答'] ?? ''}`)
    const check = runCheck(library, facts, { date: row['日期'] || TODAY })!
    const wanted = row['结果'] ?? ''
    const [words, outcome] = OUTCOMES.find(([start]) => wanted.startsWith(start))!
    const view = renderDecision(check.decision, check.levers)

    expect(check.decision.outcome).toBe(outcome)
    const articles = view.cards.map((card) => card.article)
    for (const article of (row['依据'] ?? '').split(/、(?=[法粤])/).filter(Boolean))
      expect(articles).toContain(article)
    const detail = wanted.slice(words.length).trim()
    if (detail.startsWith('缺')) {
      const lacking = check.decision.missing.map(
        ({ kind, title }) => ({ standard: '标准', place: '地方' })[String(kind)] ?? title,
      )
      expect(lacking).toContain(detail.slice(1).trim())
    } else expect(view.headline).toContain(detail)
  })
})
