import { compile } from '@/core/eligibility/compile/compile'
import type { StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'

/** A small standard to hang one rule on. */
export const document = (parts: Partial<StandardDocument>): StandardDocument => ({
  _id: 'standard:test',
  schema: 1,
  revision: 1,
  title: '测试',
  number: '测试',
  area: '100000',
  from: '2020-01-01',
  to: null,
  status: 'verified',
  source: '测试',
  facts: [
    { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30 },
    { id: 'homes', kind: 'count', unit: 'home', least: 0, most: 9 },
    { id: 'income', kind: 'money', most: 1e12 },
    { id: 'spending', kind: 'money', most: 1e12 },
    { id: 'colour', kind: 'choice', options: ['red', 'blue'] },
    { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
  ],
  parameters: [{ id: 'line', title: '线', unit: 'fen/year/person', most: 1e8 }],
  ...parts,
})

export const withRule = (rule: TruthRule) => document({ hardship: rule })

export function issuesOf(bad: StandardDocument) {
  const compiled = compile(bad)
  return compiled.ok ? [] : compiled.error.map(({ code, path, sentence }) => ({ code, path, sentence }))
}

export const income: NumberRule = { sum: 'income' }
export const perHead: NumberRule = { divide: [income, { fact: 'members' }] }
