import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { Quantified } from '@/core/eligibility/decision'
import type { FactDocument, ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import { document } from './a-standard'

const facts: FactDocument[] = [
  { id: 'size', kind: 'count', unit: 'person', least: 0, most: 9 },
  { id: 'pay', kind: 'money', most: 1e9 },
  { id: 'where', kind: 'choice', options: ['town', 'village'] },
  { id: 'home', kind: 'place' },
  { id: 'born', kind: 'date', earliest: '1900-01-01' },
]
const place = { area: '440882', date: '2026-11-23' }
export const town: TruthRule = { is: 'where', in: ['town'] }
export const fen = (value: number, unit = 'fen/month'): NumberRule => ({ value, unit })
export const monthly: NumberRule = { perMonth: { sum: 'pay' } }

export const written = (parts: Partial<StandardDocument>) => document({ facts, ...parts })

export function decided(
  parts: Partial<StandardDocument>,
  given: Facts,
  parameters: ParameterDocument[] = [],
  date = place.date,
) {
  const compiled = compile(written(parts))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return decide(bind(compiled.value, parameters, { ...place, date }), given)
}

/** A number as the standard shows it. */
export function shown(
  rule: NumberRule,
  given: Facts,
  parameters: ParameterDocument[] = [],
  date?: string,
): Quantified {
  const amounts = [{ id: 'a', title: '一个数', article: '测试', rule }]
  return decided({ amounts }, given, parameters, date).amounts[0]!.amount!
}

export const worth = ({ low, high }: Quantified) => [low.n / low.d, high === null ? null : high.n / high.d]
