import type { FactDocument, StandardDocument } from '@/core/eligibility/document'
import type { TruthRule } from '@/core/eligibility/rule'
import { document } from './a-standard'

/** A family and its cars, for rules that go through them. */
export const listFacts: FactDocument[] = [
  {
    id: 'family',
    kind: 'list',
    unit: 'person',
    least: 1,
    most: 30,
    first: { relation: 'self' },
    fields: [
      { id: 'relation', kind: 'choice', options: ['self', 'child'] },
      { id: 'pay', kind: 'money', most: 1e10, window: 6, weeks: [52, 1] },
      { id: 'age', kind: 'count', unit: 'year', least: 0, most: 120 },
      { id: 'born', kind: 'date', earliest: '1900-01-01' },
    ],
  },
  {
    id: 'cars',
    kind: 'list',
    unit: 'vehicle',
    least: 0,
    most: 5,
    fields: [{ id: 'worth', kind: 'count', unit: 'fen', least: 0, most: 1e9 }],
  },
  { id: 'rooms', kind: 'count', unit: 'item', least: 1, most: 9 },
]

/** A standard of one rule over them. */
export const listed = (rule: TruthRule, parts: Partial<StandardDocument> = {}) =>
  document({ facts: listFacts, parameters: [], hardship: rule, ...parts })

export const fenAYear = (value: number) => ({ value, unit: 'fen/year' }) as const
