import { compile, type Standard } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import type { NumberRule } from '@/core/eligibility/rule'
import { document } from './a-standard'
import { listFacts } from './listed'

/** A law as it is compiled. */
export function compiledOf(...documents: StandardDocument[]): Standard {
  const compiled = compile(documents)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}

/** A law that asks about everything there is. */
export const law = (parts: Partial<StandardDocument>) =>
  document({
    facts: [
      ...listFacts,
      { id: 'size', kind: 'count', unit: 'person', least: 2, most: 9, scale: 10 },
      { id: 'pay', kind: 'money', most: 1e9 },
      { id: 'weekly', kind: 'money', most: 1e6, window: 5, weeks: [52, 1] },
      { id: 'where', kind: 'choice', options: ['town', 'village'] },
      { id: 'tools', kind: 'multi', options: ['saw', 'axe', 'hoe'] },
      { id: 'home', kind: 'place' },
      { id: 'born', kind: 'date', earliest: '1900-01-01' },
      { id: 'done', kind: 'date', earliest: '2000-02-03', latest: '2030-04-05' },
    ],
    parameters: [
      { id: 'line', title: '线', unit: 'fen/year/person', most: 1e8 },
      { id: 'wage', title: '工资', unit: 'fen/month', most: 1e6 },
    ],
    ...parts,
  })

/** A number as it is compiled, with the names of what it depends on. */
export function numberOf(rule: NumberRule) {
  const standard = compiledOf(law({ amounts: [{ id: 'a', title: '一个数', article: '测试', rule }] }))
  const { quantity } = standard.besides.amounts[0]!
  const names = (slots: readonly number[]) => slots.map((slot) => standard.slots[slot]!.name).sort()
  return { standard, quantity, facts: names(quantity.facts), parameters: names(quantity.parameters) }
}

export const people = (value: number): NumberRule => ({ value, unit: 'person' })
export const size: NumberRule = { fact: 'size' }
